/** How lists are written. */
package org.tadamun.petition.export.control;

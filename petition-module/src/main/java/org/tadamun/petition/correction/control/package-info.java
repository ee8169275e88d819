/** How corrections are written down. */
package org.tadamun.petition.correction.control;

/** How two texts differ. */
package org.tadamun.petition.version.control;

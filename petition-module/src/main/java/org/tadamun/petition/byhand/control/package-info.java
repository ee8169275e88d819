/** The rows of what was done by hand, and their end. */
package org.tadamun.petition.byhand.control;

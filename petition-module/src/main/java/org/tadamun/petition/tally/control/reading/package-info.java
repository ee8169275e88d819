/** Figures as the database sums them, and the marks beside them. */
package org.tadamun.petition.tally.control.reading;

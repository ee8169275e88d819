/** Figures as the database sums them, and what stands beside them. */
package org.tadamun.petition.tally.control.reading;

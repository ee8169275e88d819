/** How figures are booked, summed and kept. */
package org.tadamun.petition.tally.control;

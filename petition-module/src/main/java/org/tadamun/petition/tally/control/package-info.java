/** How figures are booked, summed and cached. */
package org.tadamun.petition.tally.control;

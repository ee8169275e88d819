package org.tadamun.petition.tally.control;

/**
 * Fired when hours that are over were booked, or may have been: by sample data, or by the
 * correction of a figure. Caches of sums drop those of this petition.
 */
public record PastBooked(long petitionId) {}

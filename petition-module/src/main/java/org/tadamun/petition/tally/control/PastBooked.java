package org.tadamun.petition.tally.control;

/**
 * Hours that are over were booked after all, as only the sample data do, or may have been, where a
 * figure was put right: whoever keeps their sums reads them anew.
 */
public record PastBooked(long petitionId) {}

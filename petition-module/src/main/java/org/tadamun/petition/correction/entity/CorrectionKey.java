package org.tadamun.petition.correction.entity;

import java.time.LocalDate;

/**
 * What one line of the log sums.
 *
 * @param day in UTC, as everywhere in the figures
 * @param reason an {@code InvalidationReason}, or {@link #REVIEW}
 * @param run the rule-built invalidation, {@link #BY_HAND} where staff looked at each one
 */
public record CorrectionKey(
    long petitionId,
    int version,
    LocalDate day,
    String country,
    CorrectionKind kind,
    String reason,
    long run) {

  /** The reason of what is only held, or was released again. */
  public static final String REVIEW = "REVIEW";

  public static final long BY_HAND = 0;
}

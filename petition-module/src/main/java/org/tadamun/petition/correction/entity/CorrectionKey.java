package org.tadamun.petition.correction.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import org.tadamun.petition.tally.entity.RepeatBooking;
import org.tadamun.petition.tally.entity.SignatureSource;

/**
 * Identifies one line of the log, which sums changes.
 *
 * @param day in UTC, as all figures
 * @param reason an {@code InvalidationReason}, or {@link #REVIEW}, {@link #BATCH}, {@link #IMPORT},
 *     {@link #RECOUNT}
 * @param run id of the invalidation by a rule, of the alarm whose held signatures were released, of
 *     the batch, the import or the correction after a recount; {@link #BY_HAND} if staff decided
 *     one by one
 */
public record CorrectionKey(
    long petitionId,
    int version,
    LocalDate day,
    String country,
    CorrectionKind kind,
    String reason,
    long run) {

  /** The order in which all transactions lock lines. */
  public static final Comparator<CorrectionKey> ORDER =
      Comparator.comparingLong(CorrectionKey::petitionId)
          .thenComparingInt(CorrectionKey::version)
          .thenComparing(CorrectionKey::country)
          .thenComparing(CorrectionKey::kind)
          .thenComparing(CorrectionKey::reason)
          .thenComparingLong(CorrectionKey::run)
          .thenComparing(CorrectionKey::day);

  /** The reason for signatures that are only held, or released again. */
  public static final String REVIEW = "REVIEW";

  /** The reason for a withdrawn batch. */
  public static final String BATCH = "BATCH";

  /** The reason for signatures of a withdrawn import. */
  public static final String IMPORT = "IMPORT";

  /** The reason for a figure corrected after a recount. */
  public static final String RECOUNT = "RECOUNT";

  public static final long BY_HAND = 0;

  /**
   * A decision of staff, or of a rule, about signatures.
   *
   * @param run id of the rule's invalidation, or of the alarm that was ended; null if staff decided
   *     one by one
   */
  public static CorrectionKey ruling(
      long petitionId,
      int version,
      Instant now,
      String country,
      CorrectionKind kind,
      String reason,
      Long run) {
    LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return new CorrectionKey(
        petitionId, version, day, country, kind, reason, run == null ? BY_HAND : run);
  }

  /**
   * The withdrawal of a whole batch or import.
   *
   * @param origin id of the batch or the import
   */
  public static CorrectionKey withdrawal(
      long petitionId, int version, Instant now, String country, String reason, long origin) {
    LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return new CorrectionKey(
        petitionId, version, day, country, CorrectionKind.WITHDRAWAL, reason, origin);
  }

  /** A signer's country that was corrected at the signer's request. */
  public static CorrectionKey move(long petitionId, int version, Instant now, String country) {
    LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
    String reason = InvalidationReason.WRONG_COUNTRY.name();
    return new CorrectionKey(
        petitionId, version, day, country, CorrectionKind.MOVE, reason, BY_HAND);
  }

  /**
   * A figure corrected after a recount.
   *
   * @param correction id of that correction
   */
  public static CorrectionKey recount(
      long petitionId, int version, Instant now, String country, long correction) {
    LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return new CorrectionKey(
        petitionId, version, day, country, CorrectionKind.RECOUNT, RECOUNT, correction);
  }

  /**
   * The mark in a source's tally: changes in the public log are released without waiting for a
   * crowd, and count towards no crowd.
   */
  public RepeatBooking mark(SignatureSource source, Instant now, long change) {
    return RepeatBooking.logged(
        petitionId, version, source, country, now, kind.name(), reason, change);
  }
}

package org.tadamun.petition.correction.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import org.tadamun.petition.tally.entity.SignatureSource;
import org.tadamun.petition.tally.entity.TallyMark;

/**
 * What one line of the log sums.
 *
 * @param day in UTC, as everywhere in the figures
 * @param reason an {@code InvalidationReason}, or {@link #REVIEW}, {@link #BATCH}, {@link #IMPORT},
 *     {@link #RECOUNT}
 * @param run the rule-built invalidation, the alarm all of whose held were released, the batch, the
 *     import or the correction of a recount; {@link #BY_HAND} where staff looked at each one
 */
public record CorrectionKey(
    long petitionId,
    int version,
    LocalDate day,
    String country,
    CorrectionKind kind,
    String reason,
    long run) {

  /** In which all lock the lines that they change. */
  public static final Comparator<CorrectionKey> ORDER =
      Comparator.comparingLong(CorrectionKey::petitionId)
          .thenComparingInt(CorrectionKey::version)
          .thenComparing(CorrectionKey::country)
          .thenComparing(CorrectionKey::kind)
          .thenComparing(CorrectionKey::reason)
          .thenComparingLong(CorrectionKey::run)
          .thenComparing(CorrectionKey::day);

  /** The reason of what is only held, or was released again. */
  public static final String REVIEW = "REVIEW";

  /** The reason of a batch that was withdrawn. */
  public static final String BATCH = "BATCH";

  /** The reason of what an import had brought and was withdrawn with it. */
  public static final String IMPORT = "IMPORT";

  /** The reason of what was put right since a recount had found another number. */
  public static final String RECOUNT = "RECOUNT";

  public static final long BY_HAND = 0;

  /**
   * Staff decided about signatures, or a rule did.
   *
   * @param run that of the rule, or the alarm that was ended; null where staff looked at each one
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

  /** What had come from outside is taken back, all of it: the batch or the import tells whence. */
  public static CorrectionKey withdrawal(
      long petitionId, int version, Instant now, String country, String reason, long whence) {
    LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return new CorrectionKey(
        petitionId, version, day, country, CorrectionKind.WITHDRAWAL, reason, whence);
  }

  /** Somebody's country was put right at his wish. */
  public static CorrectionKey move(long petitionId, int version, Instant now, String country) {
    LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
    String reason = InvalidationReason.WRONG_COUNTRY.name();
    return new CorrectionKey(
        petitionId, version, day, country, CorrectionKind.MOVE, reason, BY_HAND);
  }

  /** A figure was not what it counts. */
  public static CorrectionKey recount(
      long petitionId, int version, Instant now, String country, long correction) {
    LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return new CorrectionKey(
        petitionId, version, day, country, CorrectionKind.RECOUNT, RECOUNT, correction);
  }

  /** For the tally of a source: what the log tells waits for no crowd, and is none for others. */
  public TallyMark mark(SignatureSource source, Instant now, long change) {
    return TallyMark.logged(petitionId, version, source, country, now, kind.name(), reason, change);
  }
}

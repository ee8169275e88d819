package org.tadamun.petition.correction.boundary;

import java.time.LocalDate;
import org.tadamun.petition.correction.entity.Correction;
import org.tadamun.petition.correction.entity.CorrectionKind;

/**
 * One correction as everybody may see it: a number, no person.
 *
 * @param day in UTC
 * @param country {@code other} with steps: for the rest of the countries, and for all of them on a
 *     day that is not over
 * @param version the version of the text whose signatures were corrected
 * @param change of the country's figure, negative if signatures were taken out; zero if a recount
 *     moved signatures between countries or sources
 * @param reason an {@code InvalidationReason}; {@code REVIEW} if held and released; {@code BATCH}
 *     or {@code IMPORT} if that was withdrawn; {@code RECOUNT} if a recount found the figure wrong
 */
public record CorrectionView(
    LocalDate day, CorrectionKind kind, String country, int version, long change, String reason) {

  /** A row of the query that sums lines. */
  static CorrectionView of(Object[] row) {
    return new CorrectionView(
        (LocalDate) row[0],
        (CorrectionKind) row[1],
        (String) row[2],
        (Integer) row[3],
        ((Number) row[4]).longValue(),
        (String) row[5]);
  }

  static CorrectionView of(Correction correction) {
    return new CorrectionView(
        correction.day(),
        correction.kind(),
        correction.country(),
        correction.version(),
        correction.change(),
        correction.reason());
  }
}

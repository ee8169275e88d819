package org.tadamun.petition.correction.boundary;

import java.time.LocalDate;
import org.tadamun.petition.correction.entity.Correction;
import org.tadamun.petition.correction.entity.CorrectionKind;

/**
 * One correction as everybody may see it: a number, no person.
 *
 * @param day in UTC
 * @param country {@code other} where figures are told in steps, for what is left of all, and for
 *     all of a day that is not over
 * @param version the version of the petition's text of which the signatures were
 * @param change by how much the country's figure moved, negative where signatures were taken out;
 *     nought where a recount moved signatures between countries or sources, and the total did not
 * @param reason an {@code InvalidationReason}, {@code REVIEW} for what was held and released,
 *     {@code BATCH} or {@code IMPORT} for what had come from outside and was withdrawn, {@code
 *     RECOUNT} for a figure that was not what it counts
 */
public record CorrectionView(
    LocalDate day, CorrectionKind kind, String country, int version, long change, String reason) {

  /** A sum of several lines. */
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

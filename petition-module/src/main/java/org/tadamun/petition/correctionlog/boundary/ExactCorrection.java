package org.tadamun.petition.correctionlog.boundary;

import java.time.LocalDate;
import org.tadamun.petition.correction.entity.Correction;
import org.tadamun.petition.correction.entity.CorrectionKind;

/**
 * One correction as staff see it: exact, and from what it comes.
 *
 * @param day in UTC
 * @param version the version of the petition's text of which the signatures were
 * @param change by how much the country's figure moved, negative where signatures were taken out
 * @param reason as in {@link org.tadamun.petition.correction.boundary.CorrectionView}
 * @param originId of the rule, the alarm, the batch or the import; null where there is none
 */
public record ExactCorrection(
    LocalDate day,
    CorrectionKind kind,
    String country,
    int version,
    long change,
    String reason,
    CorrectionOrigin origin,
    String originId) {

  /** That whose number a line has. */
  record Whence(CorrectionOrigin origin, String id) {}

  /**
   * @param found null where nothing has its number
   */
  static ExactCorrection of(Correction line, Whence found) {
    Whence whence = found == null ? new Whence(CorrectionOrigin.of(line), null) : found;
    return new ExactCorrection(
        line.day(),
        line.kind(),
        line.country(),
        line.version(),
        line.change(),
        line.reason(),
        whence.origin(),
        whence.id());
  }
}

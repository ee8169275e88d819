package org.tadamun.petition.correctionlog.boundary;

import java.time.LocalDate;
import org.tadamun.petition.correction.entity.Correction;
import org.tadamun.petition.correction.entity.CorrectionKind;

/**
 * One correction as staff see it: with exact numbers and origin.
 *
 * @param day in UTC
 * @param version the version of the text whose signatures were corrected
 * @param change of the country's figure, negative if signatures were taken out
 * @param reason as in {@link org.tadamun.petition.correction.boundary.CorrectionView}
 * @param originId public id of the rule's invalidation, the alarm, the batch or the import; null
 *     for other origins
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

  /** The origin that a line's run belongs to. */
  record Whence(CorrectionOrigin origin, String id) {}

  /**
   * @param found null if no entity has the line's run as its id
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

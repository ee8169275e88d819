package org.tadamun.petition.recount.boundary;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.petition.recount.entity.Finding;
import org.tadamun.petition.recount.entity.Recount;
import org.tadamun.petition.recount.entity.RecountCorrection;
import org.tadamun.petition.tally.entity.SignatureSource;

/**
 * What a recount found.
 *
 * @param id by which a correction names it
 * @param findings none where all that stood still agrees; what the one before has found stays, with
 *     its numbers, where the figure is unsettled now
 * @param unsettled how many figures never stood still while they were recounted
 * @param correction of this recount, and in the last one also of an earlier one of the petition:
 *     the one that waits for a second person, else the last one; null where there was none yet
 */
@Schema(name = "Recount")
public record RecountView(
    String id, Instant at, List<Row> findings, int unsettled, RecountCorrectionView correction) {

  /**
   * One figure with both its numbers.
   *
   * @param standing that it is an earlier recount's, of a figure that never stood still in this one
   */
  @Schema(name = "RecountFinding")
  public record Row(
      int textVersion,
      SignatureSource source,
      String country,
      long tally,
      long recounted,
      boolean standing) {

    /** What has to be booked for both to be the same. */
    public long missing() {
      return recounted - tally;
    }

    static Row of(Finding finding) {
      return new Row(
          finding.textVersion(),
          finding.source(),
          finding.country(),
          finding.tally(),
          finding.recounted(),
          finding.isStanding());
    }
  }

  /** Whether any of it can be put right: not what stands from before. */
  public boolean correctable() {
    return findings.stream().anyMatch(row -> !row.standing());
  }

  /** Whether it is of after the decision about its correction, as far as there is one. */
  public boolean followsDecision() {
    return correction == null
        || correction.decidedAt() == null
        || !at.isBefore(correction.decidedAt());
  }

  static RecountView of(Recount recount, RecountCorrection correction) {
    return new RecountView(
        recount.publicId(),
        recount.createdAt(),
        recount.findings().stream().map(Row::of).toList(),
        recount.unsettled(),
        correction == null ? null : RecountCorrectionView.of(correction));
  }
}

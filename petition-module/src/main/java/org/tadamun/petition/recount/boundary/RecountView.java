package org.tadamun.petition.recount.boundary;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.petition.recount.entity.Finding;
import org.tadamun.petition.recount.entity.Recount;
import org.tadamun.petition.recount.entity.RecountCorrection;
import org.tadamun.petition.tally.entity.SignatureSource;

/**
 * The result of a recount.
 *
 * @param id public id, by which a correction names it
 * @param findings the differences; empty if all settled figures agree. A difference of the recount
 *     before is repeated if its figure is unsettled now
 * @param unsettled how many figures never stood still during the recount
 * @param correction of this recount; for the last recount the petition's latest correction, a
 *     waiting one first; null if there is none
 */
@Schema(name = "Recount")
public record RecountView(
    String id, Instant at, List<Row> findings, int unsettled, RecountCorrectionView correction) {

  /**
   * One figure with both its numbers.
   *
   * @param standing whether the difference is repeated from an earlier recount, since the figure
   *     never stood still in this one
   */
  @Schema(name = "RecountFinding")
  public record Row(
      int textVersion,
      SignatureSource source,
      String country,
      long tally,
      long recounted,
      boolean standing) {

    /** What has to be booked to make both equal. */
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

  /** Whether there is a difference to correct; repeated ones cannot be corrected. */
  public boolean correctable() {
    return findings.stream().anyMatch(row -> !row.standing());
  }

  /** Whether it was made after the decision about its correction, if there is one. */
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

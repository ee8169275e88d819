package org.tadamun.petition.recount.boundary;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.petition.recount.entity.CorrectionState;
import org.tadamun.petition.recount.entity.RecountCorrection;

/**
 * A correction and its decision.
 *
 * @param recount the recount that it corrects, which need not be the last one any more
 * @param reason null once it is erased, some time after the decision
 * @param figures the differences to book, with the numbers of that recount
 * @param decidedBy null while it waits
 */
@Schema(name = "RecountCorrection")
public record RecountCorrectionView(
    String recount,
    CorrectionState state,
    String reason,
    List<RecountView.Row> figures,
    String proposedBy,
    Instant proposedAt,
    String decidedBy,
    Instant decidedAt) {

  static RecountCorrectionView of(RecountCorrection correction) {
    return new RecountCorrectionView(
        correction.recount().publicId(),
        correction.state(),
        correction.reason(),
        correction.figures().stream().map(RecountView.Row::of).toList(),
        correction.proposedBy(),
        correction.createdAt(),
        correction.decidedBy(),
        correction.decidedAt());
  }

  /** Whether nobody decided in time, so that it was rejected automatically. */
  public boolean lapsed() {
    return Permission.SYSTEM.equals(decidedBy);
  }

  /** Whether a second person has to decide. */
  public boolean waits() {
    return state.waits();
  }
}

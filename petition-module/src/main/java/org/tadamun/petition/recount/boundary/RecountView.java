package org.tadamun.petition.recount.boundary;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.petition.recount.entity.Finding;
import org.tadamun.petition.recount.entity.Recount;
import org.tadamun.petition.tally.entity.SignatureSource;

/**
 * What a recount found.
 *
 * @param findings none where all that stood still agrees; what the one before has found stays, with
 *     its numbers, where the figure is unsettled now
 * @param unsettled how many figures never stood still while they were recounted
 */
@Schema(name = "Recount")
public record RecountView(Instant at, List<Row> findings, int unsettled) {

  /** One figure with both its numbers. */
  @Schema(name = "RecountFinding")
  public record Row(
      int textVersion, SignatureSource source, String country, long tally, long recounted) {

    static Row of(Finding finding) {
      return new Row(
          finding.textVersion(),
          finding.source(),
          finding.country(),
          finding.tally(),
          finding.recounted());
    }
  }

  static RecountView of(Recount recount) {
    return new RecountView(
        recount.createdAt(),
        recount.findings().stream().map(Row::of).toList(),
        recount.unsettled());
  }
}

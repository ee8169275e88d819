package org.tadamun.kernel.retention.boundary;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.retention.entity.RetentionLine;
import org.tadamun.kernel.retention.entity.RetentionReport;

/**
 * What a run ended, in numbers.
 *
 * @param startedBy the actor, as in the audit trail
 * @param finishedAt null while it runs
 */
@Schema(name = "RetentionReport")
public record ReportView(
    String id, Instant startedAt, String startedBy, Instant finishedAt, List<Line> lines) {

  /**
   * The result of one rule.
   *
   * @param due what was due when the run began; null until that is counted
   * @param ended how many were erased
   */
  @Schema(name = "RetentionReportLine")
  public record Line(String rule, long days, Long due, Instant oldest, long ended) {

    static Line of(RetentionLine line) {
      Long due = line.isCounted() ? line.due() : null;
      return new Line(line.rule(), line.days(), due, line.oldest(), line.ended());
    }
  }

  static ReportView of(RetentionReport report) {
    return new ReportView(
        report.publicId(),
        report.createdAt(),
        report.startedBy(),
        report.finishedAt(),
        report.lines().stream().map(Line::of).toList());
  }

  public long ended() {
    return lines.stream().mapToLong(Line::ended).sum();
  }

  /** The lines without rules for which nothing was due, and without those not counted yet. */
  public List<Line> told() {
    return lines.stream().filter(line -> isCounted(line) && line.due() + line.ended() > 0).toList();
  }

  /** How many rules have counted what was due. */
  public long counted() {
    return lines.stream().filter(ReportView::isCounted).count();
  }

  private static boolean isCounted(Line line) {
    return line.due() != null;
  }
}

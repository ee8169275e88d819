package org.tadamun.kernel.retention.boundary;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.retention.entity.RetentionLine;
import org.tadamun.kernel.retention.entity.RetentionReport;

/**
 * What a run ended, in numbers.
 *
 * @param startedBy as the audit trail names who acts
 * @param finishedAt null while it runs
 */
@Schema(name = "RetentionReport")
public record ReportView(
    String id, Instant startedAt, String startedBy, Instant finishedAt, List<Line> lines) {

  /**
   * One rule of it.
   *
   * @param due what was over when the run began
   * @param ended what has gone
   */
  @Schema(name = "RetentionReportLine")
  public record Line(String rule, long days, long due, Instant oldest, long ended) {

    static Line of(RetentionLine line) {
      return new Line(line.rule(), line.days(), line.due(), line.oldest(), line.ended());
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

  /** Without the rules for which nothing was over. */
  public List<Line> told() {
    return lines.stream().filter(line -> line.due() > 0 || line.ended() > 0).toList();
  }
}

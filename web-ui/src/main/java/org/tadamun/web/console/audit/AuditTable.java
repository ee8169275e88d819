package org.tadamun.web.console.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.tadamun.kernel.audit.boundary.AuditRow;
import org.tadamun.kernel.sheet.boundary.Csv;
import org.tadamun.web.text.TextBean;

/** The trail as a table to download; its times are UTC. */
@ApplicationScoped
public class AuditTable {

  @Inject private TextBean text;

  Csv begin(Appendable target) {
    return Csv.file(target)
        .row(
            text.get("console.audit.when"),
            text.get("console.audit.who"),
            text.get("console.audit.action"),
            text.get("console.audit.subject"),
            text.get("console.audit.before"),
            text.get("console.audit.after"));
  }

  /** The last row of one that breaks off. */
  String cut() {
    return text.get("export.cut");
  }

  void rows(Csv csv, List<AuditLine> lines) {
    lines.forEach(line -> row(csv, line.row(), line.actorName()));
  }

  private static void row(Csv csv, AuditRow row, String name) {
    csv.row(
        row.happenedAt(),
        name,
        row.action(),
        row.subjectType() + ' ' + row.subjectId(),
        row.from(),
        row.to());
  }
}

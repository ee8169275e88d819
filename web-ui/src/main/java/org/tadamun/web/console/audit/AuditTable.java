package org.tadamun.web.console.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tadamun.kernel.audit.boundary.AuditRow;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.sheet.boundary.Csv;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.text.TextBean;

/** The trail as a table to download; its times are UTC. */
@ApplicationScoped
public class AuditTable {

  @Inject private CampaignContext campaign;
  @Inject private TextBean text;

  Csv begin(Appendable target) {
    return Csv.file(target)
        .row(
            text.get("console.audit.when"),
            text.get("console.audit.who"),
            text.get("console.audit.action"),
            text.get("console.audit.subject"),
            text.get("console.audit.before"),
            text.get("console.audit.after"),
            text.get("console.audit.actor"),
            text.get("console.audit.campaign"));
  }

  /** The last row of a download that breaks off. */
  String cut() {
    return text.get("export.cut");
  }

  void rows(Csv csv, List<AuditLine> lines) {
    if (lines.isEmpty()) {
      return;
    }
    Map<Long, String> slugs =
        campaign.getAll().stream().collect(Collectors.toMap(CampaignView::id, CampaignView::slug));
    lines.forEach(line -> row(csv, line.row(), line.actorName(), slugs));
  }

  /** The actor's id is added, because names may be equal, and those of erased staff are. */
  private static void row(Csv csv, AuditRow row, String name, Map<Long, String> slugs) {
    csv.row(
        row.happenedAt(),
        name,
        row.action(),
        row.subjectType() + ' ' + row.subjectId(),
        row.from(),
        row.to(),
        row.actor(),
        slugs.get(row.campaignId()));
  }
}

package org.tadamun.web.console.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.tadamun.kernel.audit.boundary.AuditRow;
import org.tadamun.web.text.ActorNames;
import org.tadamun.web.text.TextBean;

/** Gives entries their words and the names of those who acted. */
@RequestScoped
public class AuditLines {

  @Inject private ActorNames actors;
  @Inject private TextBean text;

  public List<AuditLine> of(List<AuditRow> rows) {
    Map<String, String> names = actors.of(rows.stream().map(AuditRow::actor).toList());
    return rows.stream()
        .map(row -> new AuditLine(row, names.get(row.actor()), what(row.action())))
        .toList();
  }

  /** An action without words is shown by its key, so that the list is complete. */
  private String what(String action) {
    String key = "trail." + action;
    return text.containsKey(key) ? text.get(key) : action;
  }
}

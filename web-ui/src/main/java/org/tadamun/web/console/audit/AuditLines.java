package org.tadamun.web.console.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditRow;
import org.tadamun.web.text.StaffWords;
import org.tadamun.web.text.TextBean;

/** Gives the entries the names of those who acted, all in one statement. */
@RequestScoped
public class AuditLines {

  @Inject private StaffWords staff;
  @Inject private TextBean text;

  public List<AuditLine> of(List<AuditRow> rows) {
    Map<String, String> names =
        names(rows.stream().map(AuditRow::actor).collect(Collectors.toSet()));
    return rows.stream()
        .map(row -> new AuditLine(row, names.get(row.actor()), what(row.action())))
        .toList();
  }

  /** Of many at once, by how the trail calls them. */
  public Map<String, String> names(Set<String> actors) {
    Map<String, String> known =
        staff.of(
            actors.stream()
                .filter(AuditLines::isStaff)
                .map(AuditLines::id)
                .collect(Collectors.toSet()));
    return actors.stream()
        .collect(Collectors.toMap(Function.identity(), actor -> name(actor, known)));
  }

  /** An act that has no words yet is shown by its name: the trail leaves nothing out. */
  private String what(String action) {
    String key = "trail." + action;
    return text.containsKey(key) ? text.get(key) : action;
  }

  public String name(String actor) {
    return names(Set.of(actor)).get(actor);
  }

  private String name(String actor, Map<String, String> known) {
    if (isStaff(actor)) {
      return known.getOrDefault(id(actor), actor);
    }
    if (actor.startsWith(CurrentActor.KEY_PREFIX)) {
      return text.get("console.audit.key");
    }
    return text.get(
        actor.equals(Permission.SYSTEM) ? "console.audit.system" : "console.audit.public");
  }

  private static boolean isStaff(String actor) {
    return actor.startsWith(CurrentActor.STAFF_PREFIX);
  }

  private static String id(String actor) {
    return actor.substring(CurrentActor.STAFF_PREFIX.length());
  }
}

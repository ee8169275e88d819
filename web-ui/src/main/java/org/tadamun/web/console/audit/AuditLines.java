package org.tadamun.web.console.audit;

import jakarta.ejb.EJB;
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
import org.tadamun.kernel.key.boundary.KeyNames;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.text.StaffWords;
import org.tadamun.web.text.TextBean;

/** Gives the entries the names of those who acted: staff and keys in one statement each. */
@RequestScoped
public class AuditLines {

  @EJB private KeyNames keys;
  @Inject private StaffWords staff;
  @Inject private DisplayBean display;
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
    Map<String, String> colleagues = staff.of(ids(actors, CurrentActor.STAFF_PREFIX));
    Map<String, KeyNames.Named> systems = keys.of(ids(actors, CurrentActor.KEY_PREFIX));
    return actors.stream()
        .collect(Collectors.toMap(Function.identity(), actor -> name(actor, colleagues, systems)));
  }

  private static Set<String> ids(Set<String> actors, String prefix) {
    return actors.stream()
        .filter(actor -> actor.startsWith(prefix))
        .map(AuditLines::id)
        .collect(Collectors.toSet());
  }

  /** An act that has no words yet is shown by its name: the trail leaves nothing out. */
  private String what(String action) {
    String key = "trail." + action;
    return text.containsKey(key) ? text.get(key) : action;
  }

  public String name(String actor) {
    return names(Set.of(actor)).get(actor);
  }

  private String name(
      String actor, Map<String, String> colleagues, Map<String, KeyNames.Named> systems) {
    if (actor.startsWith(CurrentActor.STAFF_PREFIX)) {
      return colleagues.getOrDefault(id(actor), actor);
    }
    if (actor.startsWith(CurrentActor.KEY_PREFIX)) {
      KeyNames.Named key = systems.get(id(actor));
      return key == null
          ? text.get("console.audit.key")
          : text.of("console.audit.key-of", key.name(), display.localized(key.organisation()));
    }
    return text.get(
        actor.equals(Permission.SYSTEM) ? "console.audit.system" : "console.audit.public");
  }

  private static String id(String actor) {
    return actor.substring(actor.indexOf(':') + 1);
  }
}

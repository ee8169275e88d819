package org.tadamun.web.text;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.key.boundary.KeyNames;
import org.tadamun.kernel.record.entity.PublicId;
import org.tadamun.kernel.staff.boundary.StaffNames;

/**
 * The names of those who acted, as pages show them: staff, former staff too, and keys with the name
 * of their organisation. All staff and all keys are read in one statement each.
 */
@Named("actors")
@RequestScoped
public class ActorNames {

  @EJB private KeyNames keys;
  @EJB private StaffNames staff;
  @Inject private ActiveLocale locale;
  @Inject private TextBean text;

  /**
   * The names of many actors.
   *
   * @param actors as in the audit trail, such as {@code staff:…}, or public ids of staff; nulls are
   *     left out
   */
  public Map<String, String> of(Collection<String> actors) {
    Set<String> all = actors.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    Map<String, String> colleagues = colleagues(ids(all, ActorNames::isOfStaff));
    Map<String, KeyNames.Named> systems = keys.of(ids(all, ActorNames::isKey));
    return all.stream()
        .collect(Collectors.toMap(Function.identity(), actor -> name(actor, colleagues, systems)));
  }

  /** By public id; unknown ones are left out, and whoever was forgotten is a former member. */
  private Map<String, String> colleagues(Set<String> ids) {
    Map<String, String> names = new HashMap<>(staff.of(ids));
    names.replaceAll((id, name) -> name.isEmpty() ? text.get("console.staff.former") : name);
    return names;
  }

  /**
   * @param actor null if nobody acted; the name is empty then
   */
  public String name(String actor) {
    return actor == null ? "" : of(Set.of(actor)).get(actor);
  }

  private static Set<String> ids(Set<String> actors, Predicate<String> which) {
    return actors.stream().filter(which).map(ActorNames::id).collect(Collectors.toSet());
  }

  private static boolean isOfStaff(String actor) {
    return actor.startsWith(CurrentActor.STAFF_PREFIX) || actor.length() == PublicId.LENGTH;
  }

  private static boolean isKey(String actor) {
    return actor.startsWith(CurrentActor.KEY_PREFIX);
  }

  private String name(
      String actor, Map<String, String> colleagues, Map<String, KeyNames.Named> systems) {
    if (isOfStaff(actor)) {
      return colleagues.getOrDefault(id(actor), actor);
    }
    if (isKey(actor)) {
      KeyNames.Named key = systems.get(id(actor));
      return key == null
          ? text.get("console.audit.key")
          : text.of("console.audit.key-of", key.name(), key.organisation().best(locale.get()));
    }
    return text.get(
        actor.equals(Permission.SYSTEM) ? "console.audit.system" : "console.audit.public");
  }

  private static String id(String actor) {
    return actor.substring(actor.indexOf(':') + 1);
  }
}

package org.tadamun.web.console.endorsements;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.web.text.StaffWords;
import org.tadamun.web.text.TextBean;

/** What a log calls those who acted. */
@RequestScoped
public class ActorNames {

  @Inject private StaffWords staff;
  @Inject private TextBean text;

  /** By actor ({@code staff:…}) or public id, all in one statement. */
  Map<String, String> of(Collection<String> actors) {
    Map<String, String> known =
        staff.of(
            actors.stream()
                .filter(Objects::nonNull)
                .map(ActorNames::id)
                .collect(Collectors.toSet()));
    return actors.stream()
        .filter(Objects::nonNull)
        .distinct()
        .collect(Collectors.toMap(actor -> actor, actor -> name(actor, known)));
  }

  private static String id(String actor) {
    return actor.startsWith(CurrentActor.STAFF_PREFIX)
        ? actor.substring(CurrentActor.STAFF_PREFIX.length())
        : actor;
  }

  private String name(String actor, Map<String, String> known) {
    if (actor.startsWith(CurrentActor.KEY_PREFIX)) {
      return text.get("endorsements.actor.key");
    }
    return known.getOrDefault(id(actor), text.get("endorsements.actor.system"));
  }
}

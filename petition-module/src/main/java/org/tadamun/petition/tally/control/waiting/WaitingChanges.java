package org.tadamun.petition.tally.control.waiting;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Changes of one kind that have no crowd yet. */
public final class WaitingChanges {

  /** The hour and country of waiting changes. */
  private record Place(Instant hour, String country) {}

  private final Map<String, Long> changes = new HashMap<>();
  private final Map<Place, Long> places = new HashMap<>();
  private long number;

  /**
   * Adds the changes of an hour. A country with a crowd of its own in this hour, such as a batch,
   * can be recognised: it hides no others, and is released alone. So is an hour with a crowd of its
   * own: it may be one list.
   *
   * @param fresh of one direction, by country
   * @return those that have their crowd, by country; they wait no longer
   */
  public Map<String, Long> add(Instant hour, Map<String, Long> fresh, int crowd) {
    Map<String, Long> others = new HashMap<>(fresh);
    others.values().removeIf(by -> Math.abs(by) >= crowd);
    Map<String, Long> ready = new HashMap<>(fresh);
    if (sum(others) < crowd) {
      ready.keySet().removeAll(others.keySet());
      number += sum(others);
      others.forEach((country, by) -> add(new Place(hour, country), by));
    }
    if (number >= crowd) {
      release().forEach((country, by) -> ready.merge(country, by, Long::sum));
    }
    return ready;
  }

  private static long sum(Map<String, Long> changes) {
    return changes.values().stream().mapToLong(Math::abs).sum();
  }

  private void add(Place place, long by) {
    changes.merge(place.country(), by, WaitingChanges::orNone);
    places.merge(place, by, WaitingChanges::orNone);
  }

  private static Long orNone(long one, long other) {
    return one + other == 0 ? null : one + other;
  }

  /** Releases all of them, by country. */
  public Map<String, Long> release() {
    Map<String, Long> all = Map.copyOf(changes);
    changes.clear();
    places.clear();
    number = 0;
    return all;
  }

  /**
   * Removes signers who came in that hour, still wait, and go now.
   *
   * @param most how many go
   * @return how many of them were still waiting
   */
  long undo(Instant hour, String country, long most) {
    Place place = new Place(hour, country);
    long gone = Math.min(most, places.getOrDefault(place, 0L));
    if (gone > 0) {
      number -= gone;
      add(place, -gone);
    }
    return gone;
  }

  /** How many of them were booked before that moment. */
  long before(Instant moment) {
    return places.entrySet().stream()
        .filter(one -> one.getKey().hour().isBefore(moment))
        .mapToLong(one -> Math.abs(one.getValue()))
        .sum();
  }

  public long number() {
    return number;
  }
}

package org.tadamun.petition.tally.control;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tadamun.petition.tally.control.reading.RepeatChanges;
import org.tadamun.petition.tally.control.reading.TallySums.Booked;
import org.tadamun.petition.tally.control.reading.TallySums.Cell;
import org.tadamun.petition.tally.control.waiting.HourBooked;
import org.tadamun.petition.tally.control.waiting.HourBooked.Kind;
import org.tadamun.petition.tally.control.waiting.LoggedDays;
import org.tadamun.petition.tally.control.waiting.PendingCorrections;
import org.tadamun.petition.tally.control.waiting.WaitingChanges;

/**
 * Gathers changes of countries until they are a crowd, in which no one can be told from the others.
 *
 * <p>Everybody sees from the exact total when a change came and whether it added or removed, and
 * may know its source. So a crowd is of one source and one direction. Ten who come do not hide one
 * who leaves, nor three hundred on paper one who signs online. Those who come and go again have
 * crowds of their own ({@link HourBooked}); what the log shows needs none ({@link LoggedDays}) but
 * may have to wait ({@link PendingCorrections}).
 */
public final class Gathering {

  private static final Duration HOUR = Duration.ofHours(1);

  private final int crowd;
  private final LoggedDays log;
  private final PendingCorrections held;
  private final NavigableSet<Instant> ends;
  private final Map<Kind, WaitingChanges> waiting = new HashMap<>();
  private final Map<Cell, Long> booked = new HashMap<>();
  private final Map<String, Long> released = new HashMap<>();
  private final List<Release> releases = new ArrayList<>();

  /**
   * @param step of figures of countries
   * @param ends full hours at which the petition ended: all that wait are then released together
   */
  public Gathering(int step, int crowd, List<Instant> ends) {
    this.crowd = crowd;
    this.log = new LoggedDays(step);
    this.held = new PendingCorrections(step);
    this.ends = new TreeSet<>(ends);
  }

  /**
   * @param bookings of whole hours, none of them before those added already
   * @param marks of the same hours
   * @param until the end of the last of these hours, whether or not anything was booked in it
   */
  public void add(List<Booked> bookings, List<RepeatChanges> marks, Instant until) {
    TreeMap<Instant, HourBooked> hours = new TreeMap<>();
    for (Booked one : bookings) {
      hours.computeIfAbsent(one.hour(), HourBooked::new).add(one);
      booked.merge(one.cell(), one.change(), Gathering::orNone);
    }
    marks.forEach(one -> hours.computeIfAbsent(one.hour(), HourBooked::new).add(one));
    hours.forEach(
        (hour, all) -> {
          pass(hour);
          all.logged().forEach(log::add);
          all.kinds(waiting).forEach((kind, changes) -> gather(kind, hour, changes));
          release(hour.plus(HOUR), held.ready(waiting));
        });
    pass(until);
  }

  private void gather(Kind kind, Instant hour, Map<String, Long> fresh) {
    WaitingChanges others = waiting.computeIfAbsent(kind, any -> new WaitingChanges());
    release(hour.plus(HOUR), others.add(hour, fresh, crowd));
  }

  /** Handles what is due by then beside bookings: days of the log that are over, and ends. */
  private void pass(Instant moment) {
    while (!log.end().isAfter(moment) || !ends.isEmpty() && !ends.first().isAfter(moment)) {
      if (ends.isEmpty() || !log.end().isAfter(ends.first())) {
        closeDay(log.end());
      } else {
        end(ends.pollFirst());
      }
    }
  }

  private void closeDay(Instant midnight) {
    LoggedDays.Day day = log.close();
    day.kinds().forEach((kind, changes) -> gather(kind, midnight.minus(HOUR), changes));
    release(midnight, held.add(midnight, day));
    release(midnight, held.ready(waiting));
  }

  /** At an end, kinds without a crowd are released with others of their direction. */
  private void end(Instant asOf) {
    for (boolean came : new boolean[] {true, false}) {
      List<Kind> some =
          waiting.keySet().stream()
              .filter(kind -> kind.came() == came && 2 * waiting.get(kind).number() >= crowd)
              .toList();
      if (some.stream().mapToLong(kind -> waiting.get(kind).number()).sum() >= crowd) {
        some.forEach(kind -> release(asOf, waiting.get(kind).release()));
      }
    }
    release(asOf, held.ready(waiting));
  }

  private void release(Instant asOf, Map<String, Long> changes) {
    if (changes.isEmpty()) {
      return;
    }
    boolean same = !releases.isEmpty() && releases.getLast().asOf().equals(asOf);
    Map<String, Long> all = new TreeMap<>(same ? releases.removeLast().changes() : Map.of());
    changes.forEach((country, by) -> all.merge(country, by, Long::sum));
    all.values().removeIf(by -> by == 0);
    changes.forEach((country, by) -> released.merge(country, by, Gathering::orNone));
    releases.add(new Release(asOf, Map.copyOf(all)));
  }

  private static Long orNone(long one, long other) {
    return one + other == 0 ? null : one + other;
  }

  /** Whether these are the sums of all bookings added. */
  boolean comesTo(Map<Cell, Long> sums) {
    Map<Cell, Long> some = new HashMap<>(sums);
    some.values().removeIf(sum -> sum == 0);
    return booked.equals(some);
  }

  /** All releases so far; later additions do not change the result. */
  public Releases releases() {
    return new Releases(List.copyOf(releases), Map.copyOf(released));
  }
}

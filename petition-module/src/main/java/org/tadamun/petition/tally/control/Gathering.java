package org.tadamun.petition.tally.control;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tadamun.petition.tally.control.TallySums.Booked;
import org.tadamun.petition.tally.control.TallySums.Cell;
import org.tadamun.petition.tally.entity.SignatureSource;

/**
 * Gathers what is booked until there is a crowd of it, in which nobody is told from the others.
 *
 * <p>The total is exact at every moment, and what is told of sources is as new: everybody sees of
 * each change when it was and whether one came or went, and may know by which source. So a crowd is
 * of one source and one direction. Ten that came do not hide one that went, nor three hundred on
 * paper one that signed online.
 */
public final class Gathering {

  private static final Duration HOUR = Duration.ofHours(1);

  /** What everybody may know of a change. */
  private record Kind(SignatureSource source, boolean came) {}

  /** Changes of one kind that have no crowd yet. */
  private static final class Waiting {
    private long number;
    private final Map<String, Long> changes = new HashMap<>();
  }

  private final int crowd;
  private final Map<Kind, Waiting> waiting = new HashMap<>();
  private final Map<Cell, Long> booked = new HashMap<>();
  private final Map<String, Long> released = new HashMap<>();
  private final List<Release> releases = new ArrayList<>();

  public Gathering(int crowd) {
    this.crowd = crowd;
  }

  /**
   * @param bookings of whole hours, in order of time, none of them before what was added already
   */
  public void add(List<Booked> bookings) {
    Instant hour = null;
    for (Booked one : bookings) {
      if (hour != null && !one.hour().equals(hour)) {
        end(hour);
      }
      hour = one.hour();
      add(one);
    }
    if (hour != null) {
      end(hour);
    }
  }

  /** Net of an hour, source and country: at least as many were booked. */
  private void add(Booked one) {
    booked.merge(new Cell(one.source(), one.country()), one.change(), Long::sum);
    Kind kind = new Kind(one.source(), one.change() > 0);
    Waiting others = waiting.computeIfAbsent(kind, any -> new Waiting());
    others.number += Math.abs(one.change());
    others.changes.merge(one.country(), one.change(), Long::sum);
  }

  private void end(Instant hour) {
    Map<String, Long> changes = new TreeMap<>();
    boolean any = false;
    for (Iterator<Waiting> all = waiting.values().iterator(); all.hasNext(); ) {
      Waiting one = all.next();
      if (one.number >= crowd) {
        one.changes.forEach((country, by) -> changes.merge(country, by, Long::sum));
        all.remove();
        any = true;
      }
    }
    if (any) {
      changes.values().removeIf(by -> by == 0);
      changes.forEach((country, by) -> released.merge(country, by, Long::sum));
      releases.add(new Release(hour.plus(HOUR), Map.copyOf(changes)));
    }
  }

  /** Whether these are the sums of all that was added. */
  boolean comesTo(Map<Cell, Long> sums) {
    return withoutNoughts(booked).equals(withoutNoughts(sums));
  }

  private static Map<Cell, Long> withoutNoughts(Map<Cell, Long> sums) {
    Map<Cell, Long> some = new HashMap<>(sums);
    some.values().removeIf(sum -> sum == 0);
    return some;
  }

  /** As they are now; what is added later does not change them. */
  public Releases releases() {
    return new Releases(List.copyOf(releases), Map.copyOf(released));
  }
}

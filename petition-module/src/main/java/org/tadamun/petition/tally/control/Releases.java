package org.tadamun.petition.tally.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All releases of one version until now.
 *
 * @param all the oldest first
 * @param sums the exact figures that the last one released
 * @param hundreds the figures before the first, the hundredth, the two hundredth and so on, so that
 *     no page of a long history sums all that came before
 */
public record Releases(
    List<Release> all, Map<String, Long> sums, List<Map<String, Long>> hundreds) {

  public static final Releases NONE = new Releases(List.of(), Map.of());

  private static final int HUNDRED = 100;

  public Releases(List<Release> all, Map<String, Long> sums) {
    this(all, sums, hundreds(all));
  }

  private static List<Map<String, Long>> hundreds(List<Release> all) {
    List<Map<String, Long>> hundreds = new ArrayList<>();
    Map<String, Long> figures = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      if (i % HUNDRED == 0) {
        hundreds.add(Map.copyOf(figures));
      }
      add(figures, all.get(i));
    }
    return List.copyOf(hundreds);
  }

  private static void add(Map<String, Long> figures, Release one) {
    one.changes().forEach((country, by) -> figures.merge(country, by, Long::sum));
  }

  /** The exact figures that were released at a moment. */
  public Map<String, Long> figures(Instant moment) {
    int until = before(moment.plusNanos(1));
    if (until == all.size()) {
      return new HashMap<>(sums);
    }
    Map<String, Long> figures = new HashMap<>(hundreds.get(until / HUNDRED));
    all.subList(until / HUNDRED * HUNDRED, until).forEach(one -> add(figures, one));
    return figures;
  }

  /** Of when they are; null where nothing was released yet. */
  public Instant asOf(Instant moment) {
    int until = before(moment.plusNanos(1));
    return until == 0 ? null : all.get(until - 1).asOf();
  }

  /** Those that are told from a moment of this time on; {@code to} is not in it. */
  public List<Release> toldBetween(Instant from, Instant to) {
    int first = before(from);
    return all.subList(first, Math.max(first, before(to)));
  }

  /** How many were told before a moment. */
  private int before(Instant moment) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (all.get(middle).toldFrom().isBefore(moment)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

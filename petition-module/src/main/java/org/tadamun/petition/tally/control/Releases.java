package org.tadamun.petition.tally.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All releases of one version until now.
 *
 * @param all the oldest first, one of each moment
 * @param sums the exact figures with the last release
 * @param hundreds sums in between, so that reading a part of a long history does not sum everything
 *     before it
 */
public record Releases(List<Release> all, Map<String, Long> sums, List<Hundred> hundreds) {

  public static final Releases NONE = new Releases(List.of(), Map.of());

  private static final int HUNDRED = 100;

  /**
   * A hundred releases, fewer at the end.
   *
   * @param before the exact figures before the first of them
   * @param most the highest figure of each country that they change, after any of them
   */
  public record Hundred(Map<String, Long> before, Map<String, Long> most) {}

  public Releases(List<Release> all, Map<String, Long> sums) {
    this(all, sums, hundreds(all));
  }

  private static List<Hundred> hundreds(List<Release> all) {
    List<Hundred> hundreds = new ArrayList<>();
    Map<String, Long> figures = new HashMap<>();
    for (int i = 0; i < all.size(); i += HUNDRED) {
      Map<String, Long> before = Map.copyOf(figures);
      Map<String, Long> most = new HashMap<>();
      for (Release one : hundred(all, i)) {
        add(figures, one);
        for (String country : one.changes().keySet()) {
          most.merge(country, figures.get(country), Math::max);
        }
      }
      hundreds.add(new Hundred(before, Map.copyOf(most)));
    }
    return List.copyOf(hundreds);
  }

  private static List<Release> hundred(List<Release> all, int first) {
    return all.subList(first, Math.min(first + HUNDRED, all.size()));
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
    Map<String, Long> figures = new HashMap<>(hundreds.get(until / HUNDRED).before());
    all.subList(until / HUNDRED * HUNDRED, until).forEach(one -> add(figures, one));
    return figures;
  }

  /** The moment of the release that was public at this moment; null where there was none. */
  public Instant asOf(Instant moment) {
    int until = before(moment.plusNanos(1));
    return until == 0 ? null : all.get(until - 1).asOf();
  }

  /** The first release with which a country had so many, even if it has fewer now. */
  public Optional<Release> first(String country, long wanted) {
    for (int i = 0; i < hundreds.size(); i++) {
      if (hundreds.get(i).most().getOrDefault(country, 0L) >= wanted) {
        long figure = hundreds.get(i).before().getOrDefault(country, 0L);
        for (Release one : hundred(all, i * HUNDRED)) {
          figure += one.changes().getOrDefault(country, 0L);
          if (figure >= wanted) {
            return Optional.of(one);
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The releases that became public in this time; {@code to} is excluded. */
  public List<Release> toldBetween(Instant from, Instant to) {
    int first = before(from);
    return all.subList(first, Math.max(first, before(to)));
  }

  /** How many became public before a moment. */
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

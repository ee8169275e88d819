package org.tadamun.petition.tally.control;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All releases of one version until now.
 *
 * @param all the oldest first
 * @param sums the exact figures that the last one released
 */
public record Releases(List<Release> all, Map<String, Long> sums) {

  public static final Releases NONE = new Releases(List.of(), Map.of());

  /** The exact figures that were released at a moment; the later it is, the less it costs. */
  public Map<String, Long> figures(Instant moment) {
    Map<String, Long> figures = new HashMap<>(sums);
    for (Release one : all.reversed()) {
      if (!one.toldFrom().isAfter(moment)) {
        break;
      }
      one.changes().forEach((country, by) -> figures.merge(country, -by, Long::sum));
    }
    return figures;
  }

  /** Of when they are; null where nothing was released yet. */
  public Instant asOf(Instant moment) {
    return all.reversed().stream()
        .filter(one -> !one.toldFrom().isAfter(moment))
        .findFirst()
        .map(Release::asOf)
        .orElse(null);
  }

  /** Those that are told from a moment of this time on; {@code to} is not in it. */
  public List<Release> toldBetween(Instant from, Instant to) {
    return all.stream()
        .filter(one -> !one.toldFrom().isBefore(from) && one.toldFrom().isBefore(to))
        .toList();
  }
}

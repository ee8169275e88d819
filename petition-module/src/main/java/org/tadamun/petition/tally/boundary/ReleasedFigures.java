package org.tadamun.petition.tally.boundary;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tadamun.petition.tally.control.Releases;

/**
 * The figures of countries by which the public is told at one moment.
 *
 * @param cells in which steps; off where figures are exact
 * @param asOf of when they are; null where they are exact, or nothing was released yet
 * @param byCountry exact, which nobody is told
 */
public record ReleasedFigures(SmallCells cells, Instant asOf, Map<String, Long> byCountry) {

  /** Where nothing is released, since every figure is told as it is. */
  public static final ReleasedFigures EXACT = new ReleasedFigures(SmallCells.OFF, null, Map.of());

  static ReleasedFigures at(SmallCells cells, Releases releases, Instant moment) {
    return new ReleasedFigures(cells, releases.asOf(moment), releases.figures(moment));
  }

  /**
   * Of when the figures were by which countries were first told so many; without those that never
   * were.
   *
   * @param moment what is told later is not known yet
   */
  static Map<CountryCount, Instant> reached(
      SmallCells cells, Releases releases, Collection<CountryCount> wanted, Instant moment) {
    Map<CountryCount, Instant> reached = new HashMap<>();
    for (CountryCount one : wanted) {
      long least = Math.ceilDiv(one.count(), cells.step()) * cells.step();
      releases
          .first(one.country(), least)
          .filter(release -> !release.toldFrom().isAfter(moment))
          .ifPresent(release -> reached.put(one, release.asOf()));
    }
    return reached;
  }

  /**
   * What is told beside an exact total of the same moment.
   *
   * @throws IllegalStateException where figures are exact, and told from what is not released
   */
  public List<CountryCount> rows(long total) {
    if (!cells.isOn()) {
      throw new IllegalStateException("exact figures are not released");
    }
    return cells.publish(byCountry, total);
  }
}

package org.tadamun.petition.tally.boundary;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.tadamun.petition.tally.control.Release;
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
   * Of when the figures were by which a country was first told so many; null where it never was.
   *
   * @param moment what is told later is not known yet
   */
  static Instant reached(
      SmallCells cells, Releases releases, String country, long wanted, Instant moment) {
    NavigableMap<Instant, Long> changes = new TreeMap<>();
    for (Release one : releases.all()) {
      if (one.changes().containsKey(country)) {
        changes.merge(one.toldFrom(), one.changes().get(country), Long::sum);
      }
    }
    long released = 0;
    for (Map.Entry<Instant, Long> one : changes.headMap(moment, true).entrySet()) {
      released += one.getValue();
      if (cells.figure(released) >= wanted) {
        return releases.asOf(one.getKey());
      }
    }
    return null;
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

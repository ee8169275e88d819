package org.tadamun.petition.tally.boundary;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tadamun.petition.tally.control.Releases;

/**
 * The figures of countries on which the public ones at one moment are based.
 *
 * @param cells the steps; off where figures are exact
 * @param asOf the moment of the release; null where figures are exact, or nothing was released yet
 * @param byCountry exact figures, which are not public
 */
public record ReleasedFigures(SmallCells cells, Instant asOf, Map<String, Long> byCountry) {

  /** Where figures are exact, so that nothing is released. */
  public static final ReleasedFigures EXACT = new ReleasedFigures(SmallCells.OFF, null, Map.of());

  static ReleasedFigures at(SmallCells cells, Releases releases, Instant moment) {
    return new ReleasedFigures(cells, releases.asOf(moment), releases.figures(moment));
  }

  /**
   * The moments of the releases with which countries first had these public figures; countries that
   * never had them are missing.
   *
   * @param moment releases that become public later are left out
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
   * The public rows beside an exact total of the same moment.
   *
   * @throws IllegalStateException where figures are exact, because then nothing was released
   */
  public List<CountryCount> rows(long total) {
    if (!cells.isOn()) {
      throw new IllegalStateException("exact figures are not released");
    }
    return cells.publish(byCountry, total);
  }
}

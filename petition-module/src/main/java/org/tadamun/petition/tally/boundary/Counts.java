package org.tadamun.petition.tally.boundary;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The figures of one petition version at one moment. The total is the sum of the countries and the
 * sum of the sources, since all three are made from the same rows.
 *
 * @param bySource by the name of a {@code SignatureSource}, and each of them is there
 * @param countries the most first; those at nought are left out
 * @param countriesAsOf of when they are, where the public is told them in steps; null where they
 *     are exact and as new as the total, and where nothing was released yet
 */
public record Counts(
    String petition,
    int version,
    Instant asOf,
    long total,
    Map<String, Long> bySource,
    List<CountryCount> countries,
    Instant countriesAsOf) {

  /** As answers describe it. */
  static final String COUNTRIES_AS_OF =
      "Of when the figures of countries are, where the campaign tells them in steps (smallCells): a"
          + " full hour, of which they are told from an hour later on, and until the next. There is"
          + " one once at least 20 signatures of one source, or four times the step, have come"
          + " since, or as many were taken out. Null where they are exact and as new as the total,"
          + " and where nothing was released yet: then all stand under other.";

  /** As answers describe it. */
  static final String SAMPLE = "Whether these are sample data: generated, and of nobody.";

  /** In the place of a source: what is left of all of them where they are told in steps. */
  public static final String OTHER_SOURCES = "OTHER";

  /**
   * Which countries have a figure. In steps that is no bound of those from which people have
   * signed: many are below the step, and of one that is told all may have gone since.
   */
  public List<String> countriesTold() {
    return countries.stream()
        .filter(row -> CountryCount.ofCountry(row) && row.count() > 0)
        .map(CountryCount::country)
        .toList();
  }

  /** As the public is told them; the total stays exact. */
  Counts published(ReleasedFigures released) {
    return new Counts(
        petition,
        version,
        asOf,
        total,
        sources(released.cells(), bySource),
        released.rows(total),
        released.asOf());
  }

  /**
   * Sums by source as the public is told them. One may be of a single country: so they have the
   * steps of countries, online too, since what is not online is the rest of the exact total.
   */
  public static Map<String, Long> sources(SmallCells cells, Map<String, Long> exact) {
    Map<String, Long> told = new LinkedHashMap<>();
    long left = 0;
    for (Map.Entry<String, Long> one : exact.entrySet()) {
      long whole = cells.figure(one.getValue());
      told.put(one.getKey(), whole);
      left += one.getValue() - whole;
    }
    if (left != 0) {
      told.put(OTHER_SOURCES, left);
    }
    return told;
  }
}

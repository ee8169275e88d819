package org.tadamun.petition.tally.boundary;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The figures of one petition version at one moment. The total is the sum of the countries and the
 * sum of the sources, since all three are made from the same rows.
 *
 * @param bySource by the name of a {@code SignatureSource}; every source is a key
 * @param countries the largest first; those at zero are left out
 * @param countriesAsOf the moment of the countries' figures, where they are public in steps; null
 *     where they are exact and as new as the total, and where nothing was released yet
 */
public record Counts(
    String petition,
    int version,
    Instant asOf,
    long total,
    Map<String, Long> bySource,
    List<CountryCount> countries,
    Instant countriesAsOf) {

  /** The API's description of the answer as a whole. */
  static final String DESCRIPTION =
      "At most five seconds old; the entity tag is of the whole, asOf included, so that it is new"
          + " after these seconds. Where figures are told in steps (smallCells), bySource has them"
          + " too, and OTHER for what is left of all: their sum is the total. So is that of"
          + " countries: other may be below nought after what was taken out.";

  /** The API's description of {@link #countriesAsOf}. */
  static final String COUNTRIES_AS_OF =
      "Of when the figures of countries are, where the campaign tells them in steps (smallCells): a"
          + " full hour, of which they are told from an hour later on, and until the next. There is"
          + " one once at least 20 signatures of one source, or four times the step, have come"
          + " since, or as many were taken out. Null where they are exact and as new as the total,"
          + " and where nothing was released yet: then all stand under other.";

  /** The API's description of the field {@code sample}. */
  static final String SAMPLE = "Whether these are sample data: generated, and of nobody.";

  /** Key in place of a source: the rest of all sources, where figures are in steps. */
  public static final String OTHER_SOURCES = "OTHER";

  /**
   * The countries that have a figure. With steps it is not the list of all countries from which
   * people signed: many are below the step, and those of a released one may have been taken out
   * since.
   */
  public List<String> countriesTold() {
    return countries.stream()
        .filter(row -> CountryCount.ofCountry(row) && row.count() > 0)
        .map(CountryCount::country)
        .toList();
  }

  /** These figures as the public sees them; the total stays exact. */
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
   * Sums by source as the public sees them. All signatures of a source may be from one country, so
   * sources are in the steps of countries. ONLINE is, too: the exact total less ONLINE would be the
   * exact sum of the others.
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

package org.tadamun.petition.tally.boundary;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.tadamun.petition.tally.entity.SignatureSource;

/**
 * The figures of one petition version at one moment. The total is the sum of the countries and the
 * sum of the sources, since all three are made from the same rows.
 *
 * @param countries the most first; those at nought are left out
 * @param countriesAsOf of when they are, where the public is told them in steps; null where they
 *     are exact and as new as the total, and where nothing was released yet
 */
public record Counts(
    String petition,
    int version,
    Instant asOf,
    long total,
    Map<SignatureSource, Long> bySource,
    List<CountryCount> countries,
    Instant countriesAsOf) {

  /** As the public is told them; the total and the sums by source stay exact. */
  Counts published(ReleasedFigures released) {
    return new Counts(
        petition, version, asOf, total, bySource, released.rows(total), released.asOf());
  }
}

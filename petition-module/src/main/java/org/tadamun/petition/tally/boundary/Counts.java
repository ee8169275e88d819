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
 */
public record Counts(
    String petition,
    int version,
    Instant asOf,
    long total,
    Map<SignatureSource, Long> bySource,
    List<CountryCount> countries) {

  /** As the public is told them; the total and the sums by source stay exact. */
  public Counts published(SmallCells cells) {
    return new Counts(petition, version, asOf, total, bySource, cells.publish(countries));
  }
}

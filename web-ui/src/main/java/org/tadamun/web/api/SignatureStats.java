package org.tadamun.web.api;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.petition.tally.boundary.CountryCount;
import org.tadamun.petition.tally.boundary.Counts;
import org.tadamun.petition.tally.entity.SignatureSource;

/**
 * The figures of all petitions of a campaign together, each in its present version.
 *
 * @param countries how many countries have a figure; with figures in steps, those of the last
 *     release. There may be more, because small ones are merged, and all signatures of a country
 *     may be gone since
 */
public record SignatureStats(
    long total,
    @Schema(description = TODAY) long today,
    @Schema(description = CountryCount.CODES) int countries,
    Map<String, Long> bySource) {

  private static final String TODAY =
      "Net change of the total since 00:00 UTC of the day of asOf, of all petitions together:"
          + " batches, imports and corrections too. Negative where more was taken out than came. Of"
          + " the present versions of the texts alone: that another one stopped counting on this"
          + " day is not in it.";

  /** By how much the figures of a petition have changed since the beginning of an hour. */
  public interface ChangeSince<P> {
    long of(P petition, Counts counts, Instant hour);
  }

  /**
   * Adds up the figures.
   *
   * @param asOf the time of the oldest figures; it decides which day is "today" for all petitions,
   *     even if midnight was between two readings
   */
  public static <P> SignatureStats of(Map<P, Counts> all, Instant asOf, ChangeSince<P> changed) {
    Instant midnight = asOf.truncatedTo(ChronoUnit.DAYS);
    Map<String, Long> bySource = new LinkedHashMap<>();
    for (SignatureSource source : SignatureSource.values()) {
      bySource.put(source.name(), 0L);
    }
    long total = 0;
    long today = 0;
    Set<String> countries = new HashSet<>();
    for (Map.Entry<P, Counts> one : all.entrySet()) {
      Counts counts = one.getValue();
      total += counts.total();
      today += changed.of(one.getKey(), counts, midnight);
      counts.bySource().forEach((source, count) -> bySource.merge(source, count, Long::sum));
      countries.addAll(counts.countriesTold());
    }
    return new SignatureStats(total, today, countries.size(), bySource);
  }
}

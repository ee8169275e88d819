package org.tadamun.petition.moderation.boundary;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tadamun.kernel.text.boundary.Numbers;
import org.tadamun.petition.moderation.control.TrendReader;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;
import org.tadamun.petition.signature.entity.SignatureState;

/**
 * The last two days of a country, by hour and by mail domain.
 *
 * @param hours oldest first, without gaps
 * @param domains the most frequent first
 * @param newest the domains are those of only so many newest signatures; 0 where they are of all
 */
public record CountryTrend(List<Hour> hours, List<Domain> domains, int newest) {

  static final Duration HOUR = Duration.ofHours(1);

  static final int HOURS = 48;
  static final int DOMAINS = 10;

  /** The length that the trends show, so that a rule accepts it. */
  private static final int LETTERS = SignatureFilter.DOMAIN_LETTERS;

  /** How many confirmed in the hour that begins then, by whether they count or are held. */
  public record Hour(Instant from, long counted, long held) {

    static Hour of(Instant from, Map<SignatureState, Long> states) {
      return new Hour(
          from,
          states.getOrDefault(SignatureState.CONFIRMED, 0L),
          states.getOrDefault(SignatureState.HELD, 0L));
    }

    public long sum() {
      return counted + held;
    }
  }

  /**
   * A mail domain, known only by its fingerprint.
   *
   * @param name the beginning of the fingerprint; empty where none was kept
   * @param here how many of the country have it
   * @param share in percent of the country; 0 and 100 only where it is exactly none or all, as in
   *     the next one
   * @param elsewhere in percent of the other countries; negative where there are no others
   */
  public record Domain(String name, long here, long share, long elsewhere) {}

  /**
   * The trend from these numbers.
   *
   * @param hours how many confirmed in the hour that begins then, by state
   * @param country the mail domains of the country's newest signatures, at most {@link
   *     TrendReader#MOST}
   */
  static CountryTrend of(
      Function<Instant, Map<SignatureState, Long>> hours,
      List<String> country,
      List<String> others,
      Instant now) {
    List<Hour> all =
        Stream.iterate(begin(now), hour -> hour.plus(HOUR))
            .limit(HOURS)
            .map(hour -> Hour.of(hour, hours.apply(hour)))
            .toList();
    boolean more = all.stream().mapToLong(Hour::sum).sum() > TrendReader.MOST;
    int newest = more && country.size() == TrendReader.MOST ? TrendReader.MOST : 0;
    return new CountryTrend(all, domains(country, others), newest);
  }

  /** The first hour of the trend. */
  static Instant begin(Instant now) {
    return now.truncatedTo(ChronoUnit.HOURS).minus(HOURS - 1L, ChronoUnit.HOURS);
  }

  private static List<Domain> domains(List<String> country, List<String> others) {
    Map<String, Long> there = byDomain(others);
    return byDomain(country).entrySet().stream()
        .sorted(
            Comparator.comparing(Map.Entry<String, Long>::getValue)
                .reversed()
                .thenComparing(Map.Entry::getKey))
        .limit(DOMAINS)
        .map(
            one ->
                new Domain(
                    one.getKey().substring(0, Math.min(LETTERS, one.getKey().length())),
                    one.getValue(),
                    percent(one.getValue(), country.size()),
                    percent(there.getOrDefault(one.getKey(), 0L), others.size())))
        .toList();
  }

  private static Map<String, Long> byDomain(List<String> seen) {
    return seen.stream()
        .map(one -> one == null ? "" : one)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private static long percent(long part, int whole) {
    return whole == 0 ? -1 : Numbers.percent(part, whole);
  }
}

package org.tadamun.petition.alarm.boundary;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tadamun.petition.alarm.control.TrendReader.Seen;
import org.tadamun.petition.signature.entity.SignatureState;

/**
 * The last two days of a country, hour by hour and by mail domain.
 *
 * @param hours oldest first, every hour there
 * @param domains the most frequent first
 */
public record CountryTrend(List<Hour> hours, List<Domain> domains) {

  static final int HOURS = 48;
  static final int DOMAINS = 10;
  private static final int LETTERS = 6;
  private static final double HUNDRED = 100;

  /** What was confirmed in the hour that begins then. */
  public record Hour(Instant from, long counted, long held) {

    public long sum() {
      return counted + held;
    }
  }

  /**
   * A mail domain, known by its fingerprint alone.
   *
   * @param name the beginning of the fingerprint; empty where none was kept
   * @param here how many of the country have it
   * @param share in percent of the country
   * @param elsewhere in percent of the other countries; negative where there are none
   */
  public record Domain(String name, long here, long share, long elsewhere) {}

  static CountryTrend of(List<Seen> country, List<Seen> others, Instant now) {
    return new CountryTrend(hours(country, now), domains(country, others));
  }

  /** The first hour of which anything is told. */
  static Instant begin(Instant now) {
    return now.truncatedTo(ChronoUnit.HOURS).minus(HOURS - 1L, ChronoUnit.HOURS);
  }

  private static List<Hour> hours(List<Seen> seen, Instant now) {
    Map<Instant, List<Seen>> byHour =
        seen.stream()
            .collect(Collectors.groupingBy(one -> one.confirmedAt().truncatedTo(ChronoUnit.HOURS)));
    List<Hour> hours = new ArrayList<>();
    Instant hour = begin(now);
    for (int i = 0; i < HOURS; i++) {
      List<Seen> then = byHour.getOrDefault(hour, List.of());
      long held = then.stream().filter(one -> one.state() == SignatureState.HELD).count();
      hours.add(new Hour(hour, then.size() - held, held));
      hour = hour.plus(1, ChronoUnit.HOURS);
    }
    return hours;
  }

  private static List<Domain> domains(List<Seen> country, List<Seen> others) {
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

  private static Map<String, Long> byDomain(List<Seen> seen) {
    return seen.stream()
        .map(one -> one.domain() == null ? "" : one.domain())
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private static long percent(long part, int whole) {
    return whole == 0 ? -1 : Math.round(HUNDRED * part / whole);
  }
}

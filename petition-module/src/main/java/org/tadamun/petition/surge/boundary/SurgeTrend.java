package org.tadamun.petition.surge.boundary;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tadamun.kernel.text.boundary.Numbers;

/**
 * From where so many new signatures came.
 *
 * @param hours of the last two days, oldest first, without signatures taken out since
 * @param countries of the last day, the largest first
 */
public record SurgeTrend(List<Hour> hours, List<Share> countries) {

  static final Duration HOUR = Duration.ofHours(1);
  private static final int HOURS = 48;

  /**
   * New signatures of an hour.
   *
   * @param from its beginning
   */
  public record Hour(Instant from, long counted) {}

  /**
   * New signatures of a country.
   *
   * @param percent of all countries; 100 only where it is the only one
   */
  public record Share(String country, long counted, long percent) {}

  static Instant begin(Instant hour) {
    return hour.minus(HOUR.multipliedBy(HOURS - 1L));
  }

  static SurgeTrend of(Instant hour, Map<Instant, Long> counted, Map<String, Long> ofDay) {
    long all = ofDay.values().stream().mapToLong(Long::longValue).sum();
    return new SurgeTrend(
        IntStream.range(0, HOURS)
            .mapToObj(i -> begin(hour).plus(HOUR.multipliedBy(i)))
            .map(from -> new Hour(from, Math.max(0, counted.getOrDefault(from, 0L))))
            .toList(),
        ofDay.entrySet().stream()
            .filter(one -> one.getValue() > 0)
            .sorted(
                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(
                one ->
                    new Share(one.getKey(), one.getValue(), Numbers.percent(one.getValue(), all)))
            .toList());
  }
}

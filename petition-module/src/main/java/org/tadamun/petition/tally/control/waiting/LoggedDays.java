package org.tadamun.petition.tally.control.waiting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.tadamun.petition.tally.control.reading.MarkedChanges;
import org.tadamun.petition.tally.control.reading.TallySums.Cell;
import org.tadamun.petition.tally.control.waiting.HourBooked.Kind;
import org.tadamun.petition.tally.entity.SignatureSource;

/**
 * What the public log will tell once its day is over: of each kind and reason whole steps of each
 * country, as {@code CorrectionsInSteps} has them. These are no secret then; what is left is.
 */
public final class LoggedDays {

  /**
   * A day that is over.
   *
   * @param told by country, as everybody reads it
   * @param left what the log tells of no country, by its kind and reason
   * @param sources of all of it, which the log does not tell of each country
   */
  public record Day(
      Map<String, Long> told, Map<String, Map<Cell, Long>> left, Set<SignatureSource> sources) {

    /** What is left, by country of each kind. */
    public Map<Kind, Map<String, Long>> kinds() {
      Map<Kind, Map<String, Long>> kinds = new HashMap<>();
      left.forEach((group, cells) -> kinds.putAll(Kind.of(group, cells)));
      return kinds;
    }
  }

  private final int step;
  private final NavigableMap<Instant, Map<String, Map<String, Map<SignatureSource, Long>>>> days =
      new TreeMap<>();

  public LoggedDays(int step) {
    this.step = step;
  }

  public void add(MarkedChanges one) {
    LocalDate day = LocalDate.ofInstant(one.hour(), ZoneOffset.UTC);
    days.computeIfAbsent(
            day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(), any -> new HashMap<>())
        .computeIfAbsent(one.logged(), any -> new HashMap<>())
        .computeIfAbsent(one.country(), any -> new EnumMap<>(SignatureSource.class))
        .merge(one.source(), one.change(), Long::sum);
  }

  /** When the first of these days is over. */
  public Instant end() {
    return days.isEmpty() ? Instant.MAX : days.firstKey();
  }

  /** Forgets the first of these days, and tells what was in it. */
  public Day close() {
    Day day = new Day(new HashMap<>(), new HashMap<>(), EnumSet.noneOf(SignatureSource.class));
    days.pollFirstEntry()
        .getValue()
        .forEach(
            (group, byCountry) ->
                byCountry.forEach((country, bySource) -> split(day, group, country, bySource)));
    day.told().values().removeIf(by -> by == 0);
    return day;
  }

  /** Of which source whole steps are, the log does not tell: of the first that fits. */
  private void split(Day day, String group, String country, Map<SignatureSource, Long> bySource) {
    long sum = bySource.values().stream().mapToLong(Long::longValue).sum();
    long whole = sum / step * step;
    day.told().merge(country, whole, Long::sum);
    day.sources().addAll(bySource.keySet());
    for (Map.Entry<SignatureSource, Long> one : bySource.entrySet()) {
      long taken = 0;
      if (Long.signum(one.getValue()) == Long.signum(whole)) {
        taken = Long.signum(whole) * Math.min(Math.abs(whole), Math.abs(one.getValue()));
      }
      whole -= taken;
      if (one.getValue() != taken) {
        day.left()
            .computeIfAbsent(group, any -> new HashMap<>())
            .put(new Cell(one.getKey(), country), one.getValue() - taken);
      }
    }
  }
}

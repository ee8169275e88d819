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
import org.tadamun.petition.tally.control.reading.RepeatChanges;
import org.tadamun.petition.tally.control.reading.TallySums.Cell;
import org.tadamun.petition.tally.control.waiting.HourBooked.Kind;
import org.tadamun.petition.tally.entity.SignatureSource;

/**
 * What the public log will show once its day is over: whole steps of each country by kind and
 * reason, as in {@code CorrectionsInSteps}. These are public then; the rest is not.
 */
public final class LoggedDays {

  /**
   * A day that is over.
   *
   * @param told by country, as everybody reads it
   * @param left the rest, by kind and reason, which the log shows without a country
   * @param sources of all of it, which the log does not show by country
   */
  public record Day(
      Map<String, Long> told, Map<String, Map<Cell, Long>> left, Set<SignatureSource> sources) {

    /** The rest, by kind and country. */
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

  public void add(RepeatChanges one) {
    LocalDate day = LocalDate.ofInstant(one.hour(), ZoneOffset.UTC);
    days.computeIfAbsent(
            day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(), any -> new HashMap<>())
        .computeIfAbsent(one.logged(), any -> new HashMap<>())
        .computeIfAbsent(one.country(), any -> new EnumMap<>(SignatureSource.class))
        .merge(one.source(), one.change(), Long::sum);
  }

  /** The end of the first of these days. */
  public Instant end() {
    return days.isEmpty() ? Instant.MAX : days.firstKey();
  }

  /** Removes the first of these days, and returns what was in it. */
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

  /**
   * The log does not show the source of whole steps: they are taken from the first source that has
   * them.
   */
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

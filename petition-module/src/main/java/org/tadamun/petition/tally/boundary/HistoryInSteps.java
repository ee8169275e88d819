package org.tadamun.petition.tally.boundary;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tadamun.petition.tally.control.Release;
import org.tadamun.petition.tally.control.Releases;
import org.tadamun.petition.tally.control.TallyHistory.Row;

/**
 * The history as the public is told it where figures of countries have steps. A country's change in
 * an interval is what it is told at the interval's end less what it was told at its begin, so that
 * any sum of changes is again a difference of two public figures. What is left of the interval's
 * exact change stands last in it, as "other".
 */
final class HistoryInSteps {

  private final SmallCells cells;
  private final Releases releases;
  private final HistoryQuery query;
  private final List<Row> told = new ArrayList<>();

  /** What moved in an hour or a day. */
  private static final class Interval {
    private long total;
    private final List<Release> releases = new ArrayList<>();
  }

  HistoryInSteps(SmallCells cells, Releases releases, HistoryQuery query) {
    this.cells = cells;
    this.releases = releases;
    this.query = query;
  }

  /**
   * At most so many rows behind the query's position.
   *
   * @param hours by how much the total changed in each hour, exactly
   */
  List<Row> read(NavigableMap<Instant, Long> hours, int most) {
    Instant begin = query.begin();
    long total = hours.headMap(begin).values().stream().mapToLong(Long::longValue).sum();
    Map<String, Long> released = releases.figures(begin.minusNanos(1));
    Map<String, Long> before = cells.told(released, total);
    for (Map.Entry<Instant, Interval> one : intervals(hours, begin).entrySet()) {
      Interval interval = one.getValue();
      total += interval.total;
      for (Release release : interval.releases) {
        release.changes().forEach((country, by) -> released.merge(country, by, Long::sum));
      }
      Map<String, Long> now = cells.told(released, total);
      tell(one.getKey(), before, now, interval.total);
      before = now;
      if (told.size() >= most) {
        break;
      }
    }
    return told.size() > most ? told.subList(0, most) : told;
  }

  /** Those in which anything was booked or released. */
  private NavigableMap<Instant, Interval> intervals(
      NavigableMap<Instant, Long> hours, Instant begin) {
    NavigableMap<Instant, Interval> intervals = new TreeMap<>();
    if (begin.isBefore(query.to())) {
      hours
          .subMap(begin, query.to())
          .forEach((hour, change) -> at(intervals, hour).total += change);
      releases
          .toldBetween(begin, query.to())
          .forEach(release -> at(intervals, release.toldFrom()).releases.add(release));
    }
    return intervals;
  }

  private Interval at(NavigableMap<Instant, Interval> intervals, Instant hour) {
    Instant from = query.day() ? hour.truncatedTo(ChronoUnit.DAYS) : hour;
    return intervals.computeIfAbsent(from, any -> new Interval());
  }

  private void tell(Instant from, Map<String, Long> before, Map<String, Long> now, long change) {
    Set<String> countries = new TreeSet<>(before.keySet());
    countries.addAll(now.keySet());
    long left = change;
    for (String country : countries) {
      long by = now.getOrDefault(country, 0L) - before.getOrDefault(country, 0L);
      left -= by;
      tell(new Row(from, country, by));
    }
    tell(new Row(from, SmallCells.OTHER, left));
  }

  /** In the order of the letters "other" comes behind all countries, whose codes are capitals. */
  private void tell(Row row) {
    HistoryQuery.Position after = query.after();
    boolean toldBefore =
        after != null
            && row.from().equals(after.from())
            && row.country().compareTo(after.country()) <= 0;
    if (row.change() != 0 && !toldBefore) {
      told.add(row);
    }
  }
}

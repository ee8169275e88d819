package org.tadamun.petition.tally.boundary;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;
import org.tadamun.petition.tally.control.Release;
import org.tadamun.petition.tally.control.Releases;
import org.tadamun.petition.tally.control.TallyHistory.Row;

/**
 * The history as the public sees it where figures of countries are in steps. A country's change in
 * an interval is its public figure at the interval's end less that at its beginning, so that any
 * sum of changes is again a difference of two public figures. The rest of the interval's exact
 * change is its last row, "other".
 */
final class HistoryInSteps {

  private final SmallCells cells;
  private final Releases releases;
  private final HistoryQuery query;
  private final List<Row> told = new ArrayList<>();

  HistoryInSteps(SmallCells cells, Releases releases, HistoryQuery query) {
    this.cells = cells;
    this.releases = releases;
    this.query = query;
  }

  /**
   * Returns at most so many rows behind the query's position, and reads nothing behind the last of
   * them.
   *
   * @param hours the exact change of the total in each hour
   */
  List<Row> read(NavigableMap<Instant, Long> hours, int most) {
    Map<String, Long> released = releases.figures(query.begin().minusNanos(1));
    Deque<Release> ahead = new ArrayDeque<>(releases.toldBetween(query.begin(), query.to()));
    Map<String, Long> before = cells.told(released);
    Instant from = next(hours, ahead, query.begin());
    while (from != null && told.size() < most) {
      Instant end = from.plus(1, query.day() ? ChronoUnit.DAYS : ChronoUnit.HOURS);
      while (!ahead.isEmpty() && ahead.peek().toldFrom().isBefore(end)) {
        ahead.poll().changes().forEach((country, by) -> released.merge(country, by, Long::sum));
      }
      Map<String, Long> now = cells.told(released);
      addRow(
          from, before, now, hours.subMap(from, end).values().stream().mapToLong(by -> by).sum());
      before = now;
      from = next(hours, ahead, end);
    }
    return told.size() > most ? told.subList(0, most) : told;
  }

  /** The beginning of the next interval in which anything was booked or released; null for none. */
  private Instant next(NavigableMap<Instant, Long> hours, Deque<Release> ahead, Instant at) {
    Instant hour = hours.ceilingKey(at);
    Instant next = ahead.isEmpty() ? hour : ahead.peek().toldFrom();
    if (hour != null && hour.isBefore(next)) {
      next = hour;
    }
    if (next == null || !next.isBefore(query.to())) {
      return null;
    }
    return query.day() ? next.truncatedTo(ChronoUnit.DAYS) : next;
  }

  private void addRow(Instant from, Map<String, Long> before, Map<String, Long> now, long change) {
    Set<String> countries = new TreeSet<>(before.keySet());
    countries.addAll(now.keySet());
    long left = change;
    for (String country : countries) {
      long by = now.getOrDefault(country, 0L) - before.getOrDefault(country, 0L);
      left -= by;
      addRow(new Row(from, country, by));
    }
    addRow(new Row(from, SmallCells.OTHER, left));
  }

  /**
   * Adds a row unless it is zero or was on an earlier page. In the order of characters "other"
   * comes after all countries, whose codes are capitals.
   */
  private void addRow(Row row) {
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

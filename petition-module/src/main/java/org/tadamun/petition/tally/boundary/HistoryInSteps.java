package org.tadamun.petition.tally.boundary;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tadamun.petition.tally.control.TallyHistory.Row;

/**
 * The history as the public is told it where figures of countries have steps. A country's change in
 * an interval is what it is told at the interval's end less what it was told at its begin, so that
 * any sum of changes is again a difference of two public figures. What is left of all countries
 * stands last in each interval.
 */
final class HistoryInSteps {

  /** How many exact rows are read at once. */
  static final int AT_ONCE = 2000;

  /** The exact history behind a position, in order of time. */
  interface Exact {
    List<Row> after(Instant time, String country);
  }

  private final SmallCells cells;
  private final Map<String, Long> sums;
  private final HistoryQuery.Position after;
  private final List<Row> told = new ArrayList<>();
  private final List<Row> interval = new ArrayList<>();

  /**
   * @param before exact figures by country at the begin of the first interval
   * @param after what was told before; null for nothing
   */
  HistoryInSteps(SmallCells cells, Map<String, Long> before, HistoryQuery.Position after) {
    this.cells = cells;
    this.sums = new HashMap<>(before);
    this.after = after;
  }

  /** At most so many rows, from the begin of the interval in which the position lies. */
  List<Row> read(Exact exact, int most) {
    Instant time = after == null ? HistoryQuery.BEGINNING : after.from();
    String country = "";
    List<Row> rows;
    do {
      rows = exact.after(time, country);
      rows.forEach(this::take);
      if (!rows.isEmpty()) {
        time = rows.getLast().from();
        country = rows.getLast().country();
      }
    } while (rows.size() == AT_ONCE && told.size() < most);
    if (rows.size() < AT_ONCE) {
      close();
    }
    return told.size() > most ? told.subList(0, most) : told;
  }

  private void take(Row row) {
    if (!interval.isEmpty() && !interval.getFirst().from().equals(row.from())) {
      close();
    }
    interval.add(row);
  }

  /** An interval is told once all of its rows are there. */
  private void close() {
    if (interval.isEmpty()) {
      return;
    }
    Instant from = interval.getFirst().from();
    interval.sort(Comparator.comparing(Row::country));
    long left = 0;
    for (Row row : interval) {
      long before = sums.getOrDefault(row.country(), 0L);
      long now = before + row.change();
      sums.put(row.country(), now);
      long change = cells.figure(now) - cells.figure(before);
      left += row.change() - change;
      tell(new Row(from, row.country(), change));
    }
    tell(new Row(from, SmallCells.OTHER, left));
    interval.clear();
  }

  /** In the order of the letters "other" comes behind all countries, whose codes are capitals. */
  private void tell(Row row) {
    boolean toldBefore =
        after != null
            && row.from().equals(after.from())
            && row.country().compareTo(after.country()) <= 0;
    if (row.change() != 0 && !toldBefore) {
      told.add(row);
    }
  }
}

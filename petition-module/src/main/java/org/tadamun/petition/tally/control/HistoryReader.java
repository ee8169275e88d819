package org.tadamun.petition.tally.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.tadamun.petition.tally.boundary.HistoryQuery;
import org.tadamun.petition.tally.control.TallyHistory.Row;

/**
 * Reads a page of the history. With rows by country, only the intervals that fill the page are
 * summed: a few at first, then more while the page has room.
 */
@Dependent
public class HistoryReader {

  private static final int FEW = 4;

  @Inject private TallyHours hours;
  @EJB private TallyHistory history;

  /** The next rows in order of time and country, at most so many; zeros are left out. */
  public List<Row> read(long petitionId, int version, HistoryQuery query, int most) {
    Instant start = query.begin();
    if (!start.isBefore(query.to())) {
      return List.of();
    }
    NavigableMap<Instant, Long> intervals = new TreeMap<>();
    hours
        .now(petitionId, version)
        .subMap(start, query.to())
        .forEach((hour, change) -> intervals.merge(interval(query, hour), change, Long::sum));
    return query.byCountry()
        ? byCountry(petitionId, version, query, start, List.copyOf(intervals.keySet()), most)
        : totals(intervals, query.after(), most);
  }

  private static Instant interval(HistoryQuery query, Instant hour) {
    return query.day() ? hour.truncatedTo(ChronoUnit.DAYS) : hour;
  }

  private static List<Row> totals(
      Map<Instant, Long> intervals, HistoryQuery.Position after, int most) {
    return intervals.entrySet().stream()
        .filter(one -> one.getValue() != 0)
        .filter(one -> after == null || one.getKey().isAfter(after.from()))
        .limit(most)
        .map(one -> new Row(one.getKey(), "", one.getValue()))
        .toList();
  }

  private List<Row> byCountry(
      long petitionId,
      int version,
      HistoryQuery query,
      Instant start,
      List<Instant> intervals,
      int most) {
    List<Row> rows = new ArrayList<>();
    int number = FEW;
    int next;
    for (int i = 0; i < intervals.size() && rows.size() < most; i = next) {
      next = Math.min(intervals.size(), i + number);
      rows.addAll(
          history.byCountry(
              petitionId,
              version,
              query,
              i == 0 ? start : intervals.get(i),
              next == intervals.size() ? query.to() : intervals.get(next),
              most - rows.size()));
      number *= FEW;
    }
    return rows;
  }
}

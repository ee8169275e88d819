package org.tadamun.web.chart.line;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tadamun.kernel.text.boundary.pattern.LocalPatterns;
import org.tadamun.web.chart.drawing.Words;
import org.tadamun.web.chart.line.LineChart.Point;

/**
 * The line's figures as rows, the latest first: one for each day with a figure, or for each month
 * if there are too many days. The changes add up to the last total, since the first row counts from
 * 0.
 */
public record LineTable(Words words) {

  public record Row(String date, String total, String change) {}

  private static final int MOST_DAYS = 92;

  public List<Row> rows(List<Point> points, ZoneId zone) {
    Map<LocalDate, Long> days = new TreeMap<>();
    points.forEach(point -> days.put(LocalDate.ofInstant(point.at(), zone), point.total()));
    if (days.size() <= MOST_DAYS) {
      return rows(days, "yMMMd");
    }
    Map<LocalDate, Long> months = new TreeMap<>();
    days.forEach((day, total) -> months.put(day.withDayOfMonth(1), total));
    return rows(months, "yMMMM");
  }

  private List<Row> rows(Map<LocalDate, Long> totals, String pattern) {
    DateTimeFormatter format = LocalPatterns.of(pattern, words.locale());
    List<Row> rows = new ArrayList<>();
    long before = 0;
    for (Map.Entry<LocalDate, Long> entry : totals.entrySet()) {
      long change = entry.getValue() - before;
      before = entry.getValue();
      rows.addFirst(
          new Row(format.format(entry.getKey()), words.number(before), words.signed(change)));
    }
    return rows;
  }
}

package org.tadamun.web.console.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.tadamun.web.chart.line.LineChart;

/** The curve of an alarm: the sum at the end of each hour. */
final class HourCurve {

  private static final Duration HOUR = Duration.ofHours(1);

  private HourCurve() {}

  /**
   * @param hours the oldest first
   * @param from the beginning of an hour
   * @param came the number within the hour
   */
  static <T> List<LineChart.Point> of(
      List<T> hours, Function<T, Instant> from, ToLongFunction<T> came) {
    List<LineChart.Point> points = new ArrayList<>();
    long sum = 0;
    for (T hour : hours) {
      sum += came.applyAsLong(hour);
      points.add(new LineChart.Point(from.apply(hour).plus(HOUR), sum));
    }
    return points;
  }
}

package org.tadamun.web.chart.line;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tadamun.web.chart.line.LineChart.Point;

/** The line as path data on a square grid, which is stretched over the plot. */
final class LinePath {

  static final int SIZE = 1000;

  private LinePath() {}

  /**
   * The points of the line: for each step across the last one, since the total does not change
   * until the next. A change at the end of a quiet time is drawn as a step; a straight line would
   * say that the total rose all the time.
   */
  static List<int[]> grid(
      List<Point> points, TimeAxis time, ValueAxis values, boolean rightToLeft) {
    List<int[]> grid = new ArrayList<>();
    Instant before = Instant.MAX;
    for (Point point : points) {
      int along = along(time, point.at());
      for (QuietTimes.Gap gap : time.quiet().gaps()) {
        if (gap.to().isAfter(before) && !gap.to().isAfter(point.at())) {
          int end = Math.min(along(time, gap.to()), along - 1);
          add(grid, across(end, rightToLeft), grid.getLast()[1]);
        }
      }
      int y = (int) Math.round((1 - values.at(point.total())) * SIZE);
      add(grid, across(along, rightToLeft), y);
      before = point.at();
    }
    return grid;
  }

  private static int along(TimeAxis time, Instant moment) {
    return (int) Math.round(time.at(moment) * SIZE);
  }

  private static int across(int along, boolean rightToLeft) {
    return rightToLeft ? SIZE - along : along;
  }

  private static void add(List<int[]> grid, int x, int y) {
    if (!grid.isEmpty() && grid.getLast()[0] == x) {
      grid.removeLast();
    }
    grid.add(new int[] {x, y});
  }

  static String line(List<int[]> grid) {
    StringBuilder path = new StringBuilder();
    for (int[] at : grid) {
      path.append(path.isEmpty() ? 'M' : 'L').append(at[0]).append(' ').append(at[1]);
    }
    return path.toString();
  }

  /** The line, continued to the base line and closed. */
  static String area(List<int[]> grid) {
    return line(grid) + "V" + SIZE + "H" + grid.getFirst()[0] + "z";
  }
}

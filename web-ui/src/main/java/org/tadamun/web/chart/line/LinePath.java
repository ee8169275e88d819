package org.tadamun.web.chart.line;

import java.util.ArrayList;
import java.util.List;
import org.tadamun.web.chart.line.LineChart.Point;

/** The line as path data on a square grid that is stretched over the plot. */
final class LinePath {

  static final int SIZE = 1000;

  private LinePath() {}

  /** At most one point for each step across: the last one, since the total is what it was then. */
  static List<int[]> grid(
      List<Point> points, TimeAxis time, ValueAxis values, boolean rightToLeft) {
    List<int[]> grid = new ArrayList<>();
    for (Point point : points) {
      int along = (int) Math.round(time.at(point.at()) * SIZE);
      int x = rightToLeft ? SIZE - along : along;
      int y = (int) Math.round((1 - values.at(point.total())) * SIZE);
      if (!grid.isEmpty() && grid.getLast()[0] == x) {
        grid.removeLast();
      }
      grid.add(new int[] {x, y});
    }
    return grid;
  }

  static String line(List<int[]> grid) {
    StringBuilder path = new StringBuilder();
    for (int[] at : grid) {
      path.append(path.isEmpty() ? 'M' : 'L').append(at[0]).append(' ').append(at[1]);
    }
    return path.toString();
  }

  /** Down to the base line and closed. */
  static String area(List<int[]> grid) {
    return line(grid) + "V" + SIZE + "H" + grid.getFirst()[0] + "z";
  }
}

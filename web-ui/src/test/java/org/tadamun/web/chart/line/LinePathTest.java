package org.tadamun.web.chart.line;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.web.chart.line.LineChart.Point;

@DisplayName("The line and the area of the line chart")
class LinePathTest {

  private static final TimeAxis TIME =
      new TimeAxis(
          Instant.EPOCH, Instant.EPOCH.plusSeconds(10_000), ZoneId.of("UTC"), QuietTimes.NONE);
  private static final ValueAxis VALUES = ValueAxis.upTo(100);

  private static final List<Point> POINTS =
      List.of(point(0, 0), point(5_000, 50), point(10_000, 100));

  @Test
  @DisplayName("the line runs from the lower left to the upper right")
  void line() {
    assertEquals("M0 1000L500 500L1000 0", LinePath.line(grid(POINTS, false)));
  }

  @Test
  @DisplayName("R6: right to left, it runs from the lower right to the upper left")
  void rightToLeft() {
    assertEquals("M1000 1000L500 500L0 0", LinePath.line(grid(POINTS, true)));
  }

  @Test
  @DisplayName("the area ends at the base line below its first point")
  void area() {
    assertEquals("M0 1000L500 500L1000 0V1000H0z", LinePath.area(grid(POINTS, false)));
    assertEquals("M1000 1000L500 500L0 0V1000H1000z", LinePath.area(grid(POINTS, true)));
  }

  @Test
  @DisplayName("of several points in one column of the grid the last one is drawn")
  void thinned() {
    List<int[]> grid = grid(List.of(point(0, 10), point(1, 20), point(2, 30)), false);
    assertEquals("[[0, 700]]", Arrays.deepToString(grid.toArray()));
  }

  private static List<int[]> grid(List<Point> points, boolean rightToLeft) {
    return LinePath.grid(points, TIME, VALUES, rightToLeft);
  }

  private static Point point(int second, long total) {
    return new Point(Instant.EPOCH.plusSeconds(second), total);
  }
}

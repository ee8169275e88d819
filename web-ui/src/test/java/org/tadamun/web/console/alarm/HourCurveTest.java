package org.tadamun.web.console.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.surge.boundary.SurgeTrend;
import org.tadamun.web.chart.line.LineChart;

@DisplayName("The curve of an alarm")
class HourCurveTest {

  private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
  private static final Instant ONE = Instant.parse("2026-11-30T13:00:00Z");
  private static final Instant TWO = Instant.parse("2026-11-30T14:00:00Z");

  @Test
  @DisplayName("each point gives the sum up to the end of its hour")
  void sums() {
    List<SurgeTrend.Hour> hours =
        List.of(new SurgeTrend.Hour(NOON, 3), new SurgeTrend.Hour(ONE, 4));
    assertEquals(
        List.of(new LineChart.Point(ONE, 3), new LineChart.Point(TWO, 7)),
        HourCurve.of(hours, SurgeTrend.Hour::from, SurgeTrend.Hour::counted));
  }

  @Test
  @DisplayName("no hours give no points")
  void none() {
    assertEquals(
        List.of(),
        HourCurve.of(List.<SurgeTrend.Hour>of(), SurgeTrend.Hour::from, SurgeTrend.Hour::counted));
  }
}

package org.tadamun.web.chart.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.web.chart.line.LineChart.Mark;

@DisplayName("The numbered events above the line chart")
class MarkBandTest {

  private static final TimeAxis AXIS =
      new TimeAxis(
          Instant.EPOCH, Instant.EPOCH.plusSeconds(1000), ZoneId.of("UTC"), QuietTimes.NONE);

  @Test
  @DisplayName("events far apart are in one row, numbered in order")
  void apart() {
    MarkBand band = band(0, 100, 500);
    assertEquals(List.of(1, 2, 3), band.places().stream().map(MarkBand.Place::number).toList());
    assertEquals(1, band.rows());
  }

  @Test
  @DisplayName("events at nearly the same moment share a number")
  void together() {
    MarkBand band = band(100, 100, 110, 500);
    assertEquals(2, band.places().size());
    assertEquals(3, band.places().getFirst().marks().size());
  }

  @Test
  @DisplayName("numbers that would touch are in different rows")
  void rows() {
    assertEquals(
        List.of(0, 1, 2, 0),
        band(100, 121, 142, 163).places().stream().map(MarkBand.Place::row).toList());
  }

  @Test
  @DisplayName("any number of events needs at most three rows")
  void threeRows() {
    assertTrue(band(IntStream.rangeClosed(0, 1000).toArray()).rows() <= 3);
  }

  @Test
  @DisplayName("R5: without events there is no row")
  void none() {
    assertEquals(0, band().rows());
  }

  private static MarkBand band(int... seconds) {
    return MarkBand.of(
        Arrays.stream(seconds)
            .mapToObj(
                second ->
                    new Mark(Instant.EPOCH.plusSeconds(second), LocalDate.EPOCH, "e", "action"))
            .toList(),
        AXIS);
  }
}

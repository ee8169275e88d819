package org.tadamun.petition.surge.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Trend of a petition with an alarm")
class SurgeTrendTest {

  private static final Instant HOUR = Instant.parse("2026-11-30T12:00:00Z");

  @Test
  @DisplayName("R1: the trend has 48 hours, and the countries of one day, the largest first")
  void trend() {
    Instant before = HOUR.minus(Duration.ofHours(1));
    SurgeTrend trend =
        SurgeTrend.of(
            HOUR,
            Map.of(HOUR, 600L, before, -3L, HOUR.minus(Duration.ofDays(3)), 7L),
            Map.of("SE", 100L, "GB", 300L, "DE", 100L, "FR", 0L));
    assertEquals(48, trend.hours().size());
    assertEquals(new SurgeTrend.Hour(HOUR, 600), trend.hours().getLast());
    assertEquals(new SurgeTrend.Hour(before, 0), trend.hours().get(46));
    assertEquals(SurgeTrend.begin(HOUR), trend.hours().getFirst().from());
    assertEquals(
        List.of(
            new SurgeTrend.Share("GB", 300, 60),
            new SurgeTrend.Share("DE", 100, 20),
            new SurgeTrend.Share("SE", 100, 20)),
        trend.countries());
  }

  @Test
  @DisplayName("R1: a share of a few is shown as 1 %, and a share of nearly all as 99 %")
  void shares() {
    SurgeTrend trend = SurgeTrend.of(HOUR, Map.of(), Map.of("GB", 996L, "LI", 4L));
    assertEquals(
        List.of(new SurgeTrend.Share("GB", 996, 99), new SurgeTrend.Share("LI", 4, 1)),
        trend.countries());
    SurgeTrend thirds = SurgeTrend.of(HOUR, Map.of(), Map.of("GB", 2L, "SE", 1L));
    assertEquals(
        List.of(new SurgeTrend.Share("GB", 2, 67), new SurgeTrend.Share("SE", 1, 33)),
        thirds.countries());
  }

  @Test
  @DisplayName("R1: a petition without signatures has no countries and only zeros")
  void empty() {
    SurgeTrend none = SurgeTrend.of(HOUR, Map.of(), Map.of());
    assertEquals(List.of(), none.countries());
    assertEquals(0, none.hours().stream().mapToLong(SurgeTrend.Hour::counted).sum());
  }
}

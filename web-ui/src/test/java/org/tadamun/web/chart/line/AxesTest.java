package org.tadamun.web.chart.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The axes of the line chart")
class AxesTest {

  private static final ZoneId UTC = ZoneId.of("UTC");

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1",
    "1, 1, 1",
    "4, 1, 4",
    "5, 2, 6",
    "8, 2, 8",
    "99, 50, 100",
    "12243, 5000, 15000",
    "6078985, 2000000, 8000000"
  })
  @DisplayName("the value axis starts at zero and has at most four round steps")
  void values(long most, long step, long top) {
    assertEquals(new ValueAxis(step, top), ValueAxis.upTo(most));
    assertTrue(ValueAxis.upTo(most).ticks().size() <= 5);
  }

  @Test
  @DisplayName("a value outside the axis is drawn at its end")
  void heights() {
    ValueAxis axis = ValueAxis.upTo(10);
    assertEquals(0, axis.at(0));
    assertEquals(0.5, axis.at(axis.top() / 2), 0.01);
    assertEquals(1, axis.at(1000));
    assertEquals(0, axis.at(-5));
  }

  @ParameterizedTest
  @CsvSource({
    "PT5H, '8 Nov: 12:00|13:00|14:00|15:00|16:00'",
    "PT30H, '8 Nov: 12:00|18:00|9 Nov: 00:00|06:00|12:00'",
    "P5D, '2020: 9 Nov|10 Nov|11 Nov|12 Nov|13 Nov'",
    "P30D, '2020: 9 Nov|16 Nov|23 Nov|30 Nov|7 Dec'",
    "P100D, '2020: Dec|2021: Jan|Feb'",
    "P800D, '2021: Jan|Jul|2022: Jan|Jul|2023: Jan'",
    "P5000D, '2022|2024|2026|2028|2030|2032|2034'"
  })
  @DisplayName(
      "R3: the time axis has ticks at calendar units, and names the year or day where it changes")
  void ticks(String duration, String expected) {
    Instant from = Instant.parse("2020-11-08T11:30:00Z");
    TimeAxis axis = axis(from, Duration.parse(duration.replace(" ", "")), UTC);
    assertEquals(
        List.of(expected.split("\\|")),
        axis.ticks(Locale.ENGLISH).stream()
            .map(tick -> (tick.context() == null ? "" : tick.context() + ": ") + tick.label())
            .toList());
  }

  @Test
  @DisplayName("R3: a day starts at midnight of the time zone, also when the clocks change")
  void zone() {
    Instant from = Instant.parse("2021-03-26T12:00:00Z");
    TimeAxis axis = axis(from, Duration.ofDays(4), ZoneId.of("Europe/London"));
    assertEquals(
        List.of("2021-03-27T00:00:00Z", "2021-03-28T00:00:00Z", "2021-03-28T23:00:00Z"),
        axis.ticks(Locale.UK).stream().map(t -> t.at().toString()).limit(3).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "ur", "fr", "de"})
  @DisplayName("R3: the years on the axis have no era in any language")
  void language(String language) {
    Instant from = Instant.parse("2020-11-08T11:30:00Z");
    List<TimeAxis.Tick> ticks = axis(from, Duration.ofDays(800), UTC).ticks(Locale.of(language));
    assertEquals(
        List.of("2021", "2022", "2023"),
        ticks.stream().map(TimeAxis.Tick::context).filter(Objects::nonNull).toList());
  }

  @Test
  @DisplayName("the time axis has at most eight ticks, of which a phone shows at most six")
  void neverTooMany() {
    Instant from = Instant.parse("2020-11-08T11:37:00Z");
    for (long minutes = 60; minutes < 50_000_000; minutes = minutes * 5 / 4) {
      var ticks = axis(from, Duration.ofMinutes(minutes), UTC).ticks(Locale.ENGLISH);
      assertTrue(ticks.size() <= 8, () -> ticks.size() + " ticks");
      assertTrue(ticks.stream().filter(tick -> !tick.minor()).count() <= 6);
    }
  }

  @Test
  @DisplayName("a phone shows no two ticks with a day next to each other")
  void sideBySide() {
    Instant from = Instant.parse("2020-11-08T11:30:00Z");
    List<TimeAxis.Tick> ticks = axis(from, Duration.ofHours(47), UTC).ticks(Locale.ENGLISH);
    assertEquals(
        List.of("9 Nov", "10 Nov"),
        ticks.stream().filter(tick -> !tick.minor()).map(TimeAxis.Tick::context).toList());
    assertEquals("8 Nov", ticks.getFirst().context());
  }

  @Test
  @DisplayName("a single moment is drawn in the middle of the axis")
  void moment() {
    Instant moment = Instant.parse("2020-11-08T11:30:00Z");
    assertEquals(0.5, axis(moment, Duration.ZERO, UTC).at(moment));
  }

  private static TimeAxis axis(Instant from, Duration length, ZoneId zone) {
    return TimeAxis.of(List.of(from, from.plus(length)), zone);
  }
}

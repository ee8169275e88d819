package org.tadamun.kernel.rest.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.problem.boundary.InvalidInput;

@DisplayName("Time bound in a query")
class TimeBoundTest {

  private static final ZoneId KARACHI = ZoneId.of("Asia/Karachi");
  private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9000-01-01T00:00:00Z");

  private static void refuses(Runnable deed) {
    InvalidInput refusal = assertThrows(InvalidInput.class, deed::run);
    assertEquals("from", refusal.errors().getFirst().field());
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = "  ")
  @DisplayName("a blank value gives no bound")
  void blankGivesNoBound(String nothing) {
    assertNull(TimeBound.moment("from", nothing));
    assertNull(TimeBound.between("from", nothing, FIRST, LAST));
    assertNull(TimeBound.firstDay("from", nothing, KARACHI));
    assertNull(TimeBound.lastDay("from", nothing, KARACHI));
  }

  @ParameterizedTest
  @CsvSource({
    "2020-11-08, 2020-11-08T00:00:00Z",
    "2020-11-08T18:30:00Z, 2020-11-08T18:30:00Z",
    "2020-11-08T18:30:00.5Z, 2020-11-08T18:30:00.500Z",
    "2020-11-08T23:30:00+05:00, 2020-11-08T18:30:00Z",
  })
  @DisplayName("a bound is a moment, or a day, which stands for its midnight in UTC")
  void moments(String text, Instant expected) {
    assertEquals(expected, TimeBound.moment("from", text));
    assertEquals(expected, TimeBound.between("from", text, FIRST, LAST));
  }

  @ParameterizedTest
  @CsvSource({
    "2020-11-08, 2020-11-08, 2020-11-08",
    "2020-11-08T18:59:59Z, 2020-11-08, 2020-11-08",
    "2020-11-08T19:00:00Z, 2020-11-09, 2020-11-08",
    "2020-11-08T19:00:00.001Z, 2020-11-09, 2020-11-09",
    "2020-11-09T00:00:00+05:00, 2020-11-09, 2020-11-08",
  })
  @DisplayName(
      "a list of days takes the named day, or the day of the moment in the campaign's zone")
  void days(String text, LocalDate first, LocalDate last) {
    assertEquals(first, TimeBound.firstDay("from", text, KARACHI));
    assertEquals(last, TimeBound.lastDay("to", text, KARACHI));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "2020-02-30",
        "20.11.2020",
        "2020-11-20T18:30",
        "2020-02-30T00:00:00Z",
        "1605895200",
        "+1000000000-12-31T23:59:59Z",
        "-1000000000-01-01T00:00:00Z",
        "1899-12-31",
        "2200-01-01T00:00:00Z",
      })
  @DisplayName(
      "a value that is no day or moment, or of a year out of bounds, is refused at its field")
  void neither(String text) {
    refuses(() -> TimeBound.moment("from", text));
    refuses(() -> TimeBound.firstDay("from", text, KARACHI));
    refuses(() -> TimeBound.lastDay("from", text, KARACHI));
  }

  @Test
  @DisplayName("with limits given, a bound beyond them is moved to the nearest limit")
  void nearest() {
    assertEquals(FIRST, TimeBound.between("from", "1970-01-01", FIRST, LAST));
    String far = "+999999999-12-31T00:00:00Z";
    assertEquals(LAST, TimeBound.between("from", far, FIRST, LAST));
    refuses(() -> TimeBound.between("from", "yesterday", FIRST, LAST));
  }

  @Test
  @DisplayName("an end must be after the beginning; an end equal to it is refused")
  void ends() {
    assertNull(TimeBound.end("from", " ", FIRST));
    assertEquals(FIRST, TimeBound.end("from", "2000-01-01", null));
    assertEquals(FIRST, TimeBound.end("from", "2000-01-01", FIRST.minusNanos(1)));
    refuses(() -> TimeBound.end("from", "2000-01-01", FIRST));
    refuses(() -> TimeBound.end("from", "1999-12-31", FIRST));
  }
}

package org.tadamun.petition.tally.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.rest.boundary.Cursor;

class HistoryQueryTest {

  private static HistoryQuery parse(String interval, String by) {
    return HistoryQuery.parse(interval, by, null, null, null, 50);
  }

  private static HistoryQuery from(String moment) {
    return HistoryQuery.parse(null, null, moment, null, null, 50);
  }

  private static HistoryQuery after(String position) {
    return HistoryQuery.parse(null, null, null, null, Cursor.encode(position), 50);
  }

  private static void refuses(String field, Runnable deed) {
    InvalidInput refusal = assertThrows(InvalidInput.class, deed::run);
    assertEquals(field, refusal.errors().getFirst().field());
  }

  @Test
  @DisplayName("Without parameters the query asks for the whole history by hour, without countries")
  void defaults() {
    HistoryQuery query = parse(null, null);
    assertFalse(query.day());
    assertFalse(query.byCountry());
    assertEquals(HistoryQuery.BEGINNING, query.from());
    assertEquals(HistoryQuery.END, query.to());
    assertNull(query.after());
    assertEquals(50, query.limit());
  }

  @ParameterizedTest
  @CsvSource({
    "hour, none, false, false",
    "day, none, true, false",
    "hour, country, false, true",
    "'', ' ', false, false",
    "' day', 'country ', true, true",
  })
  @DisplayName("Interval and countries can be chosen")
  void choices(String interval, String by, boolean day, boolean byCountry) {
    assertEquals(day, parse(interval, by).day());
    assertEquals(byCountry, parse(interval, by).byCountry());
  }

  @ParameterizedTest
  @ValueSource(strings = {"week", "DAY", "COUNTRY", "days", "true"})
  @DisplayName("An unknown interval or grouping is refused at its field")
  void noChoice(String text) {
    refuses("interval", () -> parse(text, null));
    refuses("by", () -> parse(null, text));
    InvalidInput refusal = assertThrows(InvalidInput.class, () -> parse(text, null));
    assertEquals("kernel.error.choice-of", refusal.errors().getFirst().messageKey());
  }

  @ParameterizedTest
  @CsvSource({
    "2020-11-20T18:30:00Z, 2020-11-20T18:30:00Z",
    "2020-11-20, 2020-11-20T00:00:00Z",
    "2020-11-20T18:30:00.5Z, 2020-11-20T18:30:00.500Z",
    "2020-11-20T23:30:00+05:00, 2020-11-20T18:30:00Z",
    "'', 2000-01-01T00:00:00Z",
    // No database has such times, and nothing was signed then.
    "-999999999-01-01T00:00:00Z, 2000-01-01T00:00:00Z",
    "1970-01-01, 2000-01-01T00:00:00Z",
    "+999999999-12-31T00:00:00Z, 9000-01-01T00:00:00Z",
  })
  @DisplayName("A bound is a moment, or a day that begins at midnight UTC")
  void moments(String text, Instant expected) {
    assertEquals(expected, from(text).from());
    if (!text.isEmpty()) {
      assertEquals(expected, HistoryQuery.parse(null, null, null, text, null, 50).to());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2020-11-20T00:00:00Z, 2020-11-20T00:00:00Z",
    "2020-11-20, 2020-11-20T00:00:00Z",
    "2020-11-20T00:00:00.001Z, 2020-11-21T00:00:00Z",
    "2020-11-20T23:59:59Z, 2020-11-21T00:00:00Z",
    "2020-11-21T02:00:00+05:00, 2020-11-21T00:00:00Z",
    "+999999999-12-31T00:00:00Z, 9000-01-01T00:00:00Z",
  })
  @DisplayName("With days, a bound within a day is moved to the next midnight")
  void wholeDays(String text, Instant expected) {
    HistoryQuery query = HistoryQuery.parse("day", null, text, text, null, 50);
    assertEquals(expected, query.from());
    assertEquals(expected, query.to());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"yesterday", "2020-02-30", "20.11.2020", "2020-11-20T18:30", "1605895200"})
  @DisplayName("A bound that is no time is refused at its field")
  void noMoment(String text) {
    refuses("from", () -> from(text));
    refuses("to", () -> HistoryQuery.parse(null, null, null, text, null, 50));
  }

  @Test
  @DisplayName("An end before the beginning is refused")
  void backwards() {
    String noon = "2020-11-20T12:00:00Z";
    refuses("to", () -> HistoryQuery.parse(null, null, noon, "2020-11-20", null, 50));
    refuses("to", () -> HistoryQuery.parse("day", null, noon, "2020-11-19", null, 50));
    assertEquals(Instant.parse(noon), HistoryQuery.parse(null, null, noon, noon, null, 50).to());
  }

  @Test
  @DisplayName("R3: a page begins after the last row of the page before")
  void position() {
    HistoryQuery.Position position = after("2020-11-20T18:00:00Z PK").after();
    assertEquals(Instant.parse("2020-11-20T18:00:00Z"), position.from());
    assertEquals("PK", position.country());
    assertEquals("", after("2020-11-20T18:00:00Z ").after().country());
    assertEquals("", after("2020-11-20T18:00:00Z").after().country());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7",
        "PK 2020-11-20T18:00:00Z",
        "yesterday PK",
        "+1000000000-12-31T23:59:59Z PK",
        "-1000000000-01-01T00:00:00Z",
        "2020-11-20T18:00:00Z P",
        "2020-11-20T18:00:00Z a\u0000"
      })
  @DisplayName("A cursor of another list is refused")
  void foreignCursor(String position) {
    refuses("cursor", () -> after(position));
  }

  @Test
  @DisplayName("A cursor of an hour within a day is refused for days")
  void hourOfDay() {
    String noon = Cursor.encode("2020-11-20T12:00:00Z GB");
    refuses("cursor", () -> HistoryQuery.parse("day", "country", null, null, noon, 10));
    String midnight = Cursor.encode("2020-11-20T00:00:00Z GB");
    assertEquals(
        Instant.parse("2020-11-20T00:00:00Z"),
        HistoryQuery.parse("day", "country", null, null, midnight, 10).begin());
  }
}

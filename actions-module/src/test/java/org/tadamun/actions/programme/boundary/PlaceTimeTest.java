package org.tadamun.actions.programme.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlaceTimeTest {

  private static final LocalDateTime NOON = LocalDateTime.of(2020, 11, 20, 12, 0);

  @Test
  @DisplayName("a time names its zone and the zone's offset from UTC")
  void clock() {
    assertEquals(
        "Friday, 20 November 2020, 12:00 (Eastern Standard Time, UTC−05:00)",
        PlaceTime.of(NOON, "America/Toronto", Locale.ENGLISH));
    assertEquals(
        "Freitag, 20. November 2020, 12:00 (Osteuropäische Normalzeit, UTC+02:00)",
        PlaceTime.of(NOON, "Europe/Athens", Locale.GERMAN));
  }

  @Test
  @DisplayName("hours are from 0 to 23 in every language")
  void hours() {
    for (String language : new String[] {"ar", "de", "en", "es", "fr", "ur"}) {
      assertEquals("19:05", PlaceTime.time(NOON.withHour(19).withMinute(5), Locale.of(language)));
      assertEquals("00:00", PlaceTime.time(NOON.withHour(0), Locale.of(language)));
    }
  }

  @Test
  @DisplayName("summer time is named in the zone")
  void summer() {
    assertTrue(
        PlaceTime.of(NOON.withMonth(7), "America/Toronto", Locale.ENGLISH)
            .contains("Eastern Daylight Time, UTC−04:00"));
  }

  @Test
  @DisplayName("a moment of the hour that comes twice keeps its offset; a local time is the first")
  void twice() {
    Locale english = Locale.ENGLISH;
    String first = "Sunday, 31 October 2027, 01:30 (British Summer Time, UTC+01:00)";
    assertEquals(
        first, PlaceTime.of(Instant.parse("2027-10-31T00:30:00Z"), "Europe/London", english));
    assertEquals(
        "Sunday, 31 October 2027, 01:30 (Greenwich Mean Time)",
        PlaceTime.of(Instant.parse("2027-10-31T01:30:00Z"), "Europe/London", english));
    assertEquals(
        first, PlaceTime.of(LocalDateTime.of(2027, 10, 31, 1, 30), "Europe/London", english));
  }

  @Test
  @DisplayName("a zone without an offset from UTC has none shown")
  void utc() {
    assertFalse(PlaceTime.zone(NOON, "Europe/London", Locale.ENGLISH).contains("UTC"));
  }

  @Test
  @DisplayName("Arabic and Urdu have their own month names and Latin digits")
  void rightToLeft() {
    String arabic = PlaceTime.of(NOON, "Asia/Karachi", Locale.of("ar"));
    assertTrue(arabic.contains("نوفمبر"), arabic);
    assertTrue(arabic.contains("2020"), arabic);
    String urdu = PlaceTime.of(NOON, "Asia/Karachi", Locale.of("ur"));
    assertTrue(urdu.contains("نومبر"), urdu);
  }
}

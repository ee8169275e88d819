package org.tadamun.petition.delivery.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Present day of a campaign")
class DueDayTest {

  private static final Instant NOW = Instant.parse("2026-12-01T20:00:00Z");

  @Test
  @DisplayName("The day ends with the next midnight of its time zone, also if it has 25 hours")
  void end() {
    DueDay vancouver = DueDay.of(ZoneId.of("America/Vancouver"), NOW);
    assertEquals(LocalDate.of(2026, 12, 1), vancouver.day());
    Instant night = Instant.parse("2026-10-25T00:30:00Z");
    assertEquals(
        Instant.parse("2026-10-25T23:00:00Z"), DueDay.of(ZoneId.of("Europe/Berlin"), night).end());
  }

  @Test
  @DisplayName("Days of two zones differ if the same midnight begins different dates")
  void sameMidnight() {
    DueDay honolulu = DueDay.of(ZoneId.of("Pacific/Honolulu"), NOW);
    DueDay kiritimati = DueDay.of(ZoneId.of("Pacific/Kiritimati"), NOW);
    assertEquals(honolulu.end(), kiritimati.end());
    assertNotEquals(0, honolulu.compareTo(kiritimati));
    assertEquals(0, honolulu.compareTo(DueDay.of(ZoneId.of("Pacific/Honolulu"), NOW)));
  }
}

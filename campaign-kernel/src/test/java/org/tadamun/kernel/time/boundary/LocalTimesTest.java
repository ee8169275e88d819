package org.tadamun.kernel.time.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Local times in a zone")
class LocalTimesTest {

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({
    "2026-03-29T02:30, Europe/Berlin",
    "2026-03-29T01:30, Europe/London",
    "2026-03-08T02:00, America/Toronto",
    "2026-09-27T02:59, Pacific/Auckland"
  })
  @DisplayName("a time that the zone skips does not exist")
  void gap(LocalDateTime local, ZoneId zone) {
    assertFalse(LocalTimes.exists(local, zone));
    assertTrue(LocalTimes.exists(local.minusHours(1), zone));
    assertTrue(LocalTimes.exists(local.plusHours(1), zone));
  }

  @Test
  @DisplayName("a time that occurs twice has a first and a last moment")
  void overlap() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    LocalDateTime twice = LocalDateTime.of(2026, 10, 25, 2, 30);
    assertTrue(LocalTimes.exists(twice, berlin));
    assertTrue(LocalTimes.isTwice(twice, berlin));
    assertFalse(LocalTimes.isTwice(twice.plusHours(1), berlin));
    assertFalse(LocalTimes.isTwice(LocalDateTime.of(2027, 3, 28, 2, 30), berlin), "but never");
    assertEquals(Instant.parse("2026-10-25T00:30:00Z"), LocalTimes.first(twice, berlin));
    assertEquals(Instant.parse("2026-10-25T01:30:00Z"), LocalTimes.last(twice, berlin));
  }

  @Test
  @DisplayName("any other time has one moment")
  void otherTimesHaveOneMoment() {
    ZoneId karachi = ZoneId.of("Asia/Karachi");
    LocalDateTime noon = LocalDateTime.of(2026, 10, 25, 12, 0);
    assertEquals(Instant.parse("2026-10-25T07:00:00Z"), LocalTimes.first(noon, karachi));
    assertEquals(LocalTimes.first(noon, karachi), LocalTimes.last(noon, karachi));
  }
}

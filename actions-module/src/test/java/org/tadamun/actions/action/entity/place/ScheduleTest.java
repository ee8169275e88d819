package org.tadamun.actions.action.entity.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadamun.actions.action.entity.ActionSamples;

@DisplayName("R4: Schedule by local time")
class ScheduleTest {

  @ParameterizedTest(name = "{0} in {1} is {2}")
  @CsvSource({
    "2020-11-20T12:00, America/Toronto, 2020-11-20T17:00:00Z",
    "2020-07-20T12:00, America/Toronto, 2020-07-20T16:00:00Z",
    "2020-11-20T12:00, Asia/Karachi, 2020-11-20T07:00:00Z",
    "2020-11-20T12:00, Asia/Kathmandu, 2020-11-20T06:15:00Z",
    "2020-11-20T12:00, Europe/London, 2020-11-20T12:00:00Z",
    "2020-11-20T12:00, UTC, 2020-11-20T12:00:00Z",
    "2020-11-20T00:30, Pacific/Auckland, 2020-11-19T11:30:00Z"
  })
  @DisplayName("the moment is derived from local time and zone")
  void instant(LocalDateTime local, ZoneId zone, Instant expected) {
    assertEquals(expected, Schedule.of(local, null, zone).startsAt());
  }

  @Test
  @DisplayName("a start that occurs twice is the first of the two")
  void overlap() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    LocalDateTime twice = LocalDateTime.of(2026, 10, 25, 2, 30);
    assertEquals(
        Instant.parse("2026-10-25T00:30:00Z"), Schedule.of(twice, null, berlin).startsAt());
  }

  @Test
  @DisplayName("an end that occurs twice is the second of the two")
  void overlapAtItsEnd() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    LocalDateTime evening = LocalDateTime.of(2026, 10, 24, 22, 0);
    LocalDateTime twice = LocalDateTime.of(2026, 10, 25, 2, 30);
    Schedule schedule = Schedule.of(evening, twice, berlin);
    assertEquals(Instant.parse("2026-10-25T01:30:00Z"), schedule.endsAt());
    assertEquals(schedule.endsAt(), schedule.overAt());
  }

  @Test
  @DisplayName("without an end the schedule is over with its local day, even one of 25 hours")
  void overWithItsDay() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    Schedule schedule = Schedule.of(LocalDateTime.of(2026, 10, 25, 1, 0), null, berlin);
    assertNull(schedule.endsAt());
    assertEquals(Instant.parse("2026-10-25T23:00:00Z"), schedule.overAt());
  }

  @Test
  @DisplayName(
      "without an end the schedule is over with its local day, even if midnight is skipped")
  void noMidnight() {
    Schedule schedule =
        Schedule.of(LocalDateTime.of(2018, 11, 3, 20, 0), null, ZoneId.of("America/Sao_Paulo"));
    assertEquals(Instant.parse("2018-11-04T03:00:00Z"), schedule.overAt());
  }

  @Test
  @DisplayName("with an end the schedule is over at the end")
  void overAtItsEnd() {
    Schedule schedule =
        Schedule.of(
            LocalDateTime.of(2020, 11, 20, 18, 0),
            LocalDateTime.of(2020, 11, 20, 19, 30),
            ActionSamples.TORONTO);
    assertEquals(Instant.parse("2020-11-21T00:30:00Z"), schedule.endsAt());
    assertEquals(schedule.endsAt(), schedule.overAt());
    assertEquals("2020-11-20T18:00/2020-11-20T19:30 America/Toronto", schedule.toString());
  }

  @Test
  @DisplayName("a schedule derived again by the same rules has the same moments")
  void derivedAnew() {
    LocalDateTime start = LocalDateTime.of(2020, 11, 20, 18, 0);
    Schedule open = Schedule.of(start, null, ActionSamples.TORONTO);
    assertEquals(open, open.derivedAnew());
    assertTrue(open.derivedAnew().hasMomentsOf(open));
    Schedule ended = Schedule.of(start, start.plusHours(2), ActionSamples.TORONTO);
    assertTrue(ended.derivedAnew().hasMomentsOf(ended));
    assertFalse(open.hasMomentsOf(ended), "one of them has an end");
    assertFalse(open.hasMomentsOf(Schedule.of(start, null, ZoneId.of("UTC"))));
  }

  @Test
  @DisplayName("times are cut to minutes")
  void minutes() {
    Schedule fine = Schedule.of(LocalDateTime.of(2020, 1, 1, 1, 1, 59, 7), null, ZoneId.of("UTC"));
    Schedule plain = Schedule.of(LocalDateTime.of(2020, 1, 1, 1, 1), null, ZoneId.of("UTC"));
    assertEquals(plain, fine);
    assertEquals(plain.hashCode(), fine.hashCode());
    assertNotEquals(plain, Schedule.of(plain.localStart(), null, ActionSamples.TORONTO));
  }
}

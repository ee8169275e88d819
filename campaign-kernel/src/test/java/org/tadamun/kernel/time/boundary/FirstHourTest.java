package org.tadamun.kernel.time.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tadamun.kernel.log.HeardLog;

@DisplayName("First hour of a server")
class FirstHourTest {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration YEAR = Duration.ofDays(365);

  @RegisterExtension private final HeardLog log = new HeardLog(FirstHour.class);
  private final FirstHour hour = new FirstHour();
  private Instant now = Instant.parse("2020-11-20T08:00:00Z");
  private Duration up = Duration.ofSeconds(5);

  private final InstantSource wall = () -> now;

  @BeforeEach
  void watch() {
    hour.watch(wall.withZone(ZoneOffset.UTC), up);
  }

  private boolean isOverAfter(Duration passed, Duration set) {
    up = up.plus(passed);
    now = now.plus(passed).plus(set);
    return hour.isOver(up);
  }

  @Test
  @DisplayName("the first hour is over after an hour, not before")
  void length() {
    FirstHour unwatched = new FirstHour();
    assertFalse(unwatched.isOver(HOUR.minusNanos(1)));
    assertTrue(unwatched.isOver(HOUR));
  }

  @Test
  @DisplayName("the first hour begins with the process")
  void now() {
    assertFalse(FirstHour.isOver(), "no test runs for so long");
  }

  @Test
  @DisplayName(
      "the first hour begins again when the clock leaps ahead by an hour, with one log line")
  void leap() {
    assertTrue(isOverAfter(HOUR, Duration.ZERO));
    assertFalse(isOverAfter(Duration.ofSeconds(1), YEAR));
    assertEquals(1, log.firstTold().size(), log.firstTold()::toString);
    assertTrue(log.firstTold().getFirst().contains(YEAR.toString()), log.firstTold()::toString);
    assertFalse(isOverAfter(HOUR.minusSeconds(1), Duration.ZERO));
    assertTrue(isOverAfter(Duration.ofSeconds(1), Duration.ZERO));
    assertEquals(1, log.firstTold().size(), "it is said once");
    assertFalse(isOverAfter(Duration.ofSeconds(1), HOUR), "an hour is a leap");
  }

  @Test
  @DisplayName("a smaller leap, or a clock that is set back, does not start the first hour again")
  void less() {
    assertTrue(isOverAfter(HOUR, HOUR.minusSeconds(1)));
    assertTrue(isOverAfter(Duration.ofSeconds(1), YEAR.negated()));
    assertEquals(List.of(), log.firstTold());
  }
}

package org.tadamun.petition.byhand.entity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.ProblemType;

@DisplayName("Limit of acts by hand")
class DecidedByHandTest {

  private static final Instant NOW = Instant.parse("2026-11-28T12:20:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private final DecidedByHand byHand = new DecidedByHand(new DecidedByHandKey(1, "staff:anna"));

  private TooManyByHand refused(int many, Instant now) {
    return assertThrows(TooManyByHand.class, () -> byHand.take(many, now));
  }

  @Test
  @DisplayName("R1: 500 signatures may be taken, and one more is refused")
  void most() {
    byHand.take(200, NOW);
    byHand.take(200, NOW.plus(HOUR));
    byHand.take(100, NOW.plus(HOUR));
    TooManyByHand refusal = refused(1, NOW.plus(HOUR));
    assertEquals(ProblemType.TOO_MANY, refusal.type());
    assertEquals("petition.error.by-hand", refusal.messageKey());
    assertArrayEquals(new Object[] {500, 0}, refusal.arguments());
  }

  @Test
  @DisplayName(
      "R1: an act beyond the limit is refused whole, says how many are left, and uses up none")
  void whole() {
    byHand.take(400, NOW);
    assertArrayEquals(new Object[] {500, 100}, refused(101, NOW).arguments());
    assertArrayEquals(new Object[] {500, 100}, refused(200, NOW).arguments());
    byHand.take(100, NOW);
  }

  @Test
  @DisplayName("R1: acts are free again a day after the end of their hour; the refusal says when")
  void day() {
    byHand.take(300, NOW);
    byHand.take(200, NOW.plus(HOUR));
    Instant later = NOW.plus(HOUR.multipliedBy(24));
    assertEquals(40 * 60, refused(1, later).seconds());
    assertEquals(40 * 60, refused(300, later).seconds());
    assertEquals(100 * 60, refused(301, later).seconds());
    byHand.take(300, later.plusSeconds(40 * 60));
    refused(1, later.plusSeconds(40 * 60));
  }

  @Test
  @DisplayName("R1: no 24 hours have more than the limit, however the acts are spread")
  void anyDay() {
    int[] taken = new int[24 * 10];
    for (int hour = 0; hour < taken.length; hour++) {
      Instant now = NOW.plus(HOUR.multipliedBy(hour));
      int some = 1 + hour * 37 % 200;
      try {
        byHand.take(some, now);
        taken[hour] = some;
      } catch (TooManyByHand refusal) {
        assertTrue(refusal.seconds() > 0);
      }
      int day = 0;
      for (int i = Math.max(0, hour - 24); i <= hour; i++) {
        day += taken[i];
      }
      assertTrue(day <= DecidedByHand.MOST, "in the day of hour " + hour);
    }
  }

  @Test
  @DisplayName(
      "R1: acts count if the clock was set back two hours, not if it was set back thirty days")
  void clock() {
    byHand.take(500, NOW);
    refused(1, NOW.minus(HOUR.multipliedBy(2)));
    assertDoesNotThrow(() -> byHand.take(500, NOW.minus(Duration.ofDays(30))));
  }

  @Test
  @DisplayName("R1: the stored text has room for acts in each hour of a day")
  void room() {
    for (int hour = 0; hour < 100; hour++) {
      Instant now = NOW.plus(HOUR.multipliedBy(hour));
      assertDoesNotThrow(() -> byHand.take(20, now));
      assertTrue(byHand.written() <= DecidedByHand.TEXT_MAX);
    }
  }

  @Test
  @DisplayName("R3: the row may be deleted a day after the end of the hour of its last act")
  void over() {
    assertTrue(byHand.isOver(NOW));
    byHand.take(1, NOW);
    assertFalse(byHand.isOver(NOW.plus(HOUR.multipliedBy(24))));
    assertTrue(byHand.isOver(NOW.plus(HOUR.multipliedBy(25))));
    byHand.take(1, NOW.plus(HOUR.multipliedBy(20)));
    assertFalse(byHand.isOver(NOW.plus(HOUR.multipliedBy(25))));
  }
}

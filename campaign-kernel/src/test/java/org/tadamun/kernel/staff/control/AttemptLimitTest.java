package org.tadamun.kernel.staff.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Limit of failed attempts")
class AttemptLimitTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private final AttemptLimit limit = new AttemptLimit(3, WINDOW);

  private void fail(String key, int times, Instant at) {
    for (int i = 0; i < times; i++) {
      limit.failed(key, at);
    }
  }

  @Test
  @DisplayName("after three failures the wait lasts until the first leaves the window")
  void counts() {
    assertEquals(0, limit.waitSeconds("a", NOW));
    fail("a", 2, NOW);
    assertEquals(0, limit.waitSeconds("a", NOW));
    fail("a", 1, NOW.plusSeconds(60));
    assertEquals(15 * 60 - 60, limit.waitSeconds("a", NOW.plusSeconds(60)));
  }

  @Test
  @DisplayName("the window slides: each failure leaves it on its own")
  void slides() {
    fail("a", 1, NOW);
    fail("a", 2, NOW.plusSeconds(600));
    assertTrue(limit.waitSeconds("a", NOW.plusSeconds(899)) > 0);
    assertEquals(0, limit.waitSeconds("a", NOW.plus(WINDOW)));
    fail("a", 1, NOW.plus(WINDOW));
    assertTrue(limit.waitSeconds("a", NOW.plus(WINDOW)) > 0);
  }

  @Test
  @DisplayName("the wait is at least one second")
  void least() {
    fail("a", 3, NOW);
    assertEquals(1, limit.waitSeconds("a", NOW.plus(WINDOW).minusMillis(1)));
  }

  @Test
  @DisplayName("each key is counted on its own, and cleared after a success")
  void keys() {
    fail("a", 3, NOW);
    assertEquals(0, limit.waitSeconds("b", NOW));
    fail("b", 3, NOW);
    limit.forget("a");
    assertEquals(0, limit.waitSeconds("a", NOW));
    assertEquals(15 * 60, limit.waitSeconds("b", NOW));
  }

  @Test
  @DisplayName("failures during the wait count too")
  void persistent() {
    fail("a", 3, NOW);
    fail("a", 1, NOW.plusSeconds(600));
    assertEquals(300, limit.waitSeconds("a", NOW.plusSeconds(600)));
  }

  @Test
  @DisplayName("if the clock is set back, the wait is at most one window, and failures still count")
  void setBack() {
    fail("a", 2, NOW.minusSeconds(7_200));
    fail("a", 1, NOW);
    fail("b", 2, NOW);
    Instant earlier = NOW.minusSeconds(3_600);
    fail("a", 2, earlier);
    assertEquals(15 * 60, limit.waitSeconds("a", earlier));
    fail("b", 1, earlier);
    assertEquals(15 * 60, limit.waitSeconds("b", earlier));
    assertEquals(0, limit.waitSeconds("b", earlier.plus(WINDOW)));
    fail("c", 1, earlier.minusSeconds(60));
    fail("c", 2, earlier.plusSeconds(60));
    assertEquals(14 * 60, limit.waitSeconds("c", earlier), "the first was before that");
    fail("d", 2, NOW);
    assertEquals(0, limit.waitSeconds("d", earlier), "two are no three");
    fail("e", 3, NOW);
    assertEquals(15 * 60, limit.waitSeconds("e", earlier), "not for as long as it was set back");
  }

  @Test
  @DisplayName("the least recent key is forgotten after thousands of keys")
  void bounded() {
    fail("first", 3, NOW);
    for (int i = 0; i < 20_000; i++) {
      limit.failed("key" + i, NOW);
    }
    assertEquals(0, limit.waitSeconds("first", NOW), "the least recent is forgotten");
    fail("last", 3, NOW);
    assertTrue(limit.waitSeconds("last", NOW) > 0);
  }
}

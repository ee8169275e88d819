package org.tadamun.web.security;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A sign-in with a password and without a code yet")
class HalfSessionTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");

  @Test
  @DisplayName("R3: is valid for five minutes")
  void life() {
    HalfSession half = new HalfSession("somebody", 1, NOW);
    assertFalse(half.isOver(NOW));
    assertFalse(half.isOver(NOW.plusSeconds(300)));
    assertTrue(half.isOver(NOW.plusSeconds(301)));
    assertTrue(half.isOver(NOW.minusSeconds(301)), "the clock was ahead");
  }
}

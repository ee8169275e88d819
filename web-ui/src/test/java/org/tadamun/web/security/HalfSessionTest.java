package org.tadamun.web.security;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who has shown a password and not yet a code")
class HalfSessionTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");

  @Test
  @DisplayName("R3 has five minutes for it, whatever he does meanwhile")
  void life() {
    HalfSession half = new HalfSession("somebody", 1, NOW);
    assertFalse(half.isOver(NOW));
    assertFalse(half.isOver(NOW.plusSeconds(300)));
    assertTrue(half.isOver(NOW.plusSeconds(301)));
    assertTrue(half.isOver(NOW.minusSeconds(301)), "the clock was ahead");
  }
}

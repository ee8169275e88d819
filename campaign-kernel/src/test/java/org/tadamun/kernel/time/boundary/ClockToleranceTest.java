package org.tadamun.kernel.time.boundary;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Times later than now")
class ClockToleranceTest {

  private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");

  @Test
  @DisplayName("a time counts as ahead if it is more than five minutes later")
  void bound() {
    assertFalse(ClockTolerance.isAhead(NOW.minusSeconds(86_400), NOW));
    assertFalse(ClockTolerance.isAhead(NOW.plusSeconds(300), NOW));
    assertTrue(ClockTolerance.isAhead(NOW.plusSeconds(301), NOW));
  }
}

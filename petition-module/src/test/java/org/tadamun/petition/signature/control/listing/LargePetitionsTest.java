package org.tadamun.petition.signature.control.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.clock.HandClock;

@DisplayName("Memory of large petitions")
class LargePetitionsTest {

  private static final Instant BEGIN = Instant.parse("2026-11-30T12:00:00Z");

  private final HandClock clock = new HandClock(BEGIN);
  private final LargePetitions large = new LargePetitions(clock);
  private boolean is;
  private int asked;

  private boolean has(long petition) {
    return large.has(
        petition,
        () -> {
          asked++;
          return is;
        });
  }

  @Test
  @DisplayName("A small petition is asked about each time, a large one once an hour")
  void kept() {
    assertFalse(has(1));
    is = true;
    assertTrue(has(1));
    assertEquals(2, asked);
    is = false;
    clock.pass(LargePetitions.KEPT.minus(Duration.ofMillis(1)));
    assertTrue(has(1));
    assertEquals(2, asked);
    clock.pass(Duration.ofMillis(1));
    assertFalse(has(1), "many were taken out since");
  }

  @Test
  @DisplayName("The answer is kept for each petition, and not if the clock was set back")
  void apart() {
    is = true;
    assertTrue(has(1));
    is = false;
    assertFalse(has(2));
    clock.set(BEGIN.minusSeconds(1));
    assertFalse(has(1));
  }
}

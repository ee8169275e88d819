package org.tadamun.petition.signature.control.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.clock.HandClock;

@DisplayName("Whether a petition is large")
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
  @DisplayName("is asked anew each time while it is not, and once an hour from then on")
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
  @DisplayName("says nothing of another one, nor of the time before a clock was set back")
  void apart() {
    is = true;
    assertTrue(has(1));
    is = false;
    assertFalse(has(2));
    clock.set(BEGIN.minusSeconds(1));
    assertFalse(has(1));
  }
}

package org.tadamun.petition.signature.control.rate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.clock.HandClock;

@DisplayName("Lines of the log about the choices of one signature")
class ChoiceRateTest {

  private final HandClock clock = new HandClock(Instant.parse("2020-11-20T08:00:00Z"));
  private final ChoiceRate rate = new ChoiceRate(clock);

  private void full(long signature) {
    for (int i = 0; i < ChoiceRate.MOST; i++) {
      assertTrue(rate.allows(signature));
    }
    assertFalse(rate.allows(signature));
  }

  @Test
  @DisplayName("are twenty a day, and take none of another one's")
  void most() {
    full(4711);
    full(4712);
  }

  @Test
  @DisplayName("are twenty again when the day is over, and nothing is remembered of it then")
  void day() {
    full(4711);
    clock.pass(Duration.ofDays(1).minusSeconds(1));
    assertFalse(rate.allows(4711));
    rate.sweep();
    assertEquals(1, rate.remembered());
    clock.pass(Duration.ofSeconds(1));
    rate.sweep();
    assertEquals(0, rate.remembered());
    full(4711);
  }
}

package org.tadamun.petition.signature.control.rate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.clock.HandClock;

@DisplayName("Limit of log lines about the choices of one signature")
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
  @DisplayName("Each signature may have twenty lines a day")
  void most() {
    full(4711);
    full(4712);
  }

  @Test
  @DisplayName("After a day the lines are free again, and the memory is empty")
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

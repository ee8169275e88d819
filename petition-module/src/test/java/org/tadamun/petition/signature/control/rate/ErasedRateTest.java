package org.tadamun.petition.signature.control.rate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.clock.HandClock;

@DisplayName("Limit of mails to erased addresses")
class ErasedRateTest {

  private static final AddressErased PRINT = new AddressErased(Set.of("print"));

  private final HandClock clock = new HandClock(Instant.parse("2020-11-20T08:00:00Z"));
  private final ErasedRate rate = new ErasedRate(clock);

  @Test
  @DisplayName(
      "After the second erasure in a day, the address gets no mail until the first is a day old")
  void once() {
    assertTrue(rate.allows("print"));
    rate.erased(PRINT);
    assertTrue(rate.allows("print"));
    clock.pass(Duration.ofHours(5));
    rate.erased(PRINT);
    assertFalse(rate.allows("print"));
    assertFalse(rate.allows("print"), "to be asked counts nothing");
    assertTrue(rate.allows("other"));
    clock.pass(Duration.ofHours(19));
    assertTrue(rate.allows("print"));
  }

  @Test
  @DisplayName("An erased address is remembered for a day")
  void forgotten() {
    rate.erased(PRINT);
    clock.pass(Duration.ofHours(23));
    rate.sweep();
    assertEquals(1, rate.remembered());
    clock.pass(Duration.ofHours(1));
    rate.sweep();
    assertEquals(0, rate.remembered());
  }
}

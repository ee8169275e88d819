package org.tadamun.petition.surge.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadamun.kernel.problem.boundary.WrongState;

@DisplayName("Alarm of a whole petition")
class SurgeTest {

  private static final Instant NOW = Instant.parse("2026-11-30T12:20:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofDays(1));

  private static Surge in(SurgeState state) {
    Instant hour = Instant.parse("2026-11-30T12:00:00Z");
    Surge surge = new Surge(7, new SurgeEvidence(hour, 601, 600, 200, 60), NOW);
    switch (state) {
      case OPEN -> assertNull(surge.endedAt());
      case ACKNOWLEDGED -> surge.acknowledge("staff:a", LATER, NOW);
      case OVER -> surge.calmDown(NOW);
    }
    assertEquals(state, surge.state());
    return surge;
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("An open alarm can be acknowledged or end; other states refuse both with their name")
  void verbs(SurgeState from) {
    Map<SurgeState, Consumer<Surge>> verbs =
        Map.of(
            SurgeState.ACKNOWLEDGED, surge -> surge.acknowledge("staff:b", LATER, NOW),
            SurgeState.OVER, surge -> surge.calmDown(NOW));
    verbs.forEach(
        (to, verb) -> {
          Surge surge = in(from);
          if (from == SurgeState.OPEN) {
            verb.accept(surge);
            assertEquals(to, surge.state());
            assertEquals(NOW, surge.endedAt());
          } else {
            WrongState refused = assertThrows(WrongState.class, () -> verb.accept(surge));
            assertEquals(from.name(), refused.state());
            assertEquals(from, surge.state());
          }
        });
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("An open alarm stores a larger number as told last; other states refuse it")
  void grows(SurgeState from) {
    Surge surge = in(from);
    assertEquals(601, surge.told());
    assertEquals(NOW, surge.toldAt());
    if (from == SurgeState.OPEN) {
      surge.grow(1_300, LATER);
      assertEquals(1_300, surge.told());
      assertEquals(LATER, surge.toldAt());
      assertEquals(601, surge.evidence().seen(), "why it was raised stays");
      assertEquals(from, surge.state());
    } else {
      WrongState refused = assertThrows(WrongState.class, () -> surge.grow(1_300, LATER));
      assertEquals(from.name(), refused.state());
      assertEquals(601, surge.told());
    }
  }

  @Test
  @DisplayName("An acknowledged alarm stores who acknowledged it, and the end of its quiet time")
  void decided() {
    Surge surge = in(SurgeState.ACKNOWLEDGED);
    assertEquals("staff:a", surge.decidedBy());
    assertEquals(LATER, surge.quietUntil());
    Surge over = in(SurgeState.OVER);
    assertNull(over.decidedBy());
    assertNull(over.quietUntil());
  }
}

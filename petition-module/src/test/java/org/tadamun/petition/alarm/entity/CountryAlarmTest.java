package org.tadamun.petition.alarm.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadamun.kernel.problem.boundary.WrongState;

@DisplayName("Alarm about a country")
class CountryAlarmTest {

  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofDays(7));

  private static CountryAlarm in(AlarmState state) {
    AlarmEvidence why = new AlarmEvidence(AlarmCause.LEAST, 41, 40, 0, 500, MixKind.USUAL);
    CountryAlarm alarm = new CountryAlarm(7, "VA", why, NOW);
    if (state == AlarmState.KEPT) {
      alarm.keep("staff:a", NOW);
    }
    if (!state.holds()) {
      alarm.release("staff:a", LATER, NOW);
    }
    if (state == AlarmState.RELEASED) {
      alarm.allReleased(NOW);
    }
    assertEquals(state, alarm.state());
    return alarm;
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("Each verb of an alarm leads to its state, or is refused with the present state")
  void verbs(AlarmState from) {
    Map<AlarmState, Consumer<CountryAlarm>> verbs =
        Map.of(
            AlarmState.KEPT, alarm -> alarm.keep("staff:b", NOW),
            AlarmState.RELEASING, alarm -> alarm.release("staff:b", LATER, NOW),
            AlarmState.RELEASED, alarm -> alarm.allReleased(NOW));
    Map<AlarmState, Set<AlarmState>> may =
        Map.of(
            AlarmState.RAISED, Set.of(AlarmState.KEPT, AlarmState.RELEASING),
            AlarmState.KEPT, Set.of(AlarmState.RELEASING),
            AlarmState.RELEASING, Set.of(AlarmState.RELEASED),
            AlarmState.RELEASED, Set.of());
    verbs.forEach(
        (to, verb) -> {
          CountryAlarm alarm = in(from);
          if (may.get(from).contains(to)) {
            verb.accept(alarm);
            assertEquals(to, alarm.state());
          } else {
            WrongState refused = assertThrows(WrongState.class, () -> verb.accept(alarm));
            assertEquals(from.name(), refused.state());
            assertEquals(from, alarm.state());
          }
        });
  }

  @Test
  @DisplayName("The alarm stores who decided, when, and until when it is quiet")
  void decided() {
    CountryAlarm alarm = in(AlarmState.RAISED);
    assertNull(alarm.decidedBy());
    alarm.keep("staff:b", NOW);
    assertEquals("staff:b", alarm.decidedBy());
    assertNull(alarm.quietUntil());
    alarm.release("staff:c", LATER, NOW.plusSeconds(9));
    assertEquals("staff:c", alarm.decidedBy());
    assertEquals(NOW.plusSeconds(9), alarm.decidedAt());
    assertEquals(LATER, alarm.quietUntil());
  }

  @Test
  @DisplayName("R8: an alarm by hand is decided from the start, and may be released")
  void byHand() {
    AlarmEvidence why = new AlarmEvidence(AlarmCause.BY_HAND, 0, 40, 0, 500, MixKind.USUAL);
    CountryAlarm alarm = CountryAlarm.byHand(7, "VA", why, "staff:b", NOW);
    assertEquals(AlarmState.KEPT, alarm.state());
    assertEquals("staff:b", alarm.decidedBy());
    assertEquals(NOW, alarm.decidedAt());
    assertThrows(WrongState.class, () -> alarm.keep("staff:c", NOW));
    alarm.release("staff:c", LATER, NOW);
    assertEquals(AlarmState.RELEASING, alarm.state());
  }

  @Test
  @DisplayName("R8: a hold by hand ends the quiet time of an earlier alarm")
  void endQuiet() {
    CountryAlarm alarm = in(AlarmState.RELEASED);
    alarm.endQuiet(NOW.plusSeconds(9));
    assertEquals(NOW.plusSeconds(9), alarm.quietUntil());
    alarm.endQuiet(NOW.plusSeconds(20));
    assertEquals(NOW.plusSeconds(9), alarm.quietUntil(), "it was over");
    CountryAlarm holding = in(AlarmState.RAISED);
    holding.endQuiet(NOW);
    assertNull(holding.quietUntil());
  }

  @Test
  @DisplayName(
      "Released signatures are added up, late ones included; before a release there are none")
  void released() {
    CountryAlarm alarm = in(AlarmState.RELEASING);
    alarm.letGo(500, NOW);
    alarm.allReleased(NOW);
    alarm.letGo(2, NOW);
    assertEquals(502, alarm.released());
    assertThrows(WrongState.class, () -> in(AlarmState.KEPT).letGo(1, NOW));
  }
}

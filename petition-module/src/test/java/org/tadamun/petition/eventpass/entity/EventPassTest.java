package org.tadamun.petition.eventpass.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.problem.boundary.WrongState;

@DisplayName("Event pass")
class EventPassTest {

  private static final Instant START = Instant.parse("2020-11-20T11:00:00Z");
  private static final Instant END = Instant.parse("2020-11-20T17:00:00Z");

  private static EventPass pass() {
    return pass(200);
  }

  private static EventPass pass(int most) {
    PassDetails details =
        new PassDetails(
            "Canteen",
            LocalDateTime.of(2020, 11, 20, 12, 0),
            LocalDateTime.of(2020, 11, 20, 18, 0),
            "Europe/Stockholm",
            most,
            null,
            "SE");
    return new EventPass(null, "6789bcdfghjk", details, "staff:anna", START.minusSeconds(60));
  }

  @Test
  @DisplayName(
      "R1: a pass is valid from its first moment until just before its last, on its local clock")
  void times() {
    EventPass pass = pass();
    assertEquals(START, pass.validFrom());
    assertEquals(END, pass.validTo());
    assertEquals(PassState.UPCOMING, pass.state(START.minusMillis(1)));
    assertEquals(PassState.VALID, pass.state(START));
    assertEquals(PassState.VALID, pass.state(END.minusMillis(1)));
    assertEquals(PassState.OVER, pass.state(END));
  }

  @Test
  @DisplayName(
      "R1: of a time that occurs twice, a pass starts at the first moment and ends at the second")
  void night() {
    LocalDateTime twice = LocalDateTime.of(2026, 10, 25, 2, 30);
    EventPass concert = night(LocalDateTime.of(2026, 10, 24, 22, 0), twice);
    assertEquals(Instant.parse("2026-10-25T01:30:00Z"), concert.validTo());
    EventPass late = night(twice, LocalDateTime.of(2026, 10, 25, 6, 0));
    assertEquals(Instant.parse("2026-10-25T00:30:00Z"), late.validFrom());
  }

  private static EventPass night(LocalDateTime from, LocalDateTime to) {
    PassDetails details = new PassDetails("Concert", from, to, "Europe/Berlin", 9, null, null);
    return new EventPass(null, "6789bcdfghjk", details, "staff:anna", START);
  }

  @Test
  @DisplayName(
      "R1: deriving the moments again changes nothing if the rules of the zone are the same")
  void derivedAnew() {
    EventPass pass = pass();
    Instant before = pass.modifiedAt();
    assertFalse(pass.deriveAnew(END));
    assertEquals(before, pass.modifiedAt());
    assertEquals(START, pass.validFrom());
  }

  @ParameterizedTest
  @ValueSource(strings = {"validFrom", "validTo"})
  @DisplayName("R1: a moment stored under former rules of the zone is derived again")
  void derivedByNewRules(String moment) throws ReflectiveOperationException {
    EventPass pass = pass();
    Field stored = EventPass.class.getDeclaredField(moment);
    stored.setAccessible(true);
    stored.set(pass, START.minusSeconds(3600));
    assertTrue(pass.deriveAnew(END));
    assertEquals(START, pass.validFrom());
    assertEquals(END, pass.validTo());
    assertEquals(END, pass.modifiedAt());
    assertFalse(pass.deriveAnew(END), "it is right now");
  }

  @Test
  @DisplayName("R4: a pass is revoked once, with actor and moment, and stays revoked after its end")
  void revoked() {
    EventPass pass = pass();
    pass.revoke("staff:bilal", START);
    assertEquals("staff:bilal", pass.revokedBy());
    assertEquals(START, pass.revokedAt());
    assertEquals(PassState.REVOKED, pass.state(START));
    assertEquals(PassState.REVOKED, pass.state(END.plus(Duration.ofDays(1))));
    WrongState again = assertThrows(WrongState.class, () -> pass.revoke("staff:anna", END));
    assertEquals("REVOKED", again.state());
    assertEquals("revoke", again.verb());
  }

  private static Instant momentOf(PassState state) {
    return switch (state) {
      case UPCOMING -> START.minusSeconds(1);
      case VALID, USED_UP, REVOKED -> START;
      case OVER -> END;
    };
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "R4: a pass can be revoked in every state but REVOKED, and the refusal names state and verb")
  void states(PassState state) {
    Instant now = momentOf(state);
    EventPass pass = pass(state == PassState.USED_UP ? 0 : 200);
    if (state == PassState.REVOKED) {
      pass.revoke("staff:bilal", now);
    }
    assertEquals(state, pass.state(now));
    if (state == PassState.REVOKED) {
      WrongState refusal = assertThrows(WrongState.class, () -> pass.revoke("staff:anna", now));
      assertEquals(state.name(), refusal.state());
      assertEquals("revoke", refusal.verb());
      assertEquals("staff:bilal", pass.revokedBy());
    } else {
      pass.revoke("staff:anna", now);
      assertEquals(PassState.REVOKED, pass.state(now));
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "R8: the name can be erased in every state, repeatedly; the code stands in its place")
  void nameErased(PassState state) {
    Instant now = momentOf(state);
    EventPass pass = pass(state == PassState.USED_UP ? 0 : 200);
    if (state == PassState.REVOKED) {
      pass.revoke("staff:bilal", now);
    }
    pass.eraseName(now);
    pass.eraseName(now);
    assertEquals(pass.code(), pass.details().name());
    assertEquals(state, pass.state(now));
    assertEquals("SE", pass.details().country());
    assertEquals(START, pass.validFrom());
    assertEquals(now, pass.modifiedAt());
  }

  @Test
  @DisplayName("A new pass returns the details that it was made with, and is unused")
  void details() {
    assertEquals(200, pass().details().most());
    assertEquals("Europe/Stockholm", pass().details().timeZone());
    assertEquals("SE", pass().details().country());
    assertEquals(0, pass().used());
  }
}

package org.tadamun.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The session of a staff member")
class StaffSessionTest {

  private static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");
  private final StaffSession session = StaffSession.begun("abc", 1, NINE);

  @Test
  @DisplayName("R2: a session ends 30 minutes after the last act of the staff member")
  void idle() {
    assertFalse(session.isOver(NINE.plus(Duration.ofMinutes(30))));
    assertTrue(session.isOver(NINE.plus(Duration.ofMinutes(30)).plusSeconds(1)));
  }

  @Test
  @DisplayName("R2: an act keeps the session open")
  void active() {
    StaffSession later = session.active(NINE.plus(Duration.ofMinutes(29)));
    assertFalse(later.isOver(NINE.plus(Duration.ofMinutes(58))));
  }

  @Test
  @DisplayName("R2: a renewal of the session does not extend its 12 hours")
  void renewed() {
    StaffSession busy = session.active(NINE.plus(Duration.ofMinutes(710)));
    StaffSession renewed = busy.renewed(2);
    assertEquals(2, renewed.credentialVersion());
    assertFalse(renewed.isOver(NINE.plus(Duration.ofHours(12))));
    assertTrue(renewed.isOver(NINE.plus(Duration.ofHours(12)).plusSeconds(1)));
  }

  @Test
  @DisplayName("R2: a session ends 12 hours after sign-in, however active it is")
  void life() {
    Instant evening = NINE.plus(Duration.ofHours(12)).plusSeconds(1);
    assertTrue(session.active(evening.minusSeconds(5)).isOver(evening));
  }

  @Test
  @DisplayName("R2: a session or act from a clock that ran ahead is over once the clock is right")
  void ahead() {
    StaffSession leapt = StaffSession.begun("abc", 1, NINE.plus(Duration.ofDays(365)));
    assertTrue(leapt.isOver(NINE));
    assertTrue(leapt.active(NINE).isOver(NINE), "an act since then is no sign-in");
    assertTrue(session.active(NINE.plus(Duration.ofDays(365))).isOver(NINE.plusSeconds(60)));
    assertFalse(leapt.isOver(leapt.signedInAt().plusSeconds(60)), "and not while it is ahead");
  }

  @Test
  @DisplayName("R2: a session of a node whose clock is up to five minutes ahead is valid")
  void apart() {
    assertFalse(session.isOver(NINE.minus(Duration.ofMinutes(5))));
    assertTrue(session.isOver(NINE.minus(Duration.ofMinutes(5)).minusSeconds(1)));
  }
}

package org.tadamun.kernel.staff.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.time.boundary.ClockTolerance;

@DisplayName("Staff member")
class StaffMemberTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");

  private static StaffMember in(StaffState state) {
    StaffMember nadia = new StaffMember("Nadia", "nadia@example.org", "ar", "UTC", NOW);
    if (state != StaffState.INVITED) {
      nadia.choosePassword("hash", NOW);
    }
    if (state == StaffState.INACTIVE || state == StaffState.FORGOTTEN) {
      nadia.deactivate(ShutOutLevel.CAMPAIGN, "staff:omar", NOW);
    }
    if (state == StaffState.FORGOTTEN) {
      nadia.forget(NOW);
    }
    assertEquals(state, nadia.state());
    return nadia;
  }

  private static void onlyFrom(Set<StaffState> allowed, Consumer<StaffMember> verb, String name) {
    for (StaffState state : StaffState.values()) {
      StaffMember nadia = in(state);
      if (allowed.contains(state)) {
        verb.accept(nadia);
      } else {
        WrongState refusal = assertThrows(WrongState.class, () -> verb.accept(nadia), name);
        assertEquals(state.name(), refusal.state());
        assertEquals(state, nadia.state());
      }
    }
  }

  @Test
  @DisplayName("each verb is allowed in its states only, or refused with the state named")
  void verbs() {
    Set<StaffState> here = Set.of(StaffState.INVITED, StaffState.ACTIVE);
    onlyFrom(here, nadia -> nadia.choosePassword("new", NOW), "password");
    onlyFrom(
        here, nadia -> nadia.deactivate(ShutOutLevel.CAMPAIGN, "staff:omar", NOW), "deactivate");
    onlyFrom(Set.of(StaffState.INACTIVE), nadia -> nadia.reactivate("unknown", NOW), "reactivate");
    Set<StaffState> away = Set.of(StaffState.INVITED, StaffState.INACTIVE);
    onlyFrom(away, nadia -> nadia.forget(NOW), "forget");
    onlyFrom(Set.of(StaffState.ACTIVE), nadia -> nadia.signIn(NOW), "sign in");
    onlyFrom(Set.of(StaffState.ACTIVE), nadia -> nadia.strengthen("h", NOW), "strengthen");
    onlyFrom(Set.of(StaffState.ACTIVE), nadia -> nadia.endSessions(NOW), "end sessions");
  }

  @Test
  @DisplayName("a reactivated staff member is invited or active, as before")
  void back() {
    StaffMember invited = in(StaffState.INVITED);
    invited.deactivate(ShutOutLevel.CAMPAIGN, "staff:omar", NOW);
    invited.reactivate("unknown", NOW);
    assertEquals(StaffState.INVITED, invited.state());
    StaffMember active = in(StaffState.INACTIVE);
    active.reactivate("unknown", NOW);
    assertEquals(StaffState.ACTIVE, active.state());
  }

  @Test
  @DisplayName("R13: the person and reach of a deactivation are kept until the reactivation")
  void shutOut() {
    StaffMember nadia = in(StaffState.ACTIVE);
    assertNull(nadia.shutOutLevel());
    nadia.deactivate(ShutOutLevel.COUNTRY, "staff:omar", NOW);
    assertEquals(ShutOutLevel.COUNTRY, nadia.shutOutLevel());
    assertEquals("staff:omar", nadia.shutOutBy());
    nadia.reactivate("unknown", NOW);
    assertNull(nadia.shutOutLevel());
    assertNull(nadia.shutOutBy());
  }

  @Test
  @DisplayName("R14: a reactivated staff member has neither the earlier password nor a session")
  void anotherPassword() {
    StaffMember nadia = in(StaffState.INACTIVE);
    int before = nadia.credentialVersion();
    nadia.reactivate("unknown", NOW);
    assertEquals("unknown", nadia.passwordHash());
    assertTrue(nadia.credentialVersion() > before);
    StaffMember invited = in(StaffState.INVITED);
    invited.deactivate(ShutOutLevel.CAMPAIGN, "staff:omar", NOW);
    invited.reactivate("unknown", NOW);
    assertNull(invited.passwordHash(), "he never had one");
  }

  @Test
  @DisplayName("R13: a reach covers itself and every smaller one")
  void levels() {
    for (ShutOutLevel here : ShutOutLevel.values()) {
      for (ShutOutLevel done : ShutOutLevel.values()) {
        assertEquals(here.ordinal() >= done.ordinal(), here.reaches(done), here + " " + done);
      }
    }
  }

  @Test
  @DisplayName("R8: a forgotten staff member keeps no name, address, password, language or session")
  void forgotten() {
    StaffMember nadia = in(StaffState.ACTIVE);
    nadia.signIn(NOW);
    nadia.deactivate(ShutOutLevel.CAMPAIGN, "staff:omar", NOW);
    int before = nadia.credentialVersion();
    nadia.forget(NOW);
    assertEquals(StaffState.FORGOTTEN, nadia.state());
    assertEquals("", nadia.name());
    assertFalse(nadia.email().contains("@"));
    assertTrue(nadia.email().contains(nadia.publicId()), "nobody else's");
    assertTrue(nadia.email().length() <= StaffMember.EMAIL_MAX);
    assertNull(nadia.passwordHash());
    assertNull(nadia.signedInAt());
    assertEquals("en UTC", nadia.language() + " " + nadia.zone());
    assertTrue(nadia.credentialVersion() > before);
  }

  @Test
  @DisplayName("R4: a new password ends all sessions")
  void credentials() {
    StaffMember nadia = in(StaffState.ACTIVE);
    int before = nadia.credentialVersion();
    nadia.choosePassword("new", NOW);
    assertTrue(nadia.credentialVersion() > before);
    assertEquals("new", nadia.passwordHash());
  }

  @Test
  @DisplayName(
      "R4: sessions end by a deactivation, by a reactivation, and at the staff member's own wish")
  void endings() {
    StaffMember nadia = in(StaffState.ACTIVE);
    int before = nadia.credentialVersion();
    nadia.deactivate(ShutOutLevel.CAMPAIGN, "staff:omar", NOW);
    assertTrue(nadia.credentialVersion() > before, "deactivated");
    before = nadia.credentialVersion();
    nadia.reactivate("unknown", NOW);
    assertTrue(nadia.credentialVersion() > before, "reactivated");
    before = nadia.credentialVersion();
    nadia.endSessions(NOW);
    assertTrue(nadia.credentialVersion() > before, "own wish");
  }

  @Test
  @DisplayName("a stronger hash of the same password does not end the sessions")
  void strengthened() {
    StaffMember nadia = in(StaffState.ACTIVE);
    int before = nadia.credentialVersion();
    nadia.strengthen("slower", NOW);
    assertEquals("slower", nadia.passwordHash());
    assertEquals(before, nadia.credentialVersion());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("R2: a link is valid until it is used or expires")
  void link(TokenPurpose purpose) {
    StaffToken link = new StaffToken(purpose, "hash", in(StaffState.INVITED), NOW);
    Instant end = NOW.plus(purpose.life());
    assertTrue(link.isUsable(NOW));
    assertTrue(link.isUsable(end.minusMillis(1)));
    assertFalse(link.isUsable(end));
    assertTrue(link.isUsable(NOW.minus(ClockTolerance.MOST)), "clocks may be so far apart");
    assertFalse(
        link.isUsable(NOW.minus(ClockTolerance.MOST).minusMillis(1)), "the clock was ahead");
    assertEquals(end, link.expiresAt());
    link.use(NOW);
    assertFalse(link.isUsable(NOW));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("R2: an invitation is valid only while the staff member is invited")
  void invitation(StaffState state) {
    StaffToken link = new StaffToken(TokenPurpose.INVITATION, "hash", in(state), NOW);
    assertEquals(state == StaffState.INVITED, link.isUsable(NOW));
  }

  @Test
  @DisplayName("R2: links for administrators and passwords last an hour, an invitation a week")
  void lives() {
    assertEquals(Duration.ofHours(1), TokenPurpose.ADMINISTRATOR.life());
    assertEquals(Duration.ofHours(1), TokenPurpose.PASSWORD.life());
    assertEquals(Duration.ofDays(7), TokenPurpose.INVITATION.life());
  }
}

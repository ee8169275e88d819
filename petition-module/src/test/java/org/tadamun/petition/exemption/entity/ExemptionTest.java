package org.tadamun.petition.exemption.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadamun.kernel.access.boundary.ActingPerson;
import org.tadamun.kernel.access.boundary.refusal.OneOrganisation;
import org.tadamun.kernel.problem.boundary.WrongState;

@DisplayName("Exemption from deletion")
class ExemptionTest {

  private static final ActingPerson SECOND = ActingPerson.alone("staff:bilal");
  private static final Instant MADE = Instant.parse("2020-11-20T08:00:00Z");
  private static final Instant UNTIL = MADE.plus(Duration.ofDays(30));
  private static final Instant SOON = MADE.plus(Duration.ofDays(1));
  private static final Instant LATE = MADE.plus(ExemptionTerm.SECOND_LOOK);

  private static final Set<ExemptionState> MAY_BE_AGREED_TO =
      EnumSet.of(ExemptionState.WAITING, ExemptionState.ASKED);
  private static final Set<ExemptionState> MAY_BE_ENDED =
      EnumSet.of(ExemptionState.WAITING, ExemptionState.ASKED, ExemptionState.AGREED);

  private final Exemption exemption = new Exemption(null, "Court", UNTIL, "staff:anna", MADE);

  private Exemption in(ExemptionState state) {
    switch (state) {
      case AGREED, OVER -> exemption.agree(SECOND, SOON);
      case ENDED -> exemption.end("staff:anna", SOON);
      case ASKED -> exemption.after(old());
      case WAITING, LAPSED -> {
        // These states need no act.
      }
    }
    assertEquals(state, exemption.state(now(state)));
    return exemption;
  }

  /** An older exemption by the same person, to which nobody agreed. */
  private static Exemption old() {
    Instant then = MADE.minus(ExemptionTerm.SECOND_LOOK);
    return new Exemption(null, "Court", UNTIL, "staff:anna", then);
  }

  @Test
  @DisplayName(
      "R2: an exemption shorter than a week is over at its end, and cannot be agreed to later")
  void shorterThanTheWeek() {
    Exemption brief = new Exemption(null, "Court", SOON, "staff:anna", MADE);
    assertEquals(SOON, brief.secondLookUntil());
    assertEquals(ExemptionState.OVER, brief.state(SOON));
  }

  @Test
  @DisplayName(
      "R2: a further exemption holds alone only for the rest of the week of the one before")
  void oneWeek() {
    Exemption last =
        new Exemption(null, "Court", UNTIL, "staff:anna", SOON.minus(ExemptionTerm.SECOND_LOOK));
    exemption.after(last);
    assertEquals(ExemptionState.WAITING, exemption.state(SOON.minusSeconds(1)));
    assertEquals(ExemptionState.ASKED, exemption.state(SOON));
    assertEquals(SOON, exemption.holdsAloneUntil());
    assertEquals(LATE, exemption.secondLookUntil());
    assertEquals(ExemptionState.LAPSED, exemption.state(LATE));
    Exemption next = new Exemption(null, "Court", UNTIL, "staff:anna", LATE).after(exemption);
    assertEquals(ExemptionState.ASKED, next.state(LATE));
  }

  @Test
  @DisplayName("R2: an exemption holds alone again if the one before was agreed to")
  void agreedBefore() {
    Exemption last = old();
    last.agree(SECOND, MADE.minusSeconds(1));
    assertEquals(ExemptionState.WAITING, exemption.after(last).state(SOON));
  }

  /** A moment at which an exemption can be in this state. */
  private static Instant now(ExemptionState state) {
    return switch (state) {
      case WAITING, ASKED, AGREED, ENDED -> SOON;
      case LAPSED -> LATE;
      case OVER -> UNTIL;
    };
  }

  @Test
  @DisplayName("R2: an exemption without agreement lapses after exactly one week")
  void week() {
    assertEquals(ExemptionState.WAITING, exemption.state(LATE.minusSeconds(1)));
    assertEquals(ExemptionState.LAPSED, exemption.state(LATE));
    assertEquals(LATE, exemption.secondLookUntil());
    assertEquals(LATE, exemption.holdsAloneUntil());
  }

  @Test
  @DisplayName("An exemption is over at its end, agreed to or not")
  void lastDay() {
    Exemption shorter = new Exemption(null, "Court", SOON, "staff:anna", MADE);
    assertEquals(ExemptionState.WAITING, shorter.state(SOON.minusSeconds(1)));
    assertEquals(ExemptionState.OVER, shorter.state(SOON));
    assertEquals(SOON, shorter.holdsAloneUntil());
    in(ExemptionState.AGREED);
    assertEquals(ExemptionState.AGREED, exemption.state(UNTIL.minusSeconds(1)));
    assertEquals(ExemptionState.OVER, exemption.state(UNTIL));
  }

  @ParameterizedTest
  @EnumSource(ExemptionState.class)
  @DisplayName("R2: an exemption can be agreed to only while it waits for that")
  void agree(ExemptionState state) {
    Exemption one = in(state);
    if (MAY_BE_AGREED_TO.contains(state)) {
      one.agree(SECOND, SOON);
      assertEquals("staff:bilal", one.agreedBy());
    } else {
      String by = one.agreedBy();
      WrongState refusal = assertThrows(WrongState.class, () -> one.agree(SECOND, now(state)));
      assertEquals(state.name(), refusal.state());
      assertEquals("agree", refusal.verb());
      assertEquals(by, one.agreedBy());
    }
  }

  @ParameterizedTest
  @EnumSource(ExemptionState.class)
  @DisplayName("R3: an exemption can be ended only while it waits or holds")
  void end(ExemptionState state) {
    Exemption one = in(state);
    if (MAY_BE_ENDED.contains(state)) {
      one.end("staff:bilal", now(state));
      assertEquals(ExemptionState.ENDED, one.state(now(state)));
      assertEquals("staff:bilal", one.endedBy());
    } else {
      assertThrows(WrongState.class, () -> one.end("staff:bilal", now(state)));
    }
  }

  @ParameterizedTest
  @EnumSource(ExemptionState.class)
  @DisplayName("R4: the reason can be erased only once the exemption is over, and repeatedly")
  void eraseReason(ExemptionState state) {
    Exemption one = in(state);
    Instant now = now(state);
    if (MAY_BE_ENDED.contains(state)) {
      WrongState refusal = assertThrows(WrongState.class, () -> one.eraseReason(now));
      assertEquals(state.name(), refusal.state());
      assertEquals("erase", refusal.verb());
      assertEquals("Court", one.reason());
    } else {
      one.eraseReason(now);
      one.eraseReason(now);
      assertEquals("", one.reason());
      assertEquals(state, one.state(now));
      assertEquals(UNTIL, one.until());
      assertEquals("staff:anna", one.madeBy());
      assertEquals(now, one.modifiedAt());
    }
  }

  @ParameterizedTest
  @EnumSource(ExemptionState.class)
  @DisplayName(
      "R2: an exemption holds while it waits for agreement in its first week, and once agreed to")
  void holds(ExemptionState state) {
    assertEquals(MAY_BE_AGREED_TO.contains(state), state.waits());
    assertEquals(
        EnumSet.of(ExemptionState.WAITING, ExemptionState.AGREED).contains(state), state.holds());
  }

  @Test
  @DisplayName("R2: the person who made an exemption, or a key of theirs, cannot agree to it")
  void samePerson() {
    assertThrows(SamePerson.class, () -> exemption.agree(ActingPerson.alone("staff:anna"), SOON));
    ActingPerson hers = new ActingPerson("key:hers", Set.of("staff:anna"));
    assertThrows(OneOrganisation.class, () -> exemption.agree(hers, SOON));
    assertNull(exemption.agreedBy());
    assertTrue(exemption.state(SOON).holds());
  }
}

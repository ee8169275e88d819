package org.tadamun.endorsements.endorsement.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.ANNA;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.BILAL;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.NOW;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.PAGE;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.TODAY;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.YESTERDAY;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.noted;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadamun.endorsements.proof.entity.EvidenceKind;
import org.tadamun.endorsements.proof.entity.Step;
import org.tadamun.kernel.access.boundary.refusal.SecondPersonNeeded;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.WrongState;

@DisplayName("Guards of an endorsement's commands")
class EndorsementGuardsTest {

  @Test
  @DisplayName("R1: a pledge without day or owner is refused")
  void promise() {
    Endorsement endorsement = EndorsementSamples.letter();
    assertEquals(List.of("promisedBy", "owner"), fields(() -> endorsement.pledge(null, " ", ANNA)));
    assertEquals(EndorsementState.INVITED, endorsement.state());
    assertNull(endorsement.owner());
  }

  @Test
  @DisplayName("R1: an open pledge may get another day and owner, but not lose its day")
  void moved() {
    Endorsement endorsement = EndorsementSamples.in(EndorsementState.PLEDGED);
    endorsement.pledge(TODAY, "bilal", ANNA);
    assertEquals(List.of("promisedBy"), fields(() -> endorsement.pledge(null, "anna", ANNA)));
    assertEquals(TODAY, endorsement.noted().promisedBy());
    assertEquals("bilal", endorsement.noted().owner());
    assertEquals(EndorsementState.PLEDGED, endorsement.state());
  }

  @Test
  @DisplayName("R1: a pledge lapses only after its day, and can still be received")
  void lapse() {
    Endorsement endorsement = EndorsementSamples.letter();
    endorsement.pledge(TODAY, "anna", ANNA);
    Refused refusal = assertThrows(Refused.PromiseStillOpen.class, () -> endorsement.lapse(ANNA));
    assertEquals(ProblemType.WRONG_STATE, refusal.type());
    endorsement.lapse(new Step("staff:anna", NOW.plusSeconds(86_400), null));
    endorsement.receive(TODAY, ANNA);
    assertEquals(EndorsementState.RECEIVED, endorsement.state());
  }

  @Test
  @DisplayName("an endorsement may be received on an unknown day")
  void received() {
    Endorsement endorsement = EndorsementSamples.letter();
    endorsement.receive(null, ANNA);
    assertNull(endorsement.details().receivedOn());
  }

  @Test
  @DisplayName(
      "R15: an endorsement that was not received needs day and owner, and loses its day of receipt")
  void notReceived() {
    Endorsement endorsement = EndorsementSamples.in(EndorsementState.RECEIVED);
    assertEquals(
        List.of("promisedBy", "owner"), fields(() -> endorsement.notReceived(null, null, ANNA)));
    assertEquals(EndorsementState.RECEIVED, endorsement.state());
    endorsement.notReceived(TODAY, "bilal", noted("it was promised by phone"));
    assertEquals(TODAY, endorsement.promisedBy());
    assertEquals("bilal", endorsement.owner());
    assertNull(endorsement.details().receivedOn());
    endorsement.receive(TODAY, ANNA);
    assertEquals(EndorsementState.RECEIVED, endorsement.state());
  }

  @Test
  @DisplayName("a day of receipt is refused until it has begun in the first time zone")
  void tomorrow() {
    Step before = new Step("staff:anna", Instant.parse("2020-11-20T09:59:59Z"), null);
    Step after = new Step("staff:anna", Instant.parse("2020-11-20T10:00:00Z"), null);
    Endorsement endorsement = EndorsementSamples.letter();
    assertEquals(
        List.of("receivedOn"), fields(() -> endorsement.receive(TODAY.plusDays(1), before)));
    assertEquals(
        List.of("receivedOn"), fields(() -> endorsement.receive(TODAY.plusDays(2), after)));
    LocalDate mistyped = LocalDate.of(202, 11, 20);
    assertEquals(List.of("receivedOn"), fields(() -> endorsement.receive(mistyped, after)));
    endorsement.receive(TODAY.plusDays(1), after);
    assertEquals(TODAY.plusDays(1), endorsement.details().receivedOn());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("R3: proof needs a web address if it is open to all, else a note")
  void evidence(EvidenceKind kind) {
    Endorsement endorsement = EndorsementSamples.in(EndorsementState.VERIFYING);
    String missing = kind.isOpenToAll() ? "url" : "note";
    assertEquals(List.of(missing), fields(() -> endorsement.addEvidence(kind, null, ANNA)));
    assertEquals(EndorsementState.VERIFYING, endorsement.state());
    endorsement.addEvidence(kind, kind.isOpenToAll() ? PAGE : null, noted("seen"));
    assertEquals(EndorsementState.VERIFIED, endorsement.state());
    assertEquals(kind, endorsement.evidence().getFirst().kind());
    assertEquals("staff:anna", endorsement.evidence().getFirst().recordedBy());
  }

  @ParameterizedTest
  @EnumSource(names = {"PARLIAMENT_RAISED", "MOTION_SPONSOR"})
  @DisplayName("R3: an act in parliament is proved only by proof that is open to all")
  void parliament(EndorsementKind kind) {
    Endorsement endorsement =
        EndorsementSamples.bring(
            EndorsementSamples.of(Capacity.AS_OFFICE_HOLDER, kind), EndorsementState.VERIFYING);
    endorsement.addEvidence(EvidenceKind.PHONE, null, noted("her office says so"));
    assertEquals(EndorsementState.VERIFYING, endorsement.state());
    endorsement.addEvidence(EvidenceKind.PARLIAMENT_RECORD, PAGE, ANNA);
    assertEquals(EndorsementState.VERIFIED, endorsement.state());
    assertEquals(2, endorsement.evidence().size());
  }

  @ParameterizedTest
  @EnumSource(names = {"VERIFIED", "APPROVED"})
  @DisplayName("R3: an edit to an act in parliament requires proof that is open to all")
  void editedIntoParliament(EndorsementState state) {
    Endorsement endorsement = verifiedBy(Capacity.AS_OFFICE_HOLDER, EvidenceKind.SCAN);
    if (state == EndorsementState.APPROVED) {
      endorsement.approve(BILAL);
    }
    EndorsementDetails raised =
        EndorsementSamples.details(Capacity.AS_OFFICE_HOLDER, EndorsementKind.PARLIAMENT_RAISED);
    endorsement.describe(raised, ANNA);
    assertEquals(EndorsementState.VERIFYING, endorsement.state());
    assertThrows(WrongState.class, () -> endorsement.approve(BILAL));
    endorsement.describe(
        EndorsementSamples.details(Capacity.AS_OFFICE_HOLDER, EndorsementKind.LETTER), ANNA);
    assertEquals(EndorsementState.VERIFIED, endorsement.state(), "a scan proves a letter");
    endorsement.describe(raised, ANNA);
    endorsement.addEvidence(EvidenceKind.PARLIAMENT_RECORD, PAGE, ANNA);
    endorsement.describe(raised, ANNA);
    endorsement.approve(BILAL);
    assertEquals(EndorsementState.APPROVED, endorsement.state());
  }

  @ParameterizedTest
  @EnumSource(names = {"VERIFIED", "APPROVED"})
  @DisplayName("R3: an act in parliament without open proof can be neither approved nor published")
  void leftWithoutProof(EndorsementState state) {
    Endorsement endorsement = verifiedBy(Capacity.AS_OFFICE_HOLDER, EvidenceKind.SCAN);
    if (state == EndorsementState.APPROVED) {
      endorsement.approve(BILAL);
    }
    endorsement.write(
        EndorsementSamples.details(Capacity.AS_OFFICE_HOLDER, EndorsementKind.MOTION_SPONSOR));
    Refused refusal =
        assertThrows(
            Refused.ProofWanting.class,
            () -> {
              if (state == EndorsementState.VERIFIED) {
                endorsement.approve(BILAL);
              } else {
                EndorsementSamples.publish(endorsement, EndorsementSamples.CONSENT, null, BILAL);
              }
            });
    assertEquals(ProblemType.WRONG_STATE, refusal.type());
    assertEquals(state, endorsement.state());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "R4: an endorsement for others needs a second person if only one person saw the proof")
  void secondPerson(Capacity capacity) {
    Endorsement endorsement = verifiedBy(capacity, EvidenceKind.SCAN);
    if (capacity == Capacity.FOR_ORGANISATION || capacity == Capacity.AS_OFFICE_HOLDER) {
      SecondPersonNeeded refusal =
          assertThrows(SecondPersonNeeded.class, () -> endorsement.approve(ANNA));
      assertEquals(ProblemType.FORBIDDEN, refusal.type());
      assertEquals("endorsements.error.second-person", refusal.messageKey());
      endorsement.approve(BILAL);
    } else {
      endorsement.approve(ANNA);
    }
    assertEquals(EndorsementState.APPROVED, endorsement.state());
  }

  @ParameterizedTest
  @EnumSource(names = {"PHONE", "IN_PERSON"})
  @DisplayName("R4: proof by word of mouth needs a second person even for a personal endorsement")
  void wordOfMouth(EvidenceKind kind) {
    Endorsement endorsement = verifiedBy(Capacity.PERSONAL, kind);
    assertThrows(SecondPersonNeeded.class, () -> endorsement.approve(ANNA));
    endorsement.addEvidence(kind, null, new Step("staff:bilal", NOW, "I met her too"));
    endorsement.approve(ANNA);
    assertEquals(EndorsementState.APPROVED, endorsement.state());
  }

  @Test
  @DisplayName("R4: proof that is open to all, or recorded by the system, needs no second person")
  void noSecondPerson() {
    Endorsement open = verifiedBy(Capacity.FOR_ORGANISATION, EvidenceKind.PUBLIC_URL);
    assertFalse(open.needsSecondPerson());
    open.approve(ANNA);
    Endorsement sample = verifiedBy(Capacity.FOR_ORGANISATION, EvidenceKind.SCAN);
    assertTrue(sample.needsSecondPerson());
    Endorsement ofSystem =
        EndorsementSamples.bring(EndorsementSamples.letter(), EndorsementState.VERIFYING);
    ofSystem.addEvidence(EvidenceKind.SCAN, null, new Step("system", NOW, "report"));
    ofSystem.approve(new Step("system", NOW, null));
    assertEquals(EndorsementState.APPROVED, ofSystem.state());
  }

  @Test
  @DisplayName("a rejection needs a reason")
  void reject() {
    Endorsement endorsement = EndorsementSamples.in(EndorsementState.VERIFYING);
    assertEquals(List.of("reason"), fields(() -> endorsement.reject(ANNA)));
    endorsement.reject(noted("a fake letterhead"));
    assertEquals("a fake letterhead", endorsement.events().getLast().note());
  }

  @Test
  @DisplayName(
      "R8: an edit takes an approval back; a published or ended endorsement cannot be edited")
  void edit() {
    EndorsementDetails other = EndorsementSamples.details(Capacity.PERSONAL, EndorsementKind.QUOTE);
    for (EndorsementState state : EndorsementState.values()) {
      Endorsement endorsement = EndorsementSamples.in(state);
      if (state == EndorsementState.PUBLISHED || state.hasEnded()) {
        WrongState refusal =
            assertThrows(WrongState.class, () -> endorsement.describe(other, ANNA));
        assertEquals("edit", refusal.verb());
        assertEquals(EndorsementKind.LETTER, endorsement.kind());
      } else {
        endorsement.describe(other, ANNA);
        assertEquals(EndorsementKind.QUOTE, endorsement.kind());
        assertEquals(
            state == EndorsementState.APPROVED ? EndorsementState.VERIFIED : state,
            endorsement.state());
        assertEquals("edit", endorsement.events().getLast().verb());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("R9: a withdrawn endorsement is not shown and has no quotes, but keeps its name")
  void withdraw(EndorsementState state) {
    Endorsement endorsement = EndorsementSamples.in(state);
    if (!EndorsementCommand.WITHDRAW.isPossibleIn(state)) {
      assertThrows(WrongState.class, () -> endorsement.withdraw(noted("she asks for it")));
      assertEquals(state, endorsement.state());
      return;
    }
    endorsement.withdraw(noted("she asks for it"));
    assertFalse(endorsement.isShownAt(NOW));
    assertEquals(List.of(), endorsement.details().quotes());
    assertEquals(TODAY, endorsement.withdrawnOn());
    assertEquals("Union of Weavers", endorsement.displayedAs().name().in("en"));
  }

  @Test
  @DisplayName("the day to show is the day of sending if it is known")
  void day() {
    assertEquals(YESTERDAY, EndorsementSamples.in(EndorsementState.RECEIVED).day());
  }

  private static Endorsement verifiedBy(Capacity capacity, EvidenceKind kind) {
    Endorsement endorsement =
        EndorsementSamples.bring(
            EndorsementSamples.of(capacity, EndorsementKind.LETTER), EndorsementState.VERIFYING);
    endorsement.addEvidence(kind, kind.isOpenToAll() ? PAGE : null, noted("seen"));
    return endorsement;
  }

  private static List<String> fields(Executable refused) {
    return assertThrows(InvalidInput.class, refused).errors().stream()
        .map(FieldError::field)
        .toList();
  }
}

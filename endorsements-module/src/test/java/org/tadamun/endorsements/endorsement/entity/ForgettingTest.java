package org.tadamun.endorsements.endorsement.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.ANNA;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.NOW;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadamun.endorsements.endorser.entity.Endorser;
import org.tadamun.endorsements.endorser.entity.EndorserDetails;
import org.tadamun.endorsements.endorser.entity.EndorserKind;
import org.tadamun.endorsements.proof.entity.EndorsementEvidence;
import org.tadamun.endorsements.proof.entity.EvidenceKind;
import org.tadamun.endorsements.proof.entity.Source;
import org.tadamun.endorsements.proof.entity.Step;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.organisation.entity.OrganisationKind;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("R13: Forgetting of an endorsement")
class ForgettingTest {

  private static final LocalizedText NAME = LocalizedText.of("en", "Zoë Khan");
  private static final LocalizedText ROLE = LocalizedText.of("en", "President");
  private static final LocalizedText UNION = LocalizedText.of("en", "Union of Weavers");
  private static final Source REPORT =
      new Source(LocalizedText.of("en", "Zoë in the news"), "https://news.example.org/zoe");

  /** The letter with all words that it can have, published and withdrawn. */
  private static Endorsement withdrawn() {
    EndorsementDetails letter =
        EndorsementSamples.details(Capacity.FOR_ORGANISATION, EndorsementKind.LETTER);
    Endorsement endorsement =
        new Endorsement(
            7,
            EndorsementSamples.union(),
            displayedAs(letter, new DisplayedAs(NAME, ROLE, UNION)),
            false,
            ANNA);
    EndorsementSamples.bring(endorsement, EndorsementState.VERIFYING);
    endorsement.addEvidence(EvidenceKind.SCAN, null, EndorsementSamples.noted("in Zoë's binder"));
    endorsement.addEvidence(EvidenceKind.PUBLIC_URL, EndorsementSamples.PAGE, ANNA);
    endorsement.approve(EndorsementSamples.BILAL);
    endorsement.publish(EndorsementSamples.CONSENT, REPORT, EndorsementSamples.BILAL);
    assertEquals(REPORT, endorsement.source());
    endorsement.withdraw(EndorsementSamples.noted("Zoë telephoned"));
    return endorsement;
  }

  private static EndorsementDetails displayedAs(EndorsementDetails letter, DisplayedAs shown) {
    return new EndorsementDetails(
        letter.capacity(),
        letter.kind(),
        letter.country(),
        shown,
        letter.language(),
        letter.addresseeId(),
        letter.addresseeName(),
        letter.sentOn(),
        letter.receivedOn(),
        letter.quotes(),
        letter.embargoUntil());
  }

  @Test
  @DisplayName(
      "forgetting erases names, quotes, notes, source, consent text; kinds, days and country stay")
  void words() {
    Endorsement endorsement = withdrawn();
    int events = endorsement.events().size();
    Endorser nobody = endorsement.endorser().nameless(NOW);
    endorsement.forget(() -> nobody, EndorsementSamples.noted("Zoë wrote again"));
    assertEquals(EndorsementState.WITHDRAWN, endorsement.state());
    assertEquals("CA", endorsement.country());
    assertEquals(EndorsementKind.LETTER, endorsement.kind());
    assertEquals(EndorsementSamples.CONSENT.consentOn(), endorsement.grounds().consentOn());
    assertNull(endorsement.grounds().consentText());
    assertNull(endorsement.source());
    assertEquals(new DisplayedAs(LocalizedText.EMPTY, null, null), endorsement.displayedAs());
    assertNull(endorsement.details().language());
    assertEquals(List.of(), endorsement.details().quotes());
    assertEquals(
        List.of(EvidenceKind.SCAN, EvidenceKind.PUBLIC_URL),
        endorsement.evidence().stream().map(EndorsementEvidence::kind).toList());
    assertTrue(endorsement.evidence().stream().noneMatch(EndorsementEvidence::says));
    assertEquals(events + 1, endorsement.events().size());
    assertTrue(endorsement.events().stream().allMatch(event -> event.note() == null));
    assertEquals(nobody, endorsement.endorser());
    assertTrue(endorsement.isForgotten());
  }

  @Test
  @DisplayName("forgetting erases the addressee's former name, and keeps the addressee")
  void addressee() {
    Endorsement endorsement = EndorsementSamples.in(EndorsementState.RECEIVED);
    EndorsementDetails old = endorsement.details();
    LocalizedText then = LocalizedText.of("en", "Zoë Khan MP");
    LocalizedText now = LocalizedText.of("en", "The member for Weaverham");
    endorsement.describe(
        new EndorsementDetails(
            old.capacity(),
            old.kind(),
            old.country(),
            old.displayedAs(),
            old.language(),
            9L,
            then,
            old.sentOn(),
            old.receivedOn(),
            old.quotes(),
            old.embargoUntil()),
        ANNA);
    endorsement.withdraw(ANNA);
    assertEquals(then, endorsement.nameOf(now));
    endorsement.forget(EndorsementSamples::union, ANNA);
    assertNull(endorsement.addresseeName());
    assertEquals(now, endorsement.nameOf(now));
    assertEquals(9L, endorsement.addresseeId());
  }

  static Stream<EndorsementState> forgettable() {
    return Stream.of(EndorsementState.values()).filter(EndorsementCommand.FORGET::isPossibleIn);
  }

  @ParameterizedTest
  @MethodSource("forgettable")
  @DisplayName("forgetting an endorsement in any state erases its quotes and the displayed name")
  void silent(EndorsementState state) {
    Endorsement endorsement = EndorsementSamples.in(state);
    endorsement.forget(EndorsementSamples::union, ANNA);
    assertEquals(List.of(), endorsement.details().quotes());
    assertTrue(endorsement.displayedAs().name().isEmpty());
  }

  @Test
  @DisplayName("an endorsement can be forgotten once only")
  void forgottenOnce() {
    Endorsement endorsement = withdrawn();
    endorsement.forget(EndorsementSamples::union, ANNA);
    assertThrows(WrongState.class, () -> endorsement.forget(EndorsementSamples::union, ANNA));
  }

  @Test
  @DisplayName("a forgotten endorser keeps kind and country only")
  void endorser() {
    Endorser endorser =
        new Endorser(
            new EndorserDetails(
                EndorserKind.ORGANISATION,
                UNION,
                "Weavers, Union of",
                "CA",
                OrganisationKind.UNION,
                "https://weavers.example.org"),
            NOW);
    assertEquals("https://weavers.example.org", endorser.details().website());
    endorser.forget(NOW);
    assertTrue(endorser.isForgotten());
    assertTrue(endorser.name().isEmpty());
    assertEquals("", endorser.sortName());
    assertNull(endorser.details().website());
    assertNull(endorser.details().organisationKind());
    assertEquals(EndorserKind.ORGANISATION, endorser.kind());
    assertEquals("CA", endorser.country());
  }

  @ParameterizedTest
  @EnumSource(EndorsementState.class)
  @DisplayName(
      "a withdrawal counts as the endorser's wish, unless invited only or done by the system")
  void asksOff(EndorsementState state) {
    if (EndorsementCommand.WITHDRAW.isPossibleIn(state)) {
      boolean said = state != EndorsementState.INVITED;
      assertEquals(said ? 1 : 0, asksOff(state, ANNA));
      assertEquals(0, asksOff(state, new Step(Permission.SYSTEM, NOW, null)));
    }
  }

  private static long asksOff(EndorsementState state, Step step) {
    Endorsement endorsement = EndorsementSamples.in(state);
    endorsement.withdraw(step);
    return endorsement.events().stream().filter(EndorsementEvent::asksOff).count();
  }
}

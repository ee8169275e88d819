package org.tadamun.endorsements.endorsement.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.ANNA;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.boundary.EndorsementView;
import org.tadamun.endorsements.endorsement.entity.Capacity;
import org.tadamun.endorsements.endorsement.entity.Endorsement;
import org.tadamun.endorsements.endorsement.entity.EndorsementKind;
import org.tadamun.endorsements.endorsement.entity.EndorsementSamples;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.proof.entity.EndorsementEvidence;
import org.tadamun.endorsements.proof.entity.EvidenceKind;

@DisplayName("View of an endorsement for staff")
class EndorsementDossierTest {

  private static final EndorsementDossier.Reader WRITER =
      new EndorsementDossier.Reader(true, true, null);

  @Test
  @DisplayName("staff who may write see proof, consent, log and commands")
  void whole() {
    EndorsementView view = view(EndorsementState.PUBLISHED, true);
    assertEquals(EndorsementSamples.CONSENT.consentText(), view.consentText());
    assertEquals(1, view.evidence().size());
    assertEquals(
        List.of("invite", "receive", "request-proof", "add-evidence", "approve", "publish"),
        view.events().stream().map(event -> event.verb()).toList());
    assertEquals(List.of("add-evidence", "unpublish", "withdraw", "erase-proof"), view.commands());
    assertTrue(view.shown());
  }

  @Test
  @DisplayName("R18: standing proofs are neither those of another capacity nor erased ones")
  void standing() {
    Endorsement endorsement =
        EndorsementSamples.bring(
            EndorsementSamples.of(Capacity.PERSONAL, EndorsementKind.LETTER),
            EndorsementState.VERIFIED);
    endorsement.describe(
        EndorsementSamples.details(Capacity.AS_OFFICE_HOLDER, EndorsementKind.LETTER), ANNA);
    endorsement.addEvidence(EvidenceKind.SCAN, null, EndorsementSamples.noted("her letter"));
    EndorsementView view = view(endorsement, WRITER);
    assertEquals(2, view.evidence().size());
    assertEquals(1, view.proofsFrom());
    assertEquals(List.of(EvidenceKind.SCAN), kinds(view));
    endorsement.eraseProof(ANNA);
    assertEquals(List.of(), kinds(view(endorsement, WRITER)));
  }

  private static List<EvidenceKind> kinds(EndorsementView view) {
    return view.standing().stream().map(EndorsementEvidence::kind).toList();
  }

  @Test
  @DisplayName("R12: staff who may only read see neither proof, consent, log nor commands")
  void reader() {
    EndorsementView view = view(EndorsementState.PUBLISHED, false);
    assertNull(view.consentText());
    assertNull(view.consentOn());
    assertEquals(List.of(), view.evidence());
    assertEquals(List.of(), view.events());
    assertEquals(List.of(), view.commands());
    assertFalse(view.toString().contains("staff:"));
    assertEquals("Union of Weavers", view.displayName().in("en"));
  }

  @Test
  @DisplayName("staff of another country see the log, but no commands")
  void otherCountry() {
    Endorsement endorsement = EndorsementSamples.in(EndorsementState.RECEIVED);
    EndorsementView view = view(endorsement, new EndorsementDossier.Reader(true, false, null));
    assertEquals(2, view.events().size());
    assertEquals(List.of(), view.commands());
  }

  @Test
  @DisplayName("R13: a forgotten endorsement has the time of forgetting, no names and no commands")
  void forgotten() {
    Endorsement endorsement = EndorsementSamples.in(EndorsementState.WITHDRAWN);
    assertEquals(List.of("forget"), view(endorsement, WRITER).commands());
    endorsement.forget(
        () -> EndorsementSamples.union().nameless(EndorsementSamples.NOW), EndorsementSamples.ANNA);
    EndorsementView view = view(endorsement, WRITER);
    assertEquals(EndorsementSamples.NOW, view.forgottenAt());
    assertEquals(List.of(), view.commands());
    assertFalse(view.toString().contains("Weavers"), view::toString);
  }

  @Test
  @DisplayName("a draft made from the view has the endorsement's quotes and days")
  void draft() {
    EndorsementView view = view(EndorsementState.RECEIVED, true);
    assertEquals(view.quotes(), view.draft().quotes());
    assertEquals(view.sentOn(), view.draft().sentOn());
    assertNull(view.draft().addressee());
  }

  @Test
  @DisplayName("proof that is not sufficient is marked as wanting")
  void wanting() {
    assertFalse(view(EndorsementState.VERIFYING, true).proofIsWanting());
    assertFalse(view(EndorsementState.VERIFIED, true).proofIsWanting());
  }

  private static EndorsementView view(EndorsementState state, boolean whole) {
    return view(EndorsementSamples.in(state), new EndorsementDossier.Reader(whole, whole, null));
  }

  private static EndorsementView view(Endorsement endorsement, EndorsementDossier.Reader reader) {
    return EndorsementDossier.of(
        endorsement, "release", Optional.empty(), reader, EndorsementSamples.NOW);
  }
}

package org.tadamun.endorsements.endorsement.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.ANNA;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.BILAL;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.NOW;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.PAGE;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.proof.entity.EndorsementEvidence;
import org.tadamun.endorsements.proof.entity.EvidenceKind;
import org.tadamun.endorsements.proof.entity.Step;
import org.tadamun.kernel.access.boundary.refusal.SecondPersonNeeded;
import org.tadamun.kernel.problem.boundary.WrongState;

@DisplayName("R17: Erased proof and notes of an endorsement")
class ErasedProofTest {

  private static Endorsement scanned(EndorsementState state) {
    Endorsement endorsement = EndorsementSamples.letter();
    EndorsementSamples.bring(endorsement, EndorsementState.VERIFYING);
    endorsement.addEvidence(EvidenceKind.SCAN, null, EndorsementSamples.noted("Omar's binder"));
    if (state == EndorsementState.PUBLISHED) {
      EndorsementSamples.bringOn(endorsement);
    }
    return endorsement;
  }

  @Test
  @DisplayName(
      "erasing removes notes and addresses, and the endorsement stays public with its quotes")
  void published() {
    Endorsement endorsement = scanned(EndorsementState.PUBLISHED);
    endorsement.addEvidence(EvidenceKind.PUBLIC_URL, PAGE, EndorsementSamples.noted("by Omar"));
    int events = endorsement.events().size();
    endorsement.eraseProof(EndorsementSamples.noted("Omar wrote"));
    assertEquals(
        List.of(
            new EndorsementEvidence(EvidenceKind.SCAN, null, null, ANNA.actor(), NOW),
            new EndorsementEvidence(EvidenceKind.PUBLIC_URL, null, null, ANNA.actor(), NOW)),
        endorsement.evidence());
    assertTrue(endorsement.events().stream().allMatch(event -> event.note() == null));
    assertEquals(events + 1, endorsement.events().size());
    assertTrue(endorsement.isShownAt(NOW));
    assertEquals(EndorsementSamples.CONSENT, endorsement.grounds());
    assertEquals(List.of(EndorsementSamples.QUOTE), endorsement.details().quotes());
    assertFalse(endorsement.isForgotten());
  }

  @Test
  @DisplayName("after its proof was erased, an endorsement needs new proof to be published again")
  void needsNewProof() {
    Endorsement endorsement = scanned(EndorsementState.PUBLISHED);
    endorsement.eraseProof(ANNA);
    endorsement.unpublish(ANNA);
    assertThrows(
        Refused.ProofErased.class, () -> EndorsementSamples.publish(endorsement, null, null, ANNA));
    endorsement.addEvidence(EvidenceKind.PUBLIC_URL, PAGE, ANNA);
    EndorsementSamples.publish(endorsement, null, null, ANNA);
    assertNotNull(endorsement.publishedAt());
    assertTrue(endorsement.isShownAt(NOW));
  }

  @Test
  @DisplayName("R4: after erasing, the person who records the proof again may not approve it")
  void ownWord() {
    Endorsement endorsement = scanned(EndorsementState.VERIFIED);
    endorsement.eraseProof(ANNA);
    assertEquals(EndorsementState.VERIFYING, endorsement.state());
    assertEquals(List.of(), endorsement.proofs().all());
    Step bilals = new Step(BILAL.actor(), NOW, "in the binder");
    endorsement.addEvidence(EvidenceKind.SCAN, null, bilals);
    assertEquals(Optional.of(BILAL.actor()), endorsement.proofs().soleWitness());
    assertThrows(SecondPersonNeeded.class, () -> endorsement.approve(BILAL));
    endorsement.approve(ANNA);
    assertEquals(EndorsementState.APPROVED, endorsement.state());
  }

  @Test
  @DisplayName("proof of an ended endorsement cannot be erased on its own")
  void ended() {
    for (EndorsementState state : EndorsementState.ENDED) {
      Endorsement endorsement = EndorsementSamples.in(state);
      assertThrows(WrongState.class, () -> endorsement.eraseProof(ANNA), state.name());
    }
  }
}

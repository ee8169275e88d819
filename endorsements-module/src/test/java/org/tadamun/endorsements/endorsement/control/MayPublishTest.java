package org.tadamun.endorsements.endorsement.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.ANNA;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.NOW;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.PUBLIC_ACT;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.REPORT;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.TODAY;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.YESTERDAY;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.entity.Endorsement;
import org.tadamun.endorsements.endorsement.entity.EndorsementSamples;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.endorsement.entity.Refused;
import org.tadamun.endorsements.proof.entity.Grounds;
import org.tadamun.endorsements.proof.entity.PublicationBasis;
import org.tadamun.endorsements.proof.entity.Source;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.WrongState;

@DisplayName("Question whether an endorsement may be published")
class MayPublishTest {

  private static final MayPublish.Wishes ASKED = new MayPublish.Wishes(TODAY, false);
  private static final MayPublish.Wishes NAMESAKE_ASKED = new MayPublish.Wishes(null, true);

  private final Endorsement approved = EndorsementSamples.in(EndorsementState.APPROVED);

  @Test
  @DisplayName("R9: after a wish to be taken off a public act is refused")
  void publicAct() {
    assertEquals("basis endorsements.error.asked-off", refused(PUBLIC_ACT, ASKED));
    assertEquals(PUBLIC_ACT, on(PUBLIC_ACT, MayPublish.Wishes.NONE).grounds());
  }

  @Test
  @DisplayName("R9: a consent of the day of the wish or later is accepted, an earlier one refused")
  void consent() {
    assertEquals(
        "consentOn endorsements.error.consent-too-old", refused(consent(YESTERDAY), ASKED));
    assertEquals(consent(TODAY), on(consent(TODAY), ASKED).grounds());
    assertEquals(consent(YESTERDAY), on(consent(YESTERDAY), MayPublish.Wishes.NONE).grounds());
  }

  @Test
  @DisplayName("R20: after a namesake's wish a public act is refused, and a consent accepted")
  void namesake() {
    assertEquals(
        "basis endorsements.error.namesake-asked-off", refused(PUBLIC_ACT, NAMESAKE_ASKED));
    assertEquals(consent(YESTERDAY), on(consent(YESTERDAY), NAMESAKE_ASKED).grounds());
  }

  @Test
  @DisplayName(
      "refusals come in one order: state, proof, grounds, the endorser's wish, a namesake's wish")
  void order() {
    MayPublish.Wishes both = new MayPublish.Wishes(TODAY, true);
    Endorsement verified = EndorsementSamples.in(EndorsementState.VERIFIED);
    assertThrows(WrongState.class, () -> on(verified, null, null, both));
    assertEquals("basis kernel.error.required", refused(null, both));
    assertEquals("basis endorsements.error.asked-off", refused(PUBLIC_ACT, both));
    Endorsement unproved = EndorsementSamples.in(EndorsementState.PUBLISHED);
    unproved.eraseProof(ANNA);
    unproved.unpublish(ANNA);
    assertThrows(Refused.ProofErased.class, () -> on(unproved, PUBLIC_ACT, null, both));
  }

  @Test
  @DisplayName("neither a refusal nor an acceptance changes the endorsement")
  void asksOnly() {
    on(PUBLIC_ACT, MayPublish.Wishes.NONE);
    refused(PUBLIC_ACT, ASKED);
    assertEquals(EndorsementState.APPROVED, approved.state());
    assertNull(approved.grounds());
  }

  private MayPublish on(Grounds sent, MayPublish.Wishes wishes) {
    return on(approved, sent, REPORT, wishes);
  }

  private static MayPublish on(
      Endorsement endorsement, Grounds sent, Source source, MayPublish.Wishes wishes) {
    return MayPublish.on(endorsement, sent, source, wishes, NOW);
  }

  /** The only mistake, as its field and its message. */
  private String refused(Grounds sent, MayPublish.Wishes wishes) {
    List<FieldError> errors = assertThrows(InvalidInput.class, () -> on(sent, wishes)).errors();
    assertEquals(1, errors.size());
    return errors.getFirst().field() + " " + errors.getFirst().messageKey();
  }

  private static Grounds consent(LocalDate day) {
    return new Grounds(PublicationBasis.CONSENT, day, "Yes.");
  }
}

package org.tadamun.endorsements.endorsement.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.ANNA;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.BILAL;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.CONSENT;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.NOW;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.PAGE;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.QUOTE;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.REPORT;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.TODAY;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadamun.endorsements.proof.entity.EvidenceKind;
import org.tadamun.endorsements.proof.entity.Grounds;
import org.tadamun.endorsements.proof.entity.PublicationBasis;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("R18 a consent")
class CoveredConsentTest {

  private static final LocalizedText NAME = LocalizedText.of("en", "Union of Weavers");
  private static final Quote TRANSLATED = new Quote("ar", "أطلقوا سراحه", "en");

  /** Published once, taken back, and edited into this. */
  private static Endorsement edited(Capacity capacity, EndorsementDetails wanted) {
    Endorsement endorsement = taken(capacity);
    endorsement.describe(wanted, ANNA);
    if (endorsement.state() == EndorsementState.VERIFYING) {
      endorsement.addEvidence(EvidenceKind.PUBLIC_URL, PAGE, ANNA);
    }
    endorsement.approve(BILAL);
    return endorsement;
  }

  private static Endorsement taken(Capacity capacity) {
    Endorsement endorsement =
        EndorsementSamples.bring(
            EndorsementSamples.of(capacity, EndorsementKind.LETTER), EndorsementState.PUBLISHED);
    endorsement.unpublish(ANNA);
    return endorsement;
  }

  private static EndorsementDetails letter(
      Capacity capacity, DisplayedAs displayed, Instant embargo, Quote... quotes) {
    return new EndorsementDetails(
        capacity,
        EndorsementKind.LETTER,
        "SE",
        displayed,
        "sv",
        9L,
        LocalizedText.of("en", "Embassy"),
        TODAY,
        TODAY,
        List.of(quotes),
        embargo);
  }

  private static DisplayedAs named(LocalizedText name, String role, String organisation) {
    return new DisplayedAs(
        name,
        role == null ? null : LocalizedText.of("en", role),
        organisation == null ? null : LocalizedText.of("en", organisation));
  }

  static List<EndorsementDetails> others() {
    DisplayedAs same = named(NAME, null, null);
    Capacity union = Capacity.FOR_ORGANISATION;
    return List.of(
        letter(union, same, null, new Quote("en", "Boycott them.", null)),
        letter(union, same, null, QUOTE, new Quote("fr", "Boycottez-les.", null)),
        letter(union, same, null, new Quote("en", QUOTE.text(), "fr")),
        letter(union, same, null),
        letter(union, named(LocalizedText.of("en", "Weavers"), null, null), null, QUOTE),
        letter(union, named(NAME, "President", null), null, QUOTE),
        letter(union, named(NAME, null, "A group"), null, QUOTE),
        letter(Capacity.AS_OFFICE_HOLDER, same, null, QUOTE));
  }

  @ParameterizedTest
  @MethodSource("others")
  @DisplayName("is none to other words, another name or capacity: another one is asked for")
  void others(EndorsementDetails other) {
    Endorsement endorsement = edited(Capacity.FOR_ORGANISATION, other);
    assertTrue(endorsement.isConsentOutdated());
    assertEquals(CONSENT, endorsement.grounds(), "it stays on record");
    for (Grounds old : Arrays.asList(null, CONSENT)) {
      InvalidInput refusal =
          assertThrows(InvalidInput.class, () -> endorsement.publish(old, null, ANNA));
      assertEquals(List.of("consentOn"), refusal.errors().stream().map(FieldError::field).toList());
    }
    assertEquals(EndorsementState.APPROVED, endorsement.state());
    Grounds newer = new Grounds(PublicationBasis.CONSENT, TODAY, "To this as well.");
    endorsement.publish(newer, null, ANNA);
    assertFalse(endorsement.isConsentOutdated());
    endorsement.unpublish(ANNA);
    endorsement.publish(null, null, ANNA);
    assertEquals(newer, endorsement.grounds());
  }

  static List<EndorsementDetails> sameWords() {
    DisplayedAs translated = named(NAME.with("ar", "نقابة النسّاجين"), null, null);
    return List.of(
        letter(Capacity.FOR_ORGANISATION, translated, NOW, QUOTE, TRANSLATED),
        letter(Capacity.FOR_ORGANISATION, translated, null, TRANSLATED, QUOTE));
  }

  @ParameterizedTest
  @MethodSource("sameWords")
  @DisplayName("holds where something was translated, and days, addressee or embargo changed")
  void sameWords(EndorsementDetails same) {
    Endorsement endorsement = edited(Capacity.FOR_ORGANISATION, same);
    assertFalse(endorsement.isConsentOutdated());
    endorsement.publish(null, null, ANNA);
    assertEquals(CONSENT, endorsement.grounds());
  }

  @Test
  @DisplayName("that came back to its words by a second edit is asked about all the same")
  void back() {
    Endorsement endorsement = taken(Capacity.PERSONAL);
    EndorsementDetails before = endorsement.details();
    endorsement.describe(letter(Capacity.PERSONAL, before.displayedAs(), null), ANNA);
    endorsement.describe(before, ANNA);
    assertTrue(endorsement.isConsentOutdated());
  }

  @Test
  @DisplayName("is not needed for a public act, and does not stay beside it as if it were to it")
  void publicAct() {
    Endorsement endorsement = taken(Capacity.FOR_ORGANISATION);
    Grounds both = new Grounds(PublicationBasis.PUBLIC_ACT, TODAY, "Yes.");
    endorsement.publish(both, REPORT, ANNA);
    endorsement.unpublish(ANNA);
    endorsement.describe(others().getFirst(), ANNA);
    endorsement.approve(BILAL);
    endorsement.publish(null, null, ANNA);
    assertEquals(EndorsementSamples.PUBLIC_ACT, endorsement.grounds());
    assertEquals(REPORT, endorsement.source());
    assertNull(endorsement.grounds().consentOn());
  }

  @Test
  @DisplayName("that was never given is not called outdated")
  void none() {
    Endorsement endorsement = EndorsementSamples.in(EndorsementState.APPROVED);
    endorsement.describe(others().getFirst(), ANNA);
    assertFalse(endorsement.isConsentOutdated());
  }

  @ParameterizedTest
  @EnumSource(names = {"FOR_ORGANISATION", "AS_OFFICE_HOLDER"})
  @DisplayName("and a proof of another capacity are none for one that speaks for others")
  void capacity(Capacity speaks) {
    Endorsement endorsement = taken(Capacity.PERSONAL);
    DisplayedAs displayed = named(NAME, "President", "A group");
    endorsement.describe(letter(speaks, displayed, null, QUOTE), ANNA);
    assertEquals(EndorsementState.VERIFYING, endorsement.state());
    assertEquals(List.of(), endorsement.proofs().all());
    assertEquals(1, endorsement.evidence().size());
    endorsement.describe(letter(speaks, displayed, NOW, QUOTE), ANNA);
    assertEquals(EndorsementState.VERIFYING, endorsement.state(), "also after the next edit");
    endorsement.addEvidence(EvidenceKind.PUBLIC_URL, PAGE, ANNA);
    assertEquals(EndorsementState.VERIFIED, endorsement.state());
    assertEquals(1, endorsement.proofs().all().size());
  }

  @Test
  @DisplayName("and the proof of who speaks for himself after all: what proved more proves that")
  void forHimself() {
    Endorsement endorsement = taken(Capacity.FOR_ORGANISATION);
    DisplayedAs displayed = named(NAME, null, "A group");
    endorsement.describe(letter(Capacity.AFFILIATED_ONLY, displayed, null, QUOTE), ANNA);
    assertEquals(EndorsementState.VERIFIED, endorsement.state());
  }
}

package org.tadamun.endorsements.endorsement.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.ANNA;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.BILAL;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.CONSENT;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.NOW;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.PAGE;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.PUBLIC_ACT;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.QUOTE;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.REPORT;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.TODAY;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.YESTERDAY;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadamun.endorsements.proof.entity.EvidenceKind;
import org.tadamun.endorsements.proof.entity.Grounds;
import org.tadamun.endorsements.proof.entity.PublicationBasis;
import org.tadamun.endorsements.proof.entity.Source;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("R18: Consent and source after an edit")
class CoveredConsentTest {

  static final LocalizedText NAME = LocalizedText.of("en", "Union of Weavers");
  private static final Quote TRANSLATED = new Quote("ar", "أطلقوا سراحه", "en");

  /** An endorsement that was published, unpublished, edited to the wanted details and approved. */
  private static Endorsement edited(Capacity capacity, EndorsementDetails wanted) {
    Endorsement endorsement = taken(capacity);
    endorsement.describe(wanted, ANNA);
    if (endorsement.state() == EndorsementState.VERIFYING) {
      endorsement.addEvidence(EvidenceKind.PUBLIC_URL, PAGE, ANNA);
    }
    endorsement.approve(BILAL);
    return endorsement;
  }

  static Endorsement taken(Capacity capacity) {
    Endorsement endorsement =
        EndorsementSamples.bring(
            EndorsementSamples.of(capacity, EndorsementKind.LETTER), EndorsementState.PUBLISHED);
    endorsement.unpublish(ANNA);
    return endorsement;
  }

  static EndorsementDetails letter(
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

  static DisplayedAs named(LocalizedText name, String role, String organisation) {
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
  @DisplayName("after an edit of words, name or capacity another consent is required")
  void others(EndorsementDetails other) {
    Endorsement endorsement = edited(Capacity.FOR_ORGANISATION, other);
    assertTrue(endorsement.isConsentOutdated());
    assertEquals(CONSENT, endorsement.grounds(), "it stays on record");
    for (Grounds old : Arrays.asList(null, CONSENT)) {
      assertEquals(List.of("consentOn"), refused(endorsement, old, null));
    }
    assertEquals(EndorsementState.APPROVED, endorsement.state());
    Grounds newer = new Grounds(PublicationBasis.CONSENT, TODAY, "To this as well.");
    EndorsementSamples.publish(endorsement, newer, null, ANNA);
    assertFalse(endorsement.isConsentOutdated());
    endorsement.unpublish(ANNA);
    EndorsementSamples.publish(endorsement, null, null, ANNA);
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
  @DisplayName(
      "a consent still holds after a translation or a change of days, addressee or embargo")
  void sameWords(EndorsementDetails same) {
    Endorsement endorsement = edited(Capacity.FOR_ORGANISATION, same);
    assertFalse(endorsement.isConsentOutdated());
    EndorsementSamples.publish(endorsement, null, null, ANNA);
    assertEquals(CONSENT, endorsement.grounds());
  }

  @Test
  @DisplayName("a consent is outdated after two edits, even if the second restores the words")
  void outdatedAfterTwoEdits() {
    Endorsement endorsement = taken(Capacity.PERSONAL);
    EndorsementDetails before = endorsement.details();
    endorsement.describe(letter(Capacity.PERSONAL, before.displayedAs(), null), ANNA);
    endorsement.describe(before, ANNA);
    assertTrue(endorsement.isConsentOutdated());
  }

  @Test
  @DisplayName("a public act needs no consent, and an old one beside it stays outdated")
  void publicAct() {
    Endorsement endorsement = taken(Capacity.FOR_ORGANISATION);
    Grounds both = new Grounds(PublicationBasis.PUBLIC_ACT, TODAY, "Yes.");
    EndorsementSamples.publish(endorsement, both, REPORT, ANNA);
    endorsement.unpublish(ANNA);
    endorsement.describe(others().getFirst(), ANNA);
    endorsement.approve(BILAL);
    for (Grounds act : Arrays.asList(null, PUBLIC_ACT)) {
      EndorsementSamples.publish(endorsement, act, REPORT, ANNA);
      assertEquals(both, endorsement.grounds());
      assertTrue(endorsement.isConsentOutdated());
      endorsement.unpublish(ANNA);
    }
    Grounds old = new Grounds(PublicationBasis.CONSENT, TODAY, "Yes.");
    for (Grounds again : List.of(both, old)) {
      assertEquals(List.of("consentOn"), refused(endorsement, again, REPORT));
    }
  }

  static List<Grounds> repeated() {
    return List.of(
        new Grounds(PublicationBasis.CONSENT, YESTERDAY, " " + CONSENT.consentText() + "\n"),
        new Grounds(PublicationBasis.CONSENT, YESTERDAY, CONSENT.consentText().replace(" ", "  ")),
        new Grounds(PublicationBasis.CONSENT, YESTERDAY.minusDays(1), "To this as well."),
        new Grounds(PublicationBasis.PUBLIC_ACT, null, CONSENT.consentText()),
        new Grounds(PublicationBasis.PUBLIC_ACT, YESTERDAY, null));
  }

  @ParameterizedTest
  @MethodSource("repeated")
  @DisplayName("a consent is not newer by blanks, an earlier day, or in a public act")
  void repeated(Grounds same) {
    Endorsement endorsement = edited(Capacity.FOR_ORGANISATION, others().getFirst());
    assertEquals(List.of("consentOn"), refused(endorsement, same, REPORT));
    assertTrue(endorsement.isConsentOutdated());
  }

  @Test
  @DisplayName("a consent is newer by a later day, or by other words on the same day")
  void newer() {
    for (Grounds newer :
        List.of(
            new Grounds(PublicationBasis.CONSENT, TODAY, CONSENT.consentText()),
            new Grounds(PublicationBasis.CONSENT, YESTERDAY, "To this as well."))) {
      Endorsement endorsement = edited(Capacity.FOR_ORGANISATION, others().getFirst());
      EndorsementSamples.publish(endorsement, newer, null, ANNA);
      assertEquals(newer, endorsement.grounds());
    }
  }

  @ParameterizedTest
  @MethodSource("others")
  @DisplayName("after an edit of words, name or capacity a public act needs another source")
  void source(EndorsementDetails other) {
    Endorsement endorsement = reported();
    endorsement.describe(other, ANNA);
    if (endorsement.state() == EndorsementState.VERIFYING) {
      endorsement.addEvidence(EvidenceKind.PUBLIC_URL, PAGE, ANNA);
    }
    endorsement.approve(BILAL);
    assertTrue(endorsement.isSourceOutdated());
    assertEquals(REPORT, endorsement.source(), "it stays on record");
    for (Grounds act : Arrays.asList(null, PUBLIC_ACT)) {
      assertEquals(List.of("source"), refused(endorsement, act, null));
    }
    EndorsementSamples.publish(endorsement, null, REPORT, ANNA);
    assertFalse(endorsement.isSourceOutdated());
    endorsement.unpublish(ANNA);
    EndorsementSamples.publish(endorsement, null, null, ANNA);
    assertEquals(REPORT, endorsement.source());
  }

  @ParameterizedTest
  @MethodSource("sameWords")
  @DisplayName("the source of a public act still holds after a translation")
  void sourceOfTheSame(EndorsementDetails same) {
    Endorsement endorsement = reported();
    endorsement.describe(same, ANNA);
    endorsement.approve(BILAL);
    EndorsementSamples.publish(endorsement, null, null, ANNA);
    assertEquals(REPORT, endorsement.source());
  }

  /** An endorsement that was published as a public act without consent, and unpublished. */
  private static Endorsement reported() {
    Endorsement endorsement = EndorsementSamples.in(EndorsementState.VERIFIED);
    DisplayedAs union = named(NAME, null, null);
    endorsement.describe(letter(Capacity.FOR_ORGANISATION, union, null, QUOTE), ANNA);
    endorsement.approve(BILAL);
    EndorsementSamples.publish(endorsement, PUBLIC_ACT, REPORT, ANNA);
    endorsement.unpublish(ANNA);
    return endorsement;
  }

  private static List<String> refused(Endorsement endorsement, Grounds grounds, Source source) {
    InvalidInput refusal =
        assertThrows(
            InvalidInput.class,
            () -> EndorsementSamples.publish(endorsement, grounds, source, ANNA));
    return refusal.errors().stream().map(FieldError::field).toList();
  }

  @Test
  @DisplayName("a consent that was never given is not outdated")
  void neverGivenIsNotOutdated() {
    Endorsement endorsement = EndorsementSamples.in(EndorsementState.APPROVED);
    endorsement.describe(others().getFirst(), ANNA);
    assertFalse(endorsement.isConsentOutdated());
  }
}

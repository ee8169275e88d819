package org.tadamun.endorsements.endorsement.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.ANNA;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.CONSENT;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.NOW;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.PUBLIC_ACT;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.REPORT;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.TODAY;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.YESTERDAY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadamun.endorsements.proof.entity.Grounds;
import org.tadamun.endorsements.proof.entity.PublicationBasis;
import org.tadamun.endorsements.proof.entity.Source;
import org.tadamun.endorsements.proof.entity.Step;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("R5 R6: Publication of an endorsement")
class PublicationTest {

  private static final Instant NOON = NOW.plusSeconds(3_600);

  @Test
  @DisplayName("publication needs a basis")
  void basis() {
    assertEquals(List.of("basis"), refused(Capacity.FOR_ORGANISATION, null, null));
    Grounds empty = new Grounds(null, null, null);
    assertEquals(List.of("basis"), refused(Capacity.FOR_ORGANISATION, empty, REPORT));
  }

  @Test
  @DisplayName("a consent that is sent without a basis is refused")
  void consentWithoutBasis() {
    Endorsement endorsement = approved(Capacity.FOR_ORGANISATION);
    EndorsementSamples.publish(endorsement, CONSENT, null, ANNA);
    endorsement.unpublish(ANNA);
    for (Grounds newer :
        List.of(new Grounds(null, TODAY, null), new Grounds(null, null, "For the wall, too."))) {
      assertEquals(
          List.of("basis"),
          assertThrows(
                  InvalidInput.class,
                  () -> EndorsementSamples.publish(endorsement, newer, null, ANNA))
              .errors()
              .stream()
              .map(FieldError::field)
              .toList());
    }
    EndorsementSamples.publish(endorsement, new Grounds(null, null, " "), null, ANNA);
    assertEquals(CONSENT, endorsement.grounds());
  }

  @Test
  @DisplayName("publication by consent needs its words and a day that is not in the future")
  void consent() {
    assertEquals(
        List.of("consentOn", "consentText"),
        refused(Capacity.PERSONAL, new Grounds(PublicationBasis.CONSENT, null, " "), null));
    assertEquals(
        List.of("consentOn"),
        refused(
            Capacity.PERSONAL,
            new Grounds(PublicationBasis.CONSENT, TODAY.plusDays(2), "yes"),
            null));
    assertEquals(
        List.of("consentText"),
        refused(
            Capacity.PERSONAL,
            new Grounds(PublicationBasis.CONSENT, YESTERDAY, "<b>yes</b>"),
            null));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("day and words of a consent are checked with any basis")
  void consentBesideIt(PublicationBasis basis) {
    String words = "x".repeat(Grounds.CONSENT_MAX + 1);
    Grounds slip = new Grounds(basis, LocalDate.of(20, 11, 20), words);
    assertEquals(
        List.of("consentText", "consentOn"), refused(Capacity.FOR_ORGANISATION, slip, REPORT));
    Grounds before = new Grounds(basis, LocalDate.MIN, "Yes.");
    assertEquals(List.of("consentOn"), refused(Capacity.FOR_ORGANISATION, before, REPORT));
  }

  @Test
  @DisplayName("a consent of a day that has begun somewhere is accepted")
  void consentInTheEast() {
    Endorsement endorsement = approved(Capacity.PERSONAL);
    // At noon UTC it is one o'clock of the next day in Auckland.
    EndorsementSamples.publish(
        endorsement, new Grounds(PublicationBasis.CONSENT, TODAY.plusDays(1), "yes"), null, ANNA);
    assertEquals(EndorsementState.PUBLISHED, endorsement.state());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("publication as a public act is for organisations and office holders only")
  void publicAct(Capacity capacity) {
    if (capacity == Capacity.FOR_ORGANISATION || capacity == Capacity.AS_OFFICE_HOLDER) {
      Endorsement endorsement = approved(capacity);
      EndorsementSamples.publish(endorsement, PUBLIC_ACT, REPORT, ANNA);
      assertEquals(PublicationBasis.PUBLIC_ACT, endorsement.grounds().basis());
      assertEquals("A report", endorsement.source().title().in("en"));
    } else {
      assertEquals(List.of("basis"), refused(capacity, PUBLIC_ACT, REPORT));
    }
  }

  @Test
  @DisplayName("publication as a public act needs a source with a title or a valid address")
  void source() {
    assertEquals(List.of("source"), refused(Capacity.FOR_ORGANISATION, PUBLIC_ACT, null));
    Source blank = new Source(LocalizedText.EMPTY, " ");
    assertEquals(List.of("source"), refused(Capacity.FOR_ORGANISATION, PUBLIC_ACT, blank));
    Source wrong = new Source(null, "javascript:alert(1)");
    assertEquals(List.of("source.url"), refused(Capacity.FOR_ORGANISATION, PUBLIC_ACT, wrong));
  }

  @Test
  @DisplayName("publishing again without a basis keeps the former one")
  void again() {
    Endorsement endorsement = approved(Capacity.FOR_ORGANISATION);
    EndorsementSamples.publish(endorsement, CONSENT, null, ANNA);
    endorsement.unpublish(ANNA);
    assertFalse(endorsement.isShownAt(NOW));
    EndorsementSamples.publish(endorsement, null, null, ANNA);
    assertTrue(endorsement.isShownAt(NOW));
    assertEquals(CONSENT, endorsement.grounds());
    assertNull(endorsement.source());
  }

  @Test
  @DisplayName("publishing again with a basis replaces the source")
  void sourceCleared() {
    Endorsement endorsement = approved(Capacity.FOR_ORGANISATION);
    EndorsementSamples.publish(endorsement, PUBLIC_ACT, REPORT, ANNA);
    endorsement.unpublish(ANNA);
    EndorsementSamples.publish(endorsement, null, null, ANNA);
    assertEquals(REPORT, endorsement.source());
    endorsement.unpublish(ANNA);
    assertEquals(
        List.of("source"),
        assertThrows(
                InvalidInput.class,
                () -> EndorsementSamples.publish(endorsement, PUBLIC_ACT, null, ANNA))
            .errors()
            .stream()
            .map(FieldError::field)
            .toList());
    EndorsementSamples.publish(endorsement, CONSENT, null, ANNA);
    assertNull(endorsement.source());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("only a published endorsement is shown")
  void onlyPublished(EndorsementState state) {
    assertEquals(state == EndorsementState.PUBLISHED, EndorsementSamples.in(state).isShownAt(NOW));
  }

  @Test
  @DisplayName("a published endorsement is shown from the end of its embargo on")
  void embargo() {
    Endorsement endorsement = hiddenUntil(NOON);
    assertFalse(endorsement.isShownAt(NOON.minusNanos(1)));
    assertTrue(endorsement.isShownAt(NOON));
  }

  @Test
  @DisplayName("what was taken back under its embargo each time was never published for anybody")
  void takenBackUnderEmbargo() {
    Endorsement endorsement = hiddenUntil(NOON);
    endorsement.unpublish(ANNA);
    assertNull(endorsement.publishedAt());
    EndorsementSamples.publish(endorsement, CONSENT, null, ANNA);
    endorsement.unpublish(ANNA);
    assertNull(endorsement.publishedAt(), "nor the second time");
  }

  @Test
  @DisplayName("what was shown once keeps the moment of its publication, whatever hides it later")
  void shownOnce() {
    Endorsement shown = hiddenUntil(NOON);
    shown.unpublish(new Step("staff:anna", NOON, null));
    assertNotNull(shown.publishedAt(), "everybody has read it since noon");
    shown.describe(until(NOON.plusSeconds(60)), ANNA);
    EndorsementSamples.bringOn(shown);
    shown.unpublish(ANNA);
    assertNotNull(shown.publishedAt(), "it may stand in packs");
  }

  private static Endorsement hiddenUntil(Instant noon) {
    return EndorsementSamples.bring(
        new Endorsement(7, EndorsementSamples.union(), until(noon), false, ANNA),
        EndorsementState.PUBLISHED);
  }

  private static EndorsementDetails until(Instant noon) {
    EndorsementDetails plain =
        EndorsementSamples.details(Capacity.FOR_ORGANISATION, EndorsementKind.LETTER);
    return new EndorsementDetails(
        plain.capacity(),
        plain.kind(),
        plain.country(),
        plain.displayedAs(),
        plain.language(),
        null,
        null,
        plain.sentOn(),
        null,
        plain.quotes(),
        noon);
  }

  private static Endorsement approved(Capacity capacity) {
    return EndorsementSamples.bring(
        EndorsementSamples.of(capacity, EndorsementKind.LETTER), EndorsementState.APPROVED);
  }

  private static List<String> refused(Capacity capacity, Grounds grounds, Source source) {
    Endorsement endorsement = approved(capacity);
    InvalidInput refusal =
        assertThrows(
            InvalidInput.class,
            () -> EndorsementSamples.publish(endorsement, grounds, source, ANNA));
    assertEquals(EndorsementState.APPROVED, endorsement.state());
    assertNull(endorsement.grounds());
    return refusal.errors().stream().map(FieldError::field).toList();
  }
}

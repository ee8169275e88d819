package org.tadamun.petition.petition.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("Recorded outcome of a petition")
class OutcomeCorrectionTest {

  private static final Instant OPENED = Instant.parse("2020-11-10T08:00:00Z");
  private static final Instant WRONG = Instant.parse("2020-12-12T12:00:00Z");
  private static final Instant RIGHT = Instant.parse("2020-12-10T12:00:00Z");
  private static final Instant NOW = Instant.parse("2020-12-13T08:00:00Z");
  private static final LocalizedText WHO = LocalizedText.of("en", "The embassy");
  private static final LocalizedText WORDS = LocalizedText.of("en", "We took note.");

  private Petition petition;

  @BeforeEach
  void closed() {
    PetitionText text =
        new PetitionText(
            LocalizedText.of("en", "Free him"), LocalizedText.of("en", "Now."), List.of());
    petition = new Petition(7, "free-him", "wrapped", text, OPENED);
    petition.open(OPENED);
    petition.close(WRONG);
  }

  private static PetitionOutcome handover(Instant at) {
    return new PetitionOutcome(at, null, WHO, null, null, null, null, null, null);
  }

  private static PetitionOutcome answered(Instant delivered, Instant at, LocalizedText answer) {
    return new PetitionOutcome(delivered, null, WHO, null, null, at, null, WHO, answer);
  }

  @Test
  @DisplayName(
      "Place and number of the hand-over stay when an answer is recorded or its place corrected")
  void places() {
    petition.deliver(WRONG, WHO, NOW);
    PetitionOutcome handed =
        new PetitionOutcome(RIGHT, "America/Toronto", WHO, 12_243L, WRONG, null, null, null, null);
    petition.correct(handed);
    petition.answer(RIGHT, WHO, WORDS, NOW);
    PetitionOutcome both = petition.outcome();
    assertEquals("America/Toronto", both.deliveredTimeZone());
    assertEquals(12_243L, both.deliveredSignatures());
    assertEquals(WRONG, both.signaturesAsOf());
    assertEquals(WORDS, both.answer());
    ZoneId campaign = ZoneId.of("Asia/Karachi");
    assertEquals(ZoneId.of("America/Toronto"), both.deliveredZone(campaign));
    assertEquals(campaign, both.answeredZone(campaign), "it was not written down");
    PetitionOutcome elsewhere =
        new PetitionOutcome(null, null, null, null, null, null, "Asia/Dubai", null, null);
    petition.correct(elsewhere.orElse(both));
    assertEquals(ZoneId.of("Asia/Dubai"), petition.outcome().answeredZone(campaign));
    assertEquals(12_243L, petition.outcome().deliveredSignatures());
  }

  @Test
  @DisplayName("A recorded hand-over can be corrected, and state and time of change stay")
  void delivered() {
    petition.deliver(WRONG, WHO, NOW);
    assertEquals(NOW, petition.modifiedAt());
    petition.correct(handover(RIGHT));
    assertEquals(handover(RIGHT), petition.outcome());
    assertEquals(PetitionState.DELIVERED, petition.state());
    assertEquals(NOW, petition.modifiedAt(), "it is no further step");
  }

  @Test
  @DisplayName("A recorded answer can be corrected together with its hand-over")
  void answered() {
    petition.deliver(WRONG, WHO, NOW);
    petition.answer(WRONG, WHO, WORDS, NOW);
    LocalizedText both = WORDS.with("ur", "ہم نے نوٹ کر لیا۔");
    PetitionOutcome corrected = answered(RIGHT, WRONG, both);
    petition.correct(corrected);
    assertEquals(corrected, petition.outcome());
    assertEquals(PetitionState.ANSWERED, petition.state());
  }

  @Test
  @DisplayName("A correction cannot add a hand-over or an answer that was never recorded")
  void refused() {
    assertThrows(WrongState.class, () -> petition.correct(handover(RIGHT)));
    petition.deliver(WRONG, WHO, NOW);
    PetitionOutcome early = answered(RIGHT, RIGHT, WORDS);
    assertThrows(WrongState.class, () -> petition.correct(early));
    assertEquals(handover(WRONG), petition.outcome());
  }

  @Test
  @DisplayName("R12: in the archive a hand-over can be corrected, but nothing can be added")
  void archived() {
    petition.deliver(WRONG, WHO, NOW);
    petition.archive(NOW);
    assertThrows(WrongState.class, () -> petition.correct(answered(RIGHT, RIGHT, WORDS)));
    petition.correct(handover(RIGHT));
    assertEquals(handover(RIGHT), petition.outcome());
    assertEquals(PetitionState.ARCHIVED, petition.state());
    closed();
    petition.archive(NOW);
    assertThrows(WrongState.class, () -> petition.correct(handover(RIGHT)));
    assertEquals(PetitionOutcome.NONE, petition.outcome());
  }

  @Test
  @DisplayName("R12: in the archive an answer can be corrected, and the time of change stays")
  void archivedAnswer() {
    petition.deliver(WRONG, WHO, NOW);
    petition.answer(WRONG, WHO, WORDS, NOW);
    petition.archive(NOW);
    LocalizedText office = LocalizedText.of("en", "A clerk");
    PetitionOutcome nobody =
        new PetitionOutcome(RIGHT, null, office, null, null, WRONG, null, office, WORDS);
    petition.correct(nobody);
    assertEquals(nobody, petition.outcome());
    assertEquals(NOW, petition.modifiedAt());
  }

  @Test
  @DisplayName("A correction keeps every field that it does not give")
  void nothingElseGiven() {
    PetitionOutcome known = answered(WRONG, WRONG, WORDS);
    PetitionOutcome given =
        new PetitionOutcome(RIGHT, null, null, null, null, null, null, null, null);
    assertEquals(answered(RIGHT, WRONG, WORDS), given.orElse(known), "one day alone");
    assertEquals(known, PetitionOutcome.NONE.orElse(known));
  }

  private static PetitionOutcome places(String delivered, String answered) {
    return new PetitionOutcome(null, delivered, null, null, null, null, answered, null, null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n"})
  @DisplayName("A blank place counts as absent, and removes no known place")
  void blank(String nothing) {
    assertEquals(PetitionOutcome.NONE, places(nothing, nothing));
    assertFalse(places(null, nothing).hasAnswer());
    PetitionOutcome known = places("Asia/Dubai", "America/Toronto");
    assertEquals(known, places(nothing, nothing).orElse(known));
  }

  @Test
  @DisplayName("An unknown time zone is shown as the campaign's")
  void unknown() {
    ZoneId campaign = ZoneId.of("Asia/Karachi");
    PetitionOutcome nowhere = places("Nowhere/Land", "GMT+25:00");
    assertEquals(campaign, nowhere.deliveredZone(campaign));
    assertEquals(campaign, nowhere.answeredZone(campaign));
  }

  private static PetitionOutcome number(Long number, Instant moment) {
    return new PetitionOutcome(null, null, WHO, number, moment, null, null, null, null);
  }

  @Test
  @DisplayName(
      "A correction can remove number and moment of the pack; without a number it keeps both")
  void none() {
    PetitionOutcome known = number(12_243L, WRONG);
    PetitionOutcome letter = number(PetitionOutcome.NO_PACK, null);
    assertEquals(number(null, null), letter.orElse(known));
    assertEquals(number(null, null), letter.orElse(number(null, null)));
    PetitionOutcome dated = number(PetitionOutcome.NO_PACK, RIGHT);
    assertEquals(number(null, RIGHT), dated.orElse(known), "which is refused");
    assertEquals(known, PetitionOutcome.NONE.orElse(known), "null leaves it");
    assertEquals(letter, number(null, null).orNoPack());
    assertEquals(known, known.orNoPack());
  }
}

package org.tadamun.petition.batch.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadamun.kernel.access.boundary.ActingPerson;
import org.tadamun.kernel.access.boundary.refusal.OneOrganisation;
import org.tadamun.kernel.access.boundary.refusal.SecondPersonNeeded;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.petition.entity.PetitionText;

class BatchTest {

  private static final Instant THEN = Instant.parse("2020-11-19T08:00:00Z");
  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");
  private static final String ANNA = "staff:anna";
  private static final String BILAL = "staff:bilal";
  private static final ActingPerson SECOND = ActingPerson.alone(BILAL);
  private static final String WHY = "The sheets are of another petition.";

  private static final BatchDetails DETAILS =
      new BatchDetails(
          BatchSource.PAPER,
          "Unite, Leeds branch",
          "GB",
          340,
          LocalDate.of(2020, 11, 10),
          LocalDate.of(2020, 11, 18),
          "At the bus depot",
          "Zara Khan",
          new BatchEvidence("sheets.pdf", "0f".repeat(32)),
          1);

  /** What brings a batch into each state. */
  private static final Map<BatchState, Consumer<Batch>> WAYS =
      Map.of(
          BatchState.SUBMITTED, batch -> {},
          BatchState.CHECKED, batch -> batch.check(SECOND, THEN),
          BatchState.REJECTED, batch -> batch.reject(SECOND, WHY, THEN),
          BatchState.WITHDRAWN, batch -> batch.withdraw(ANNA, WHY, THEN));

  /** A verb and the state that it leads to. */
  private record Verb(String name, BatchState leadsTo, Consumer<Batch> deed) {}

  private static final List<Verb> VERBS =
      List.of(
          new Verb("check", BatchState.CHECKED, batch -> batch.check(SECOND, NOW)),
          new Verb("reject", BatchState.REJECTED, batch -> batch.reject(SECOND, WHY, NOW)),
          new Verb("withdraw", BatchState.WITHDRAWN, batch -> batch.withdraw(BILAL, WHY, NOW)));

  static Stream<Arguments> everyVerbInEveryState() {
    return Stream.of(BatchState.values())
        .flatMap(state -> VERBS.stream().map(verb -> Arguments.of(state, verb.name(), verb)));
  }

  private static Batch in(BatchState state) {
    LocalizedText words = LocalizedText.of("en", "Release Amar Fayaz");
    Petition petition =
        new Petition(7, "release", "key", new PetitionText(words, words, List.of()), THEN);
    Batch batch = new Batch(petition, DETAILS, ANNA, THEN);
    WAYS.get(state).accept(batch);
    return batch;
  }

  @Test
  @DisplayName("R1 R2: a new batch is submitted, and stores its details")
  void fresh() {
    Batch batch = in(BatchState.SUBMITTED);
    assertEquals(BatchState.SUBMITTED, batch.state());
    assertEquals(DETAILS, batch.details());
    assertEquals(1, batch.textVersion());
    assertEquals("release", batch.petition().slug());
    assertEquals(ANNA, batch.enteredBy());
    assertFalse(batch.isEvidenceKept());
    assertNull(batch.checkedBy());
    assertNull(batch.endedBy());
  }

  @ParameterizedTest(name = "{1} in {0}")
  @MethodSource("everyVerbInEveryState")
  @DisplayName(
      "R5: each verb of a batch works in the states that allow it, else the refusal names both")
  void verbs(BatchState state, String name, Object given) {
    Verb verb = (Verb) given;
    Batch batch = in(state);
    if (state.mayBecome(verb.leadsTo())) {
      verb.deed().accept(batch);
      assertEquals(verb.leadsTo(), batch.state());
      assertEquals(NOW, batch.modifiedAt());
    } else {
      WrongState refusal = assertThrows(WrongState.class, () -> verb.deed().accept(batch));
      assertEquals(state.name(), refusal.state());
      assertEquals(name, refusal.verb());
      assertEquals(state, batch.state());
      assertEquals(THEN, batch.modifiedAt());
    }
  }

  @Test
  @DisplayName("R3: the person who entered a batch cannot check or reject it, but can withdraw it")
  void secondPerson() {
    Batch batch = in(BatchState.SUBMITTED);
    ActingPerson anna = ActingPerson.alone(ANNA);
    var refusal = assertThrows(SecondPersonNeeded.class, () -> batch.check(anna, NOW));
    assertEquals("batch.error.second-person", refusal.messageKey());
    assertThrows(SecondPersonNeeded.class, () -> batch.reject(anna, WHY, NOW));
    ActingPerson hers = new ActingPerson("key:hers", Set.of(ANNA));
    assertThrows(OneOrganisation.class, () -> batch.check(hers, NOW));
    assertThrows(OneOrganisation.class, () -> batch.reject(hers, WHY, NOW));
    assertEquals(BatchState.SUBMITTED, batch.state());
    batch.withdraw(ANNA, WHY, NOW);
    assertEquals(BatchState.WITHDRAWN, batch.state());
  }

  @Test
  @DisplayName(
      "R9: who decided, when and why is stored; the check stays on record after a withdrawal")
  void decisions() {
    Batch batch = in(BatchState.CHECKED);
    assertEquals(BILAL, batch.checkedBy());
    assertEquals(THEN, batch.checkedAt());
    batch.withdraw(ANNA, WHY, NOW);
    assertEquals(BILAL, batch.checkedBy());
    assertEquals(ANNA, batch.endedBy());
    assertEquals(NOW, batch.endedAt());
    assertEquals(WHY, batch.reason());
  }

  @Test
  @DisplayName("The file of a batch can be stored only while the batch counts or may come to count")
  void evidence() {
    for (BatchState state : BatchState.values()) {
      Batch batch = in(state);
      if (state.isAlive()) {
        batch.keepEvidence(NOW);
        assertTrue(batch.isEvidenceKept());
      } else {
        assertThrows(WrongState.class, () -> batch.keepEvidence(NOW));
        assertFalse(batch.isEvidenceKept());
      }
    }
  }

  @Test
  @DisplayName("R12: the file can be deleted alone; forgetting the evidence also deletes all words")
  void forgotten() {
    for (BatchState state : BatchState.values()) {
      Batch batch = in(state);
      batch.dropFile(NOW);
      assertFalse(batch.isEvidenceForgotten());
      assertEquals(DETAILS, batch.details());
      batch.forgetEvidence(NOW);
      assertTrue(batch.isEvidenceForgotten());
      assertFalse(batch.isEvidenceKept());
      assertEquals(new BatchEvidence("", "0f".repeat(32)), batch.details().evidence());
      assertEquals("", batch.details().countedBy());
      assertNull(batch.details().note());
      assertNull(batch.reason());
      assertEquals(340, batch.details().number());
      assertEquals(state, batch.state());
    }
  }
}

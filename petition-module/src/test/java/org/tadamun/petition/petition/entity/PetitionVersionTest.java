package org.tadamun.petition.petition.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("Versions of a petition's text")
class PetitionVersionTest {

  private static final Instant THEN = Instant.parse("2020-11-10T08:00:00Z");
  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");
  private static final LocalizedText WHO = LocalizedText.of("en", "He is in danger of his life");
  private static final PetitionText TEXT = text("Release Amar Fayaz");

  private static PetitionText text(String title) {
    return new PetitionText(
        LocalizedText.of("en", title), LocalizedText.of("en", "He was abducted."), List.of());
  }

  private static Petition in(PetitionState state) {
    Petition petition = new Petition(7, "release-amar-fayaz", "wrapped", TEXT, THEN);
    switch (state) {
      case IN_REVIEW -> petition.submit(THEN);
      case OPEN -> petition.open(THEN);
      case PAUSED -> {
        petition.open(THEN);
        petition.pause(THEN);
      }
      default -> assertEquals(PetitionState.DRAFT, state);
    }
    return petition;
  }

  private static void refuses(Petition petition, String verb, Runnable deed) {
    WrongState refusal = assertThrows(WrongState.class, deed::run);
    assertEquals(petition.state().name(), refusal.state());
    assertEquals(verb, refusal.verb());
  }

  @ParameterizedTest
  @EnumSource(names = {"OPEN", "PAUSED"})
  @DisplayName("R2: a material change opens a new version, and the earlier one stays")
  void material(PetitionState state) {
    Petition petition = in(state);
    PetitionText other = text("Free Amar and all the disappeared");
    petition.prepare(other, NOW);
    assertEquals(TEXT, petition.current().text(), "nobody signs what is prepared");
    petition.publish(ChangeKind.MATERIAL, WHO, NOW);
    assertEquals(2, petition.current().number());
    assertEquals(1, petition.current().revision());
    assertEquals(other, petition.current().text());
    assertEquals(WHO, petition.current().note());
    assertEquals(List.of(1, 2), petition.versions().stream().map(PetitionVersion::number).toList());
    assertEquals(TEXT, petition.versions().getFirst().text());
    assertNotEquals(petition.versions().getFirst().hash(), petition.current().hash());
    assertEquals(state, petition.state());
    assertNull(petition.next());
  }

  @Test
  @DisplayName("R2: a minor change is a new wording of the same version, and the first one stays")
  void minor() {
    Petition petition = in(PetitionState.OPEN);
    PetitionText better = text("Release Amar Fayaz now");
    petition.prepare(better, NOW);
    petition.publish(ChangeKind.MINOR, null, NOW);
    assertEquals(1, petition.current().number());
    assertEquals(2, petition.current().revision());
    assertEquals(better, petition.current().text());
    assertEquals(NOW, petition.current().publishedAt());
    assertNull(petition.current().note());
    assertEquals(TEXT, petition.versions().getFirst().text());
    assertEquals(THEN, petition.versions().getFirst().publishedAt());
    petition.prepare(text("Free Amar"), NOW);
    petition.publish(ChangeKind.MATERIAL, null, NOW);
    assertEquals(2, petition.current().number());
    assertEquals(1, petition.current().revision());
  }

  @Test
  @DisplayName("A change that adds a demand cannot be minor")
  void notMinor() {
    Petition petition = in(PetitionState.OPEN);
    petition.prepare(
        new PetitionText(TEXT.title(), TEXT.body(), List.of(LocalizedText.of("en", "Pay him"))),
        NOW);
    assertThrows(NotMinor.class, () -> petition.publish(ChangeKind.MINOR, null, NOW));
    assertEquals(TEXT, petition.current().text());
  }

  @Test
  @DisplayName("A prepared text can be replaced or discarded, then there is none to publish")
  void prepared() {
    Petition petition = in(PetitionState.OPEN);
    petition.prepare(text("One"), NOW);
    petition.prepare(text("Two"), NOW);
    assertEquals(text("Two"), petition.next().text());
    assertEquals(2, petition.versions().size());
    petition.discard(NOW);
    assertNull(petition.next());
    assertEquals(1, petition.versions().size());
    refuses(petition, "discard", () -> petition.discard(NOW));
    refuses(petition, "publish", () -> petition.publish(ChangeKind.MINOR, null, NOW));
  }

  @ParameterizedTest
  @EnumSource(names = {"DRAFT", "IN_REVIEW"})
  @DisplayName("R2: a text that nobody could sign cannot have a prepared successor")
  void prepareDraft(PetitionState state) {
    Petition petition = in(state);
    refuses(petition, "prepare", () -> petition.prepare(text("Free Amar"), NOW));
    assertEquals(1, petition.versions().size());
  }

  @Test
  @DisplayName("Each language of a text has its own hash, and only whole languages are complete")
  void hashes() {
    PetitionText two =
        new PetitionText(
            TEXT.title().with("ar", "الحرية"), TEXT.body().with("ar", "خُطف."), List.of());
    assertEquals(TEXT.hash(), two.hash(), "a translation is not the source");
    assertNotEquals(two.hash("en"), two.hash("ar"));
    assertEquals(List.of("en", "ar"), two.languages());
    assertEquals(TEXT, two.without(Set.of("ar", "en")), "the source stays");
    assertTrue(two.isWholeIn("ar"));
    assertFalse(TEXT.isWholeIn("ar"));
  }

  @Test
  @DisplayName("A text in another source language does not ask the same, other words do")
  void sourceLanguage() {
    PetitionText german =
        new PetitionText(LocalizedText.of("de", "Frei"), LocalizedText.of("de", "x"), List.of());
    assertFalse(TEXT.asksTheSameAs(german));
    assertTrue(TEXT.asksTheSameAs(text("Other words")));
  }
}

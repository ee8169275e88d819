package org.tadamun.petition.petition.boundary;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.petition.petition.entity.PetitionText;

class PetitionDraftTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");
  private static final LocalizedText WORDS = LocalizedText.of("en", "Release Amar Fayaz");
  private static final PetitionText TEXT = new PetitionText(WORDS, WORDS, List.of(WORDS));

  private static List<String> mistakes(PetitionDraft draft) {
    return assertThrows(InvalidInput.class, draft::check).errors().stream()
        .map(FieldError::field)
        .toList();
  }

  @Test
  @DisplayName("a text alone is enough")
  void least() {
    PetitionDraft draft = new PetitionDraft(TEXT, null, null, null, null);
    assertDoesNotThrow(draft::check);
    assertEquals(0, draft.goalOrNone());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 12_200, Petition.GOAL_MAX})
  @DisplayName("a goal is any number that people could reach")
  void goal(long goal) {
    PetitionDraft draft = new PetitionDraft(TEXT, WORDS, WORDS, goal, NOW);
    assertDoesNotThrow(draft::check);
    assertEquals(goal, draft.goalOrNone());
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, Petition.GOAL_MAX + 1, Long.MIN_VALUE})
  @DisplayName("another number is no goal")
  void noGoal(long goal) {
    assertEquals(List.of("goal"), mistakes(new PetitionDraft(TEXT, null, null, goal, null)));
  }

  @Test
  @DisplayName("what surrounds the text has its lengths, told at once")
  void lengths() {
    LocalizedText thanks = LocalizedText.of("ur", "ا".repeat(Petition.THANKS_MAX + 1));
    LocalizedText share = LocalizedText.of("fr", "x".repeat(Petition.SHARE_MAX + 1));
    assertEquals(
        List.of("thanks.ur", "shareText.fr", "goal"),
        mistakes(new PetitionDraft(TEXT, thanks, share, -1L, null)));
  }

  @Test
  @DisplayName("a text that is none is refused first")
  void text() {
    PetitionText none = new PetitionText(null, null, null);
    assertEquals(
        List.of("title", "body"), mistakes(new PetitionDraft(none, null, null, -1L, null)));
  }

  @Test
  @DisplayName("what pages see is the version that is signed now")
  void view() {
    Petition petition = new Petition(7, "release", "wrapped", TEXT, NOW);
    petition.open(NOW);
    PetitionText next = new PetitionText(WORDS.with("en", "Free Amar"), WORDS, null);
    petition.renew(next, NOW);
    petition.surround(WORDS, WORDS, 5, NOW, NOW);
    assertEquals(
        new PetitionView(
            0,
            petition.publicId(),
            7,
            "release",
            PetitionState.OPEN,
            2,
            next.hash(),
            next,
            WORDS,
            WORDS,
            5,
            NOW,
            NOW,
            NOW,
            NOW,
            0),
        PetitionView.of(petition));
    assertEquals(next.title(), PetitionView.of(petition).title());
  }
}

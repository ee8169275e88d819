package org.tadamun.petition.petition.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.petition.petition.entity.PetitionText;

@DisplayName("Moves of start and end of a petition that can be signed")
class PetitionMovesTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");
  private static final LocalizedText WORDS = LocalizedText.of("en", "Release Amar Fayaz");
  private static final PetitionText TEXT = new PetitionText(WORDS, WORDS, List.of(WORDS));

  @ParameterizedTest
  @CsvSource({
    "OPEN, 60, false",
    "OPEN, 0, true",
    "OPEN, -60, true",
    "OPEN, -120, false",
    "OPEN, , false",
    "DRAFT, -60, false",
    "PAUSED, -60, false",
    "CLOSED, -60, false"
  })
  @DisplayName("An open petition's end cannot be moved into the past; one that has passed may stay")
  void movedBack(PetitionState state, Long seconds, boolean wrong) {
    Instant end = seconds == null ? null : NOW.plusSeconds(seconds);
    PetitionView present = standing(state, null, NOW.minusSeconds(120));
    assertEquals(wrong ? List.of("closesAt") : List.of(), moved(scheduled(null, end), present));
  }

  @Test
  @DisplayName("A past end may stay for a client whose times have only milliseconds")
  void roughly() {
    Instant passed = NOW.minusSeconds(120).plusNanos(123_456_000);
    PetitionView present = standing(PetitionState.OPEN, null, passed);
    Instant rough = passed.truncatedTo(ChronoUnit.MILLIS);
    assertEquals(List.of(), moved(scheduled(null, rough), present));
    Instant other = rough.plusMillis(1);
    assertEquals(List.of("closesAt"), moved(scheduled(null, other), present));
    assertEquals(
        List.of("closesAt"),
        moved(scheduled(null, rough), standing(PetitionState.OPEN, null, null)));
  }

  @ParameterizedTest
  @CsvSource({
    "OPEN, , 60, true",
    "OPEN, -60, 60, true",
    "OPEN, 0, 60, true",
    "OPEN, -60, 0, false",
    "OPEN, -60, , false",
    "OPEN, 30, 60, false",
    "PAUSED, -60, 60, false",
    "DRAFT, , 60, false"
  })
  @DisplayName("An open petition's start cannot be moved into the future once it has passed")
  void movedAhead(PetitionState state, Long was, Long seconds, boolean wrong) {
    PetitionView present = standing(state, was == null ? null : NOW.plusSeconds(was), null);
    Instant start = seconds == null ? null : NOW.plusSeconds(seconds);
    assertEquals(wrong ? List.of("startsAt") : List.of(), moved(scheduled(start, null), present));
  }

  @Test
  @DisplayName("The start can be put off while the campaign is paused")
  void putOff() {
    Petition petition = new Petition(7, "release", "wrapped", TEXT, NOW);
    petition.surround(scheduled(null, NOW.plusSeconds(120)).frame(null), NOW);
    petition.open(NOW);
    petition.follow(false, NOW);
    Instant start = NOW.plusSeconds(60);
    assertEquals(List.of(), moved(scheduled(start, null), PetitionView.of(petition)));
  }

  private static PetitionDraft scheduled(Instant start, Instant end) {
    return new PetitionDraft(TEXT, null, null, null, start, end, null);
  }

  private static List<String> moved(PetitionDraft draft, PetitionView present) {
    Violations found = new Violations();
    draft.judgeMoves(present, NOW, found);
    return found.errors().stream().map(FieldError::field).toList();
  }

  private static PetitionView standing(PetitionState state, Instant start, Instant end) {
    Petition petition = new Petition(7, "release", "wrapped", TEXT, NOW);
    petition.surround(scheduled(start, end).frame(null), NOW);
    if (state != PetitionState.DRAFT) {
      petition.open(NOW);
    }
    if (state == PetitionState.PAUSED) {
      petition.pause(NOW);
    } else if (state == PetitionState.CLOSED) {
      petition.close(NOW);
    }
    return PetitionView.of(petition);
  }
}

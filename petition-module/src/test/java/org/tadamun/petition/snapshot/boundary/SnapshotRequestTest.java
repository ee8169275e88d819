package org.tadamun.petition.snapshot.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.translation.boundary.TranslationView;
import org.tadamun.kernel.translation.entity.TranslationState;

@DisplayName("Languages of a pack")
class SnapshotRequestTest {

  private static final SnapshotRequest ASKED =
      new SnapshotRequest("embassy", null, true, false, 7, 2);

  /** Parses a language and its state; a minus means that the translation is not whole. */
  private static TranslationView written(String told) {
    String[] words = told.split(" ");
    boolean whole = words.length < 3;
    TranslationState state = TranslationState.valueOf(words[1]);
    return new TranslationView(words[0], "ltr", state, whole, "0", null, null, null, null);
  }

  private static List<TranslationView> views(String written) {
    return Stream.of(written.split("; ")).map(SnapshotRequestTest::written).toList();
  }

  private static List<String> languages(String written) {
    return ASKED.in(views(written), new Languages()).languages();
  }

  @ParameterizedTest
  @CsvSource({
    "en SOURCE, en",
    "ur SOURCE; en CHECKED; ar CHECKED, ur en ar",
    "ur SOURCE -; en CHECKED -; ar DRAFT; fr OUTDATED; de CHECKED, ur de",
    "en-GB SOURCE; en CHECKED; fr-CA CHECKED; fr CHECKED, en fr",
    "sd SOURCE; ur CHECKED; tlh CHECKED, ur",
    "sd SOURCE; ur DRAFT, en",
    "sd SOURCE; en DRAFT; ar CHECKED, ar",
    "en-GB SOURCE; en DRAFT; fr CHECKED, fr",
    "en-GB SOURCE; en-US DRAFT, en"
  })
  @DisplayName("Without a named language, a pack has those that can be relied on, the source first")
  void unnamed(String written, String wanted) {
    assertEquals(List.of(wanted.split(" ")), languages(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sd SOURCE; en DRAFT",
        "sd SOURCE; en OUTDATED; ur DRAFT",
        "tr SOURCE; en CHECKED -",
        "en-GB SOURCE; en DRAFT"
      })
  @DisplayName("R1: a language must be named if only unchecked translations are left")
  void required(String written) {
    SnapshotRequest asked = ASKED.in(views(written), new Languages());
    assertNull(asked.languages());
    Violations mistakes = new Violations();
    asked.check(mistakes, new Languages());
    assertEquals(List.of("languages"), mistakes.errors().stream().map(FieldError::field).toList());
  }

  @Test
  @DisplayName("R10: a wording can only be named together with its version")
  void wording() {
    SnapshotRequest asked = new SnapshotRequest("embassy", List.of("en"), false, false, null, 2);
    Violations mistakes = new Violations();
    asked.check(mistakes, new Languages());
    assertEquals(List.of("version"), mistakes.errors().stream().map(FieldError::field).toList());
  }

  @Test
  @DisplayName("Languages are named in upper or lower case, each once")
  void spelling() {
    SnapshotRequest asked =
        new SnapshotRequest("embassy", List.of("EN", "ur"), true, false, null, null);
    assertEquals(List.of("en", "ur"), asked.languages());
    Violations mistakes = new Violations();
    asked.check(mistakes, new Languages());
    new SnapshotRequest("embassy", List.of("EN", "en"), false, false, null, null)
        .check(mistakes, new Languages());
    assertEquals(
        List.of("languages: kernel.error.twice[]"),
        mistakes.errors().stream().map(FieldError::toString).toList());
  }

  @Test
  @DisplayName("The chosen languages change nothing else in the request")
  void kept() {
    assertEquals(
        new SnapshotRequest("embassy", List.of("ar"), true, false, 7, 2),
        ASKED.in(List.of(written("ar SOURCE")), new Languages()));
  }
}

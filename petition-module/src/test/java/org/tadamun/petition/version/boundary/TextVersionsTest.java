package org.tadamun.petition.version.boundary;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.petition.entity.PetitionVersion;

@DisplayName("Comparison of two texts")
class TextVersionsTest {

  private static final LocalizedText TITLE =
      LocalizedText.of("en", "Free him").with("ar", "الحرية له");
  private static final PetitionText BEFORE =
      new PetitionText(TITLE, TITLE, List.of(LocalizedText.of("en", "Release him")));

  private static List<TextComparison> compare(PetitionText after) {
    return TextComparison.of(BEFORE, after);
  }

  @Test
  @DisplayName("Languages are compared one by one, the source first, each with its direction")
  void languages() {
    PetitionText after =
        new PetitionText(TITLE.with("ur", "رہا کرو"), TITLE.with("en", "Free them"), List.of());
    List<TextComparison> all = compare(after);
    assertEquals(List.of("en", "ar", "ur"), all.stream().map(TextComparison::language).toList());
    assertEquals(List.of("ltr", "rtl", "rtl"), all.stream().map(TextComparison::dir).toList());
    assertFalse(all.get(0).same());
    assertTrue(all.get(0).title().same());
    assertEquals("Free them", all.get(0).body().after());
    assertTrue(all.get(1).same(), "nothing changed in Arabic");
    assertEquals("", all.get(2).title().before());
    assertEquals("رہا کرو", all.get(2).title().after());
  }

  @Test
  @DisplayName("An added and a removed demand are shown")
  void demands() {
    Difference gone =
        compare(new PetitionText(TITLE, TITLE, List.of())).getFirst().demands().getFirst();
    assertEquals("Release him", gone.before());
    assertEquals("", gone.after());
    LocalizedText more = LocalizedText.of("en", "Pay him");
    PetitionText two =
        new PetitionText(TITLE, TITLE, List.of(LocalizedText.of("en", "Release him"), more));
    List<Difference> all = compare(two).getFirst().demands();
    assertTrue(all.getFirst().same());
    assertEquals("Pay him", all.getLast().after());
  }

  @Test
  @DisplayName("A text is published as minor or material, with a note of limited length")
  void publication() {
    assertDoesNotThrow(() -> new Publication(ChangeKind.MINOR, null).check());
    assertDoesNotThrow(() -> new Publication(ChangeKind.MATERIAL, TITLE).check());
    assertEquals(List.of("kind"), mistakes(new Publication(null, null)));
    Publication first = new Publication(ChangeKind.FIRST, null);
    assertEquals(
        "kind: kernel.error.choice-of[MINOR, MATERIAL]",
        assertThrows(InvalidInput.class, first::check).errors().getFirst().toString());
    LocalizedText tooLong = LocalizedText.of("de", "x".repeat(PetitionVersion.NOTE_MAX + 1));
    assertEquals(List.of("note.de"), mistakes(new Publication(ChangeKind.MINOR, tooLong)));
  }

  private static List<String> mistakes(Publication publication) {
    return assertThrows(InvalidInput.class, publication::check).errors().stream()
        .map(FieldError::field)
        .toList();
  }
}

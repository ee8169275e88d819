package org.tadamun.kernel.update.boundary;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.kernel.update.entity.Update;

class UpdateDraftTest {

  private static final LocalizedText WORDS = LocalizedText.of("en", "He is free");

  private static List<String> mistakes(LocalizedText title, LocalizedText body) {
    return assertThrows(InvalidInput.class, () -> new UpdateDraft(title, body).check())
        .errors()
        .stream()
        .map(FieldError::field)
        .toList();
  }

  @Test
  @DisplayName("a title and a body are enough, in any languages")
  void least() {
    assertDoesNotThrow(() -> new UpdateDraft(WORDS, LocalizedText.of("ur", "متن")).check());
  }

  @Test
  @DisplayName("all errors are reported at once, each at its language")
  void wrong() {
    assertEquals(List.of("title", "body"), mistakes(null, LocalizedText.EMPTY));
    LocalizedText longTitle = LocalizedText.of("fr", "x".repeat(Update.TITLE_MAX + 1));
    LocalizedText markup = LocalizedText.of("ar", "<b>x</b>");
    assertEquals(List.of("title.fr", "body.ar"), mistakes(longTitle, markup));
  }
}

package org.tadamun.petition.version.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.translation.boundary.TranslationView;
import org.tadamun.kernel.translation.entity.TranslationState;
import org.tadamun.petition.version.boundary.Translations.Waiting;

@DisplayName("Work left at the translations of a petition")
class TranslationsWaitingTest {

  private static final String ANNA = "staff:anna";
  private static final String BILAL = "staff:bilal";
  private static final String CARLA = "staff:carla";
  private static final List<TranslationView> ALL =
      List.of(
          one("en", TranslationState.SOURCE, true, null, null),
          one("ar", TranslationState.DRAFT, true, ANNA, ANNA),
          one("ur", TranslationState.DRAFT, false, BILAL, ANNA),
          one("fr", TranslationState.OUTDATED, false, null, ANNA),
          one("es", TranslationState.CHECKED, true, ANNA, ANNA));

  /**
   * The campaign's languages: all of the text but Spanish, and German, which has no translation.
   */
  private static final List<String> WANTED = List.of("en", "ar", "ur", "fr", "de");

  private static TranslationView one(
      String language, TranslationState state, boolean whole, String by, String wordsBy) {
    return new TranslationView(language, "ltr", state, whole, "", by, wordsBy, null, null);
  }

  @Test
  @DisplayName(
      "R6: translations count as unchecked only for readers who neither wrote nor kept them")
  void unchecked() {
    assertEquals(0, Waiting.of("free", ALL, WANTED, ANNA, false).unchecked());
    assertEquals(1, Waiting.of("free", ALL, WANTED, BILAL, false).unchecked());
    assertEquals(2, Waiting.of("free", ALL, WANTED, CARLA, false).unchecked());
  }

  @Test
  @DisplayName(
      "Outdated, incomplete and missing translations count for everybody, and so does a next text")
  void outdatedAndMissing() {
    assertEquals(new Waiting("free", 2, 1, 3, true), Waiting.of("free", ALL, WANTED, CARLA, true));
  }
}

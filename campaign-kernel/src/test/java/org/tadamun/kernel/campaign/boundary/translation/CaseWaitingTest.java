package org.tadamun.kernel.campaign.boundary.translation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.campaign.boundary.translation.CaseTranslations.Waiting;
import org.tadamun.kernel.translation.boundary.TranslationView;
import org.tadamun.kernel.translation.entity.TranslationState;

@DisplayName("Waiting work on the translations of a campaign")
class CaseWaitingTest {

  private static final String ANNA = "staff:anna";
  private static final String BILAL = "staff:bilal";
  private static final List<TranslationView> ALL =
      List.of(
          one("en", TranslationState.SOURCE, null, null),
          one("ar", TranslationState.DRAFT, ANNA, ANNA),
          one("ur", TranslationState.DRAFT, BILAL, ANNA),
          one("fr", TranslationState.OUTDATED, null, ANNA),
          one("de", TranslationState.DRAFT, null, null),
          one("es", TranslationState.CHECKED, ANNA, ANNA));

  private static TranslationView one(
      String language, TranslationState state, String by, String wordsBy) {
    return new TranslationView(language, "ltr", state, true, "", by, wordsBy, null, null);
  }

  @Test
  @DisplayName(
      "R2 R4: a draft waits for a check by anyone but its authors; outdated ones are counted")
  void unchecked() {
    assertEquals(new Waiting(1, 1), Waiting.of(ALL, ANNA));
    assertEquals(new Waiting(2, 1), Waiting.of(ALL, BILAL));
    assertEquals(new Waiting(3, 1), Waiting.of(ALL, "staff:carla"));
  }

  @Test
  @DisplayName("nothing waits if there are no translations")
  void nothing() {
    assertEquals(new Waiting(0, 0), Waiting.of(List.of(), ANNA));
  }
}

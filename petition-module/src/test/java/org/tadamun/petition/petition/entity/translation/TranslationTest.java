package org.tadamun.petition.petition.entity.translation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.translation.entity.OwnTranslation;
import org.tadamun.kernel.translation.entity.TranslationState;

class TranslationTest {

  private static final Instant THEN = Instant.parse("2020-11-10T08:00:00Z");
  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");

  private static Translation fresh() {
    return new Translation(7, "ar", "t".repeat(64), "s".repeat(64), "staff:anna", THEN);
  }

  @Test
  @DisplayName("R6: a second person checks a translation")
  void check() {
    Translation translation = fresh();
    assertEquals(TranslationState.DRAFT, translation.state());
    translation.check("staff:bilal", "staff:anna", NOW);
    assertEquals(TranslationState.CHECKED, translation.state());
    assertEquals("staff:bilal", translation.checkedBy());
    assertEquals(NOW, translation.checkedAt());
    assertEquals("staff:anna", translation.writtenBy());
  }

  @Test
  @DisplayName("R6: the author of a translation cannot check it")
  void byAuthor() {
    Translation translation = fresh();
    assertThrows(OwnTranslation.class, () -> translation.check("staff:anna", "staff:anna", NOW));
    assertNull(translation.checkedAt());
    assertEquals(THEN, translation.modifiedAt());
  }

  @Test
  @DisplayName(
      "R6: neither the author of the words nor the person who last kept them can check them")
  void keptByAnother() {
    Translation kept = fresh();
    assertThrows(OwnTranslation.class, () -> kept.check("staff:carla", "staff:carla", NOW));
    assertThrows(OwnTranslation.class, () -> kept.check("staff:anna", "staff:carla", NOW));
    kept.check("staff:bilal", null, NOW);
    assertEquals(TranslationState.CHECKED, kept.state());
  }

  @Test
  @DisplayName(
      "R6: a checked translation cannot be checked again, and the refusal names state and verb")
  void twice() {
    Translation translation = fresh();
    translation.check("staff:bilal", "staff:anna", NOW);
    WrongState refusal =
        assertThrows(WrongState.class, () -> translation.check("staff:carla", "staff:anna", NOW));
    assertEquals("CHECKED", refusal.state());
    assertEquals("check", refusal.verb());
    assertEquals("staff:bilal", translation.checkedBy());
  }

  @ParameterizedTest(name = "{0}, checked by {1}")
  @CsvSource({"DRAFT,staff:bilal", "DRAFT,staff:anna", "CHECKED,staff:carla", "CHECKED,staff:anna"})
  @DisplayName("R6: a draft is checked by another person; the state is checked before the person")
  void everyStateAndPerson(TranslationState state, String by) {
    Translation translation = fresh();
    if (state == TranslationState.CHECKED) {
      translation.check("staff:bilal", "staff:anna", THEN);
      assertEquals(
          state.name(),
          assertThrows(WrongState.class, () -> translation.check(by, "staff:anna", NOW)).state());
    } else if (by.equals(translation.writtenBy())) {
      assertThrows(OwnTranslation.class, () -> translation.check(by, "staff:anna", NOW));
      assertEquals(state, translation.state());
    } else {
      translation.check(by, "staff:anna", NOW);
      assertEquals(TranslationState.CHECKED, translation.state());
    }
  }

  @Test
  @DisplayName("R5: a translation belongs to its own words and source only")
  void speaksOf() {
    Translation translation = fresh();
    assertTrue(translation.isOf("ar", "t".repeat(64)));
    assertFalse(translation.isOf("ur", "t".repeat(64)));
    assertFalse(translation.isOf("ar", "u".repeat(64)));
    assertTrue(translation.isFrom("s".repeat(64)));
    assertFalse(translation.isFrom("x".repeat(64)));
  }
}

package org.tadamun.actions.action.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadamun.actions.action.entity.place.Place;
import org.tadamun.kernel.text.boundary.Folded;
import org.tadamun.kernel.text.entity.LocalizedText;

class SearchTextTest {

  private static final String KEPT =
      SearchText.of(
          LocalizedText.of("en", "Vigil").with("ar", "وَقفة تَضامُن").with("de", "Straßenfest"),
          new Place("CA", "Montréal", "Place d'Armes", "secret street", true));

  @ParameterizedTest
  @CsvSource({
    "VIGIL",
    "montreal",
    "Montréal",
    "وقفة",
    "وَقفة",
    "تضامن",
    "armes",
    "d’Armes",
    "strasse"
  })
  @DisplayName("a word is found in any case, with or without its marks")
  void found(String word) {
    assertTrue(KEPT.contains(Folded.of(word)), KEPT);
  }

  @Test
  @DisplayName("an address is not part of the search text")
  void noAddress() {
    assertFalse(KEPT.contains("secret"));
  }

  @Test
  @DisplayName("words of two fields are not joined")
  void apart() {
    assertFalse(KEPT.contains(Folded.of("Montréal Place")), KEPT);
  }

  @Test
  @DisplayName("a long search text is cut between characters")
  void cut() {
    String pair = "𝓐";
    Place place = new Place("CA", "x", null, null, false);
    String text = SearchText.of(LocalizedText.of("en", pair.repeat(100) + "ﷺ".repeat(150)), place);
    assertTrue(text.length() <= SearchText.MAX);
    assertFalse(Character.isHighSurrogate(text.charAt(text.length() - 1)));
    assertEquals(
        SearchText.MAX, SearchText.of(LocalizedText.of("en", "a".repeat(2500)), place).length());
  }
}

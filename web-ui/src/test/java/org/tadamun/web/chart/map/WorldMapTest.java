package org.tadamun.web.chart.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.web.chart.drawing.Charted;

@DisplayName("The map of the world")
class WorldMapTest {

  private static final Atlas ATLAS = Atlas.load();

  @Test
  @DisplayName("every country that a petition may count has a place on the map, unknown has none")
  void everyCountry() {
    for (String code : new Countries().all()) {
      assertEquals(!code.equals("ZZ"), ATLAS.has(code), code);
    }
    assertFalse(ATLAS.has("other"));
    assertFalse(ATLAS.has(null));
  }

  @Test
  @DisplayName("R1: one sentence gives the total, the number of countries and the largest number")
  void summary() {
    Charted map = draw("en", Map.of("GB", 3120L, "PK", 20L, "ZZ", 3L), null, Map.of());
    String sentence =
        "3,143 signatures from 2 countries and territories. Largest number: United Kingdom"
            + " (3,120).";
    assertEquals(List.of(sentence), map.texts("//figcaption"));
    // The sentence is there once, and the whole map is one image: otherwise each country would be
    // announced as one.
    assertEquals(1, map.all("//*[text()='" + sentence + "']").size());
    assertEquals(2, map.all("//svg[@role='img']/*").size());
    assertEquals(0, map.all("//*[@data-country][not(ancestor::g[@aria-hidden='true'])]").size());
  }

  @Test
  @DisplayName("R3: a country shows its level, its name and its amount in the reader's language")
  void country() {
    Charted map = draw("ar", Map.of("GB", 3120L, "MT", 2L), null, Map.of());
    assertEquals("lvl-5", map.one("//*[@data-country='GB']").getAttribute("class"));
    assertEquals(
        "المملكة المتحدة: 3,120 توقيعًا", map.one("//*[@data-country='GB']").getTextContent());
    assertEquals("lvl-0", map.one("//*[@data-country='FR']").getAttribute("class"));
    assertEquals("circle", map.one("//*[@data-country='MT']").getTagName());
  }

  @Test
  @DisplayName("a small state without a number has no dot")
  void noEmptyDots() {
    assertEquals(0, draw("en", Map.of("GB", 1L), null, Map.of()).all("//circle").size());
  }

  @Test
  @DisplayName(
      "the country concerned is drawn last with an outline of its own, however small it is")
  void target() {
    for (String target : List.of("PK", "SG")) {
      Charted map = draw("en", Map.of("GB", 5L), target, Map.of());
      List<String> codes = map.attributes("//*[@data-country]", "data-country");
      assertEquals(target, codes.getLast());
      assertEquals(
          List.of("target-halo", "lvl-0 target"),
          map.attributes("//*[@data-country='" + target + "']", "class"));
    }
    Charted map = draw("en", Map.of(), "PK", Map.of());
    assertTrue(map.texts("//li").contains("The campaign is directed at: Pakistan"));
  }

  @Test
  @DisplayName("an unknown country concerned has neither an outline nor a line in the legend")
  void noTarget() {
    String marked = "//*[contains(@class, 'target')]";
    assertEquals(3, draw("en", Map.of(), "PK", Map.of()).all(marked).size());
    assertEquals(0, draw("en", Map.of(), "", Map.of()).all(marked).size());
    assertEquals(0, draw("en", Map.of(), "ZZ", Map.of()).all(marked).size());
  }

  @Test
  @DisplayName("R4: unknown and merged countries are counted beside the map")
  void elsewhere() {
    Charted map = draw("en", Map.of("GB", 5L, "ZZ", 3L, "other", 4L), null, Map.of());
    assertEquals(
        List.of("Not on the map: 7 signatures from unknown or merged countries."),
        map.texts("//p"));
    assertEquals(0, draw("en", Map.of("GB", 5L), null, Map.of()).all("//p").size());
  }

  @Test
  @DisplayName(
      "a map with links is one image too, and the tab key skips its links, which the table has")
  void links() {
    Charted map = draw("en", Map.of("GB", 5L), null, Map.of("GB", "/x?a=1&b=\"2\""));
    assertEquals("/x?a=1&b=\"2\"", map.one("//a").getAttribute("href"));
    assertEquals("-1", map.one("//a").getAttribute("tabindex"));
    assertEquals("img", map.one("//*[@id='m-title']/..").getAttribute("role"));
  }

  @Test
  @DisplayName("the legend covers every number from zero to the largest")
  void legend() {
    assertEquals(
        List.of("0", "1 to 4", "5 to 19", "20 to 99", "100 to 499", "500 to 3,120"),
        draw("en", Map.of("GB", 3120L), null, Map.of()).texts("//li"));
    assertEquals(List.of("0", "1"), draw("en", Map.of("GB", 1L), null, Map.of()).texts("//li"));
  }

  @Test
  @DisplayName("R5: without figures there is a sentence and a grey map")
  void empty() {
    Charted map = draw("en", Map.of("GB", 0L, "FR", -2L), null, Map.of());
    assertEquals(List.of("No figures by country yet."), map.texts("//figcaption"));
    assertTrue(map.attributes("//path", "class").stream().allMatch("lvl-0"::equals));
    assertEquals(List.of("0"), map.texts("//li"));
  }

  @Test
  @DisplayName("unknown countries alone, or one country alone, have a sentence of their own")
  void fewCountries() {
    assertEquals(
        List.of("3 signatures, none with a known country."),
        draw("en", Map.of("ZZ", 3L), null, Map.of()).texts("//figcaption"));
    assertEquals(
        List.of("3 signatures from one country or territory: Malta."),
        draw("en", Map.of("MT", 3L), null, Map.of()).texts("//figcaption"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "ur"})
  @DisplayName("R6: a right-to-left language changes the direction of the text, not the shapes")
  void rightToLeft(String language) {
    Charted map = draw(language, Map.of("GB", 5L), null, Map.of());
    assertEquals("rtl", map.one("//figure").getAttribute("dir"));
    assertEquals(
        draw("en", Map.of("GB", 5L), null, Map.of()).attributes("//path", "d"),
        map.attributes("//path", "d"));
  }

  @Test
  @DisplayName("R2: a title with markup is escaped, and nothing has an inline style")
  void escapes() {
    String markup =
        new WorldMap(ATLAS, Charted.words("en"))
            .draw(new MapFigures("m", "<b>\"&", Map.of("GB", 1L), "signatures", "PK", Map.of()));
    assertEquals("<b>\"&", Charted.of(markup).one("//*[@id='m-title']").getTextContent());
    assertFalse(markup.contains("style="));
  }

  @Test
  @DisplayName("the whole map has at most 60 kB")
  void weight() {
    String markup =
        new WorldMap(ATLAS, Charted.words("en"))
            .draw(
                new MapFigures(
                    "m", "t", Map.of("GB", Long.MAX_VALUE), "signatures", "PK", Map.of()));
    assertTrue(markup.length() <= 60_000, () -> "" + markup.length());
  }

  private static Charted draw(
      String language, Map<String, Long> counts, String target, Map<String, String> links) {
    return Charted.of(
        new WorldMap(ATLAS, Charted.words(language))
            .draw(new MapFigures("m", "Title", counts, "signatures", target, links)));
  }
}

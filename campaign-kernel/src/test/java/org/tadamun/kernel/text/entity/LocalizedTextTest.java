package org.tadamun.kernel.text.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalizedTextTest {

  private static final LocalizedText TEXT =
      LocalizedText.of("ur", "عامر فیاض کو رہا کرو")
          .with("en", "Release Amar Fayaz")
          .with("pt-BR", "Libertem Amar Fayaz");

  @Test
  @DisplayName("the language that was added first is the source")
  void source() {
    assertEquals("ur", TEXT.sourceLanguage());
    assertEquals(List.of("ur", "en", "pt-BR"), List.copyOf(TEXT.asMap().keySet()));
  }

  @Test
  @DisplayName("a language is found only by its exact tag")
  void exactly() {
    assertEquals("Release Amar Fayaz", TEXT.in("en"));
    assertNull(TEXT.in("en-GB"));
    assertNull(TEXT.in("fr"));
  }

  @Test
  @DisplayName("line ends are normalised to LF")
  void lines() {
    assertEquals("one\ntwo\n\nthree", LocalizedText.of("en", "one\r\ntwo\n\rthree").in("en"));
    assertEquals("one\ntwo", LocalizedText.ofMap(Map.of("en", "one\r\ntwo\r\n")).in("en"));
  }

  @ParameterizedTest
  @CsvSource({
    "en, en",
    "en-GB, en",
    "ur-PK, ur",
    "pt-BR, pt-BR",
    // Brazilian Portuguese is not offered to readers from Portugal.
    "pt-PT, ur",
    "fr, ur",
  })
  @DisplayName("the best language is that of the tag, else of the tag's language, else the source")
  void best(String wanted, String expected) {
    Locale locale = Locale.forLanguageTag(wanted);
    assertEquals(expected, TEXT.bestLanguage(locale));
    assertEquals(TEXT.in(expected), TEXT.best(locale));
  }

  @Test
  @DisplayName("an empty text has no best language and no source")
  void empty() {
    assertTrue(LocalizedText.EMPTY.isEmpty());
    assertNull(LocalizedText.EMPTY.best(Locale.ENGLISH));
    assertNull(LocalizedText.EMPTY.sourceLanguage());
    assertEquals("{}", LocalizedText.EMPTY.toJson());
  }

  @Test
  @DisplayName("adding a language does not change the earlier text")
  void immutable() {
    LocalizedText more = TEXT.with("fr", "Libérez Amar Fayaz");
    assertNull(TEXT.in("fr"));
    assertEquals("Libérez Amar Fayaz", more.in("fr"));
    Map<String, String> map = TEXT.asMap();
    assertThrows(UnsupportedOperationException.class, () -> map.put("de", "Freiheit"));
  }

  @Test
  @DisplayName("changing a translation keeps its place in the order")
  void rewriting() {
    LocalizedText rewritten = TEXT.with("ur", "عامر کو رہا کرو");
    assertEquals("ur", rewritten.sourceLanguage());
    assertEquals("عامر کو رہا کرو", rewritten.in("ur"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  ", "\n\t"})
  @DisplayName("a blank translation removes the language")
  void blank(String nothing) {
    LocalizedText fewer = TEXT.with("ur", nothing);
    assertNull(fewer.in("ur"));
    assertEquals("en", fewer.sourceLanguage());
    assertTrue(LocalizedText.of("en", nothing).isEmpty());
  }

  @Test
  @DisplayName("blanks around a text are removed, inner ones are kept")
  void stripped() {
    assertEquals("Free\n\nhim", LocalizedText.of("en", "  Free\n\nhim \n").in("en"));
  }

  @Test
  @DisplayName("a text without a language is refused")
  void noLanguage() {
    assertThrows(NullPointerException.class, () -> LocalizedText.of(null, "Free him"));
  }

  @Test
  @DisplayName("the order of a map is the order of the languages, and blank texts are dropped")
  void ofMap() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("fr", "Un");
    map.put("de", " ");
    map.put("ar", "واحد");
    LocalizedText text = LocalizedText.ofMap(map);
    assertEquals(List.of("fr", "ar"), List.copyOf(text.asMap().keySet()));
  }

  @Test
  @DisplayName("texts are equal if they have the same words in the same order of languages")
  void equality() {
    LocalizedText same = LocalizedText.fromJson(TEXT.toJson());
    assertEquals(TEXT, same);
    assertEquals(TEXT.hashCode(), same.hashCode());
    assertNotEquals(TEXT, TEXT.with("en", "Free Amar Fayaz"));
    assertNotEquals(
        LocalizedText.of("en", "One").with("fr", "Un"),
        LocalizedText.of("fr", "Un").with("en", "One"));
    assertFalse(TEXT.equals(null));
  }

  @Test
  @DisplayName(
      "texts built separately are equal if words and order are the same, and differ otherwise")
  void same() {
    LocalizedText one = LocalizedText.of("en", "Free him").with("ar", "أطلقوا سراحه");
    LocalizedText same = LocalizedText.of("en", "Free him").with("ar", "أطلقوا سراحه");
    LocalizedText otherSource = LocalizedText.of("ar", "أطلقوا سراحه").with("en", "Free him");
    assertEquals(one, same);
    assertEquals(one.hashCode(), same.hashCode());
    assertNotEquals(one, otherSource);
    assertNotEquals(one, one.with("en", "Free them"));
    assertNotEquals(one, one.with("fr", "Libérez-le"));
    assertNotEquals(one, "Free him");
  }
}

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
  @DisplayName("the first language written is the source, whatever the alphabet says")
  void source() {
    assertEquals("ur", TEXT.sourceLanguage());
    assertEquals(List.of("ur", "en", "pt-BR"), List.copyOf(TEXT.asMap().keySet()));
  }

  @Test
  @DisplayName("a language is found exactly or not at all")
  void exactly() {
    assertEquals("Release Amar Fayaz", TEXT.in("en"));
    assertNull(TEXT.in("en-GB"));
    assertNull(TEXT.in("fr"));
  }

  @Test
  @DisplayName("a line ends in one character, however it was sent")
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
  @DisplayName("the best one is the tag itself, else its language, else the source")
  void best(String wanted, String expected) {
    Locale locale = Locale.forLanguageTag(wanted);
    assertEquals(expected, TEXT.bestLanguage(locale));
    assertEquals(TEXT.in(expected), TEXT.best(locale));
  }

  @Test
  @DisplayName("no text at all has no best one and no source")
  void empty() {
    assertTrue(LocalizedText.EMPTY.isEmpty());
    assertNull(LocalizedText.EMPTY.best(Locale.ENGLISH));
    assertNull(LocalizedText.EMPTY.sourceLanguage());
    assertEquals("{}", LocalizedText.EMPTY.toJson());
  }

  @Test
  @DisplayName("adding a language leaves the earlier text as it was")
  void immutable() {
    LocalizedText more = TEXT.with("fr", "Libérez Amar Fayaz");
    assertNull(TEXT.in("fr"));
    assertEquals("Libérez Amar Fayaz", more.in("fr"));
    Map<String, String> map = TEXT.asMap();
    assertThrows(UnsupportedOperationException.class, () -> map.put("de", "Freiheit"));
  }

  @Test
  @DisplayName("rewriting a translation does not move it")
  void rewriting() {
    LocalizedText rewritten = TEXT.with("ur", "عامر کو رہا کرو");
    assertEquals("ur", rewritten.sourceLanguage());
    assertEquals("عامر کو رہا کرو", rewritten.in("ur"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  ", "\n\t"})
  @DisplayName("a blank translation takes the language away")
  void blank(String nothing) {
    LocalizedText fewer = TEXT.with("ur", nothing);
    assertNull(fewer.in("ur"));
    assertEquals("en", fewer.sourceLanguage());
    assertTrue(LocalizedText.of("en", nothing).isEmpty());
  }

  @Test
  @DisplayName("outer blanks are no part of a text, inner ones are")
  void stripped() {
    assertEquals("Free\n\nhim", LocalizedText.of("en", "  Free\n\nhim \n").in("en"));
  }

  @Test
  @DisplayName("a text needs a language")
  void noLanguage() {
    assertThrows(NullPointerException.class, () -> LocalizedText.of(null, "Free him"));
  }

  @Test
  @DisplayName("a map gives its own order")
  void ofMap() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("fr", "Un");
    map.put("de", " ");
    map.put("ar", "واحد");
    LocalizedText text = LocalizedText.ofMap(map);
    assertEquals(List.of("fr", "ar"), List.copyOf(text.asMap().keySet()));
  }

  @Test
  @DisplayName("equal are texts of the same words in the same order of languages")
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
  @DisplayName("two are the same where they have the same words in the same order")
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

package org.tadamun.kernel.text.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Uses small bundles of its own, so that a change of the product's texts breaks no test here. */
class TextsTest {

  private static final Locale ARABIC = Locale.of("ar");

  private final Texts texts = new Texts();

  @ParameterizedTest
  @CsvSource({
    "0, لا توقيعات",
    "1, توقيع واحد",
    "2, توقيعان",
    "3, ٣ توقيعات",
    "10, ١٠ توقيعات",
    "11, ١١ توقيعًا",
    "99, ٩٩ توقيعًا",
    "100, ١٠٠ توقيع",
    "102, ١٠٢ توقيع",
    "103, ١٠٣ توقيعات",
    "12200, ١٢٬٢٠٠ توقيع"
  })
  @DisplayName("R3: Arabic has six plural forms")
  void arabicPlurals(long count, String expected) {
    assertEquals(expected, texts.get(Locale.of("ar", "EG"), "unittest.signatures", count));
  }

  @ParameterizedTest
  @CsvSource({"0, 0 signatures", "1, 1 signature", "2, 2 signatures", "12200, '12,200 signatures'"})
  @DisplayName("R3: English has two plural forms")
  void englishPlurals(long count, String expected) {
    assertEquals(expected, texts.get(Locale.ENGLISH, "unittest.signatures", count));
  }

  @Test
  @DisplayName("a text is in the language of the locale, whatever its country")
  void language() {
    assertEquals("تضامن", texts.get(ARABIC, "unittest.plain"));
    assertEquals("تضامن", texts.get(Locale.of("ar", "MA"), "unittest.plain"));
    assertEquals("Solidarity", texts.get(Locale.UK, "unittest.plain"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "tr", "zh-Hant-TW"})
  @DisplayName("R2: a text that a language lacks is in English")
  void fallback(String tag) {
    assertEquals("Only here", texts.get(Locale.forLanguageTag(tag), "unittest.only-english"));
  }

  @Test
  @DisplayName("a doubled apostrophe is shown as one, also beside an argument")
  void apostrophes() {
    assertEquals(
        "The workers' petition isn't over, says O'Brien",
        texts.get(Locale.ENGLISH, "unittest.apostrophe", "O'Brien"));
  }

  @Test
  @DisplayName("an argument that looks like a pattern is shown as it is")
  void argumentsAreNoPatterns() {
    assertEquals("{1} '' {0}", texts.get(Locale.ENGLISH, "unittest.big", "{1} '' {0}"));
  }

  @Test
  @DisplayName("quoted braces are shown as braces")
  void braces() {
    assertEquals("{not a place}", texts.get(Locale.ENGLISH, "unittest.braces"));
  }

  @Test
  @DisplayName("a number is formatted as in the language")
  void numbers() {
    assertEquals("1,234,567", texts.get(Locale.ENGLISH, "unittest.big", 1_234_567));
    assertEquals("1.234.567", texts.get(Locale.GERMAN, "unittest.big", 1_234_567));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unittest.missing",
        "nobundle.key",
        "nokey",
        ".leading",
        "",
        "unittest.it's",
        "unittest.{0}",
        "unittest.a'{b}"
      })
  @DisplayName("a key that exists nowhere is shown between question marks")
  void missing(String key) {
    assertEquals("???" + key + "???", texts.get(ARABIC, key, "argument"));
    assertFalse(texts.has(ARABIC, key));
  }

  @Test
  @DisplayName("has() looks in the given language only, without its fallback")
  void has() {
    assertTrue(texts.has(ARABIC, "unittest.plain"));
    assertTrue(texts.has(Locale.ENGLISH, "unittest.only-english"));
    assertFalse(texts.has(ARABIC, "unittest.only-english"));
  }

  @Test
  @DisplayName("the product's own bundles are found")
  void ownBundles() {
    assertTrue(texts.has(Locale.of("ur"), "kernel.error.required"));
  }

  @Test
  @DisplayName("one text can be formatted by many threads at once")
  void concurrent() {
    Set<String> wrong = ConcurrentHashMap.newKeySet();
    IntStream.range(2, 2000)
        .parallel()
        .forEach(
            n -> {
              String text = texts.get(Locale.ROOT, "unittest.signatures", n + 0.0);
              if (!text.replace(",", "").equals(n + " signatures")) {
                wrong.add(text);
              }
            });
    assertEquals(Set.of(), wrong);
  }
}

package org.tadamun.kernel.text.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

  private final Languages languages = new Languages();

  @Test
  @DisplayName("English is first, and the other languages are sorted by code")
  void shipped() {
    List<String> codes = languages.shipped().stream().map(Locale::toLanguageTag).toList();
    assertEquals("en", codes.getFirst());
    List<String> others = codes.subList(1, codes.size());
    assertEquals(others.stream().sorted().toList(), others);
    assertTrue(codes.containsAll(List.of("ar", "de", "es", "fr", "ur")));
  }

  @Test
  @DisplayName(
      "a form offers the languages sorted by name, and keeps the one that was chosen before")
  void offered() {
    List<LanguageChoice> english = LanguageChoice.sorted(Locale.ENGLISH, null);
    assertTrue(english.contains(new LanguageChoice("sv", "Swedish")));
    assertTrue(
        LanguageChoice.sorted(Locale.GERMAN, null).contains(new LanguageChoice("ur", "Urdu")));
    List<String> names = english.stream().map(LanguageChoice::name).toList();
    assertEquals("Abkhazian", names.getFirst());
    assertTrue(names.indexOf("Māori") < names.indexOf("Marathi"), "by letters, not by their codes");
    List<String> tags = english.stream().map(LanguageChoice::tag).toList();
    assertTrue(tags.stream().noneMatch(List.of("iw", "in", "ji")::contains), "withdrawn codes");
    assertFalse(tags.contains("skr"));
    assertTrue(
        LanguageChoice.sorted(Locale.ENGLISH, "skr").contains(new LanguageChoice("skr", "skr")));
    assertEquals(english, LanguageChoice.sorted(Locale.ENGLISH, "sv"), "nothing twice");
  }

  @Test
  @DisplayName(
      "a text of the other writing direction is isolated, line by line; any other text is not")
  void apart() {
    Locale arabic = Locale.of("ar");
    assertEquals("\u2068برلين\u2069", Languages.apart("برلين", Locale.ENGLISH));
    assertEquals("برلين", Languages.apart("برلين", arabic));
    assertEquals("\u2068Berlin\u2069", Languages.apart("Berlin", arabic));
    assertEquals("Berlin", Languages.apart("Berlin", Locale.GERMAN));
    assertEquals("\u2068أمام Bundestag\u2069", Languages.apart("أمام Bundestag", Locale.GERMAN));
    assertEquals("10117", Languages.apart("10117", arabic), "digits run no way of their own");
    assertEquals(null, Languages.apart(null, arabic));
    String street = Languages.apart("8810 Jane Street\r\nFloor 2", arabic);
    assertEquals("\u20688810 Jane Street\u2069\r\n\u2068Floor 2\u2069", street, "line by line");
  }

  @ParameterizedTest
  @CsvSource({"en, en, true", "en-GB, en, true", "ar-Latn, ar-EG, true", "en-GB, de, false"})
  @DisplayName("two tags are of one language, whatever their country or script")
  void areOne(String tag, String other, boolean expected) {
    assertEquals(expected, Languages.areOne(tag, other));
  }

  @Test
  @DisplayName("a language is shipped if it has a bundle")
  void isShipped() {
    assertTrue(languages.isShipped("ur"));
    assertFalse(languages.isShipped("eo"));
    assertFalse(languages.isShipped(""));
    assertFalse(languages.isShipped(null));
  }

  @ParameterizedTest
  @CsvSource({"ur, ur", "ar-EG, ar", "de-AT, de", "tr, en", "nonsense_, en", "'', en"})
  @DisplayName("R2: a language without a bundle falls back to English")
  void orFallback(String tag, String expected) {
    assertEquals(Locale.of(expected), languages.orFallback(tag));
  }

  @Test
  @DisplayName("R2: an absent language falls back to English")
  void orFallbackOfNothing() {
    assertEquals(Locale.ENGLISH, languages.orFallback(null));
  }

  @ParameterizedTest
  @CsvSource({
    "ar, rtl",
    "ur, rtl",
    "ur-PK, rtl",
    "fa, rtl",
    "he, rtl",
    "ckb, rtl",
    "ps, rtl",
    "ks, rtl",
    "en, ltr",
    "de-AT, ltr",
    "tr, ltr",
    "zh, ltr",
    "'', ltr",
  })
  @DisplayName("the writing direction is also known for languages that are not shipped")
  void direction(String tag, String expected) {
    assertEquals(expected, Languages.direction(tag));
  }

  @ParameterizedTest
  @CsvSource({"pa-Arab, rtl", "az-Arab, rtl", "ur-Latn, ltr", "ku-Arab, rtl", "uz-Arab-AF, rtl"})
  @DisplayName("a script in the tag decides the writing direction")
  void script(String tag, String expected) {
    assertEquals(expected, Languages.direction(tag));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ur | ur",
        "fr-CH, fr;q=0.9, en;q=0.8 | fr",
        "tr, ar;q=0.4, de;q=0.6 | de",
        "en-US,en;q=0.5 | en",
        "eo, tlh | en",
        "* | en",
        ";;;q=, | en",
        "de;q=nothing | en",
        "de;q=0, fr-CH | fr",
        "de-CH;q=0, de | de",
        "*-CH, de | de",
        "DE-at | de",
        "arb | ar",
      })
  @DisplayName("the caller's best shipped language is chosen, and English if there is none")
  void negotiate(String header, String expected) {
    assertEquals(Locale.of(expected), languages.negotiate(header));
  }

  @Test
  @DisplayName("the longest headers that the server takes are read at once")
  void negotiateLong() {
    String tag = "de" + "-aaaaaaaa".repeat(850);
    String list = "xx-aaaaaaaa-bbbbbbbb-cccccccc,".repeat(250) + "de";
    assertTimeoutPreemptively(
        Duration.ofSeconds(2),
        () -> {
          assertEquals(Locale.GERMAN, languages.negotiate(tag));
          assertEquals(Locale.GERMAN, languages.negotiate(list));
        });
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = "  ")
  @DisplayName("a blank header gives English")
  void negotiateNothing(String header) {
    assertEquals(Locale.ENGLISH, languages.negotiate(header));
  }

  @ParameterizedTest
  @CsvSource({"en, English", "de, Deutsch", "ur, اردو", "ar, العربية", "fr, français"})
  @DisplayName("a language is named in itself")
  void nativeName(String tag, String expected) {
    assertEquals(expected, Languages.nativeName(tag));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "en",
        "ur",
        "pt-BR",
        "zh-Hant-TW",
        "sr-Latn",
        "ckb",
        "bal",
        "skr",
        "pnb",
        "prs",
        "eng",
        "skr-Arab-PK"
      })
  @DisplayName("R2: a well-formed tag of a real language is valid")
  void valid(String tag) {
    assertTrue(Languages.isValidTag(tag));
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "e",
        "en_GB",
        "english-language",
        "xx",
        "qq-DE",
        "x-private",
        "und",
        "mul",
        "zxx",
        "qaa",
        "xqz",
        "en--GB",
        "<b>"
      })
  @DisplayName("R2: a malformed tag or a tag of no language is refused")
  void invalid(String tag) {
    assertFalse(Languages.isValidTag(tag));
  }

  @Test
  @DisplayName("R2: a tag is written in its usual spelling; a malformed one stays as it is")
  void canonical() {
    assertEquals("en", Languages.canonical("EN"));
    assertEquals("ur-PK", Languages.canonical("UR-pk"));
    assertEquals("en_GB", Languages.canonical("en_GB"));
    assertNull(Languages.canonical(null));
    for (Locale shipped : languages.shipped()) {
      String tag = shipped.toLanguageTag();
      assertTrue(Languages.isValidTag(tag), tag);
      assertEquals(new Locale.Builder().setLanguageTag(tag).build().toLanguageTag(), tag);
      assertEquals(tag, Languages.canonical(tag));
      assertEquals(tag, Languages.canonical(tag.toUpperCase(Locale.ROOT)));
    }
  }

  @Test
  @DisplayName("R2: a tag longer than its column is refused")
  void tooLong() {
    assertFalse(Languages.isValidTag("en-x-" + "abcdefgh-".repeat(4) + "a"));
  }
}

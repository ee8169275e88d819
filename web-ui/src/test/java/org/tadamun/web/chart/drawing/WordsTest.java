package org.tadamun.web.chart.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Bidi;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The words and numbers of the charts")
class WordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 0 | no signatures", "en | 1 | one signature", "en | 12243 | 12,243 signatures",
        "ar | 2 | توقيعان", "ar | 3 | 3 توقيعات", "ar | 12243 | 12,243 توقيعًا",
        "ur | 12243 | 12,243 دستخط", "de | 12243 | 12.243 Unterschriften"
      })
  @DisplayName("R3: an amount has the plural form and the digits of the language")
  void amounts(String language, long number, String amount) {
    assertEquals(amount, Charted.words(language).amount("signatures", number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar", "ur", "fr", "es", "de"})
  @DisplayName("R3: every key of the English bundle has a text in every language")
  void complete(String language) throws IOException {
    Properties english = new Properties();
    try (var in = WordsTest.class.getResourceAsStream("/i18n/chart/en.properties")) {
      english.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    Words words = Charted.words(language);
    for (String key : english.stringPropertyNames()) {
      assertFalse(
          words.of(key.substring("chart.".length()), 3L, 3L, "A", "B").contains("???"), key);
    }
  }

  @Test
  @DisplayName("a share has one decimal, and is 0.0% of nothing")
  void shares() {
    assertEquals("33.3%", Charted.words("en").share(1, 3));
    assertEquals("0.0%", Charted.words("en").share(0, 0));
  }

  @Test
  @DisplayName("a positive change has a plus sign, and zero has no sign")
  void signed() {
    assertEquals("+1,200", Charted.words("en").signed(1200));
    assertEquals("-3", Charted.words("en").signed(-3));
    assertEquals("0", Charted.words("en").signed(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "ur"})
  @DisplayName("a change has its sign before the digits in a right-to-left language too")
  void signedRightToLeft(String language) {
    for (long change : new long[] {1200, -1200}) {
      String signed = Charted.words(language).signed(change);
      Bidi drawn = new Bidi(signed, Bidi.DIRECTION_RIGHT_TO_LEFT);
      int sign = change > 0 ? signed.indexOf('+') : signed.indexOf('-');
      int digit = signed.indexOf('1');
      assertTrue(0 < sign && sign < digit, signed);
      assertEquals(drawn.getLevelAt(digit), drawn.getLevelAt(sign), "one run from left to right");
      assertEquals(0, drawn.getLevelAt(sign) % 2);
    }
  }

  @Test
  @DisplayName("merged and unknown countries have a name, and Urdu runs right to left")
  void names() {
    assertEquals("Other countries", Charted.words("en").country("other"));
    assertEquals("Unknown country", Charted.words("en").country("ZZ"));
    assertEquals("rtl", Charted.words("ur").direction());
    assertEquals("ltr", Charted.words("fr").direction());
  }
}

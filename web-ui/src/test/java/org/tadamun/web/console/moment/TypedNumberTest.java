package org.tadamun.web.console.moment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The parser of typed numbers")
class TypedNumberTest {

  private static final String LANGUAGES = "en ar ur fr es de";

  private static long parse(String language, String typed) {
    return TypedNumber.parse(typed, Locale.forLanguageTag(language));
  }

  @ParameterizedTest
  @CsvSource({
    "1000, 1000",
    " 1000 , 1000",
    "+5, 5",
    "-1, -1",
    "\u22121, -1",
    "0, 0",
    "\u0661\u0660\u0660\u0660, 1000",
    "\u06F1\u06F0\u06F0\u06F0, 1000",
    "\u0967\u0966\u0966\u0966, 1000",
    "\u0661\u066C\u0660\u0660\u0660, 1000",
    "\u200F\u0661\u0660\u200F, 10",
    "1 000, 1000",
    "1\u202F000, 1000",
    "1\u00A0000\u00A0000, 1000000",
    "1\u2019000, 1000",
    "1.000.000, 1000000",
  })
  @DisplayName("R2: digits of any script and unambiguous separators are read in every language")
  void everywhere(String typed, long number) {
    for (String language : LANGUAGES.split(" ")) {
      assertEquals(number, parse(language, typed), language);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; 1,000; 1000",
        "en; 10,000; 10000",
        "en; 1,000,000; 1000000",
        "de; 1,000,000; 1000000",
        "ur; 1,50,000; 150000",
        "en; 12,34,567; 1234567",
        "ar; 1,000; 1000",
        "ar; \u0661\u060C\u0660\u0660\u0660; 1000",
        "de; 1.000; 1000",
        "es; 10.000; 10000",
        "de; -1.000; -1000"
      })
  @DisplayName("R2: the thousands separators of the language are read")
  void grouped(String language, String typed, long number) {
    assertEquals(number, parse(language, typed));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; 1.000",
        "ar; 1.000",
        "ur; 1.000",
        "fr; 1.000",
        "de; 1,000",
        "es; 1,000",
        "fr; 1,000"
      })
  @DisplayName("R2: a separator that may be one of decimals is refused")
  void ambiguous(String language, String typed) {
    assertThrows(NumberFormatException.class, () -> parse(language, typed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "many",
        "1,5",
        "1.5",
        "1,00",
        "1,0000",
        "1,000.00",
        "1 000,5",
        ",000",
        "1,,000",
        "1,000,",
        "1 2 3",
        "--1",
        "1e3",
        "0x10",
        "1,0,000",
        "99999999999999999999",
        "\u00BD",
        "\u2163"
      })
  @DisplayName("R2: anything but a whole number is refused in every language")
  void none(String typed) {
    for (String language : LANGUAGES.split(" ")) {
      assertThrows(NumberFormatException.class, () -> parse(language, typed), language);
    }
  }

  @Test
  @DisplayName("R2: a number of many thousand groups is refused")
  void endless() {
    assertThrows(NumberFormatException.class, () -> parse("en", "1" + ",234".repeat(20_000)));
  }
}

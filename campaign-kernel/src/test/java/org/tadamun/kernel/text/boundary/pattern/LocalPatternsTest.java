package org.tadamun.kernel.text.boundary.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.LocalDateTime;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Date and time patterns of a language")
class LocalPatternsTest {

  private static final LocalDateTime NIGHT = LocalDateTime.parse("2020-11-08T23:05");

  @ParameterizedTest
  @DisplayName("dates and times are written as in the language")
  @CsvSource(
      delimiter = '|',
      value = {
        "en | yMMMd | 8 Nov 2020",
        "en | yMMMdHm | 8 Nov 2020, 23:05",
        "ar | yMMMdHm | 8 نوفمبر 2020، 23:05",
        "de | yMMMd | 8. Nov. 2020",
        "fr | yMMMM | novembre 2020",
        "es | MMMd | 8 nov",
        "de | Hm | 23:05",
        "ur | Hm | 23:05",
        "ur | MMMd | 8 نومبر"
      })
  void written(Locale language, String parts, String expected) {
    assertEquals(expected, LocalPatterns.of(parts, language).format(NIGHT));
  }

  @Test
  @DisplayName("the formatter of a pattern and language is reused")
  void kept() {
    assertSame(LocalPatterns.of("MMMd", Locale.FRENCH), LocalPatterns.of("MMMd", Locale.FRENCH));
  }

  @ParameterizedTest
  @DisplayName("a date for a table is short and has no-break spaces")
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 8 Nov 2020",
        "de | 8. Nov. 2020",
        "fr | 8 nov. 2020",
        "es | 8 nov 2020",
        "ar | 8 نوفمبر 2020",
        "ur | 8 نومبر، 2020",
        "ar-u-nu-latn | 8 نوفمبر 2020"
      })
  void brief(String language, String expected) {
    assertEquals(
        expected.replace(' ', '\u00A0'),
        LocalPatterns.brief(NIGHT.toLocalDate(), Locale.forLanguageTag(language)));
  }
}

package org.tadamun.kernel.text.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Date in words")
class DatesTest {

  private static final LocalDate DAY = LocalDate.parse("2020-11-08");

  @ParameterizedTest
  @DisplayName(
      "a date is written as in British English or in the usual form of each other language")
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 8 November 2020",
        "de | 8. November 2020",
        "fr | 8 novembre 2020",
        "es | 8 de noviembre de 2020",
        "ar | 8 نوفمبر 2020",
        "ur | 8 نومبر، 2020"
      })
  void written(Locale reader, String expected) {
    assertEquals(expected, Dates.day(DAY, reader));
  }

  @ParameterizedTest
  @DisplayName("English without a country becomes British English; any other locale stays")
  @CsvSource({"en, en-GB", "en-u-nu-latn, en-GB-u-nu-latn", "en-US, en-US", "ar, ar"})
  void form(String reader, String expected) {
    assertEquals(Locale.forLanguageTag(expected), Dates.form(Locale.forLanguageTag(reader)));
  }
}

package org.tadamun.petition.imports.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.petition.imports.entity.DateOrder;
import org.tadamun.petition.signature.entity.Visibility;

@DisplayName("Words in the cells of files")
class CellWordsTest {

  private static final CellWords WORDS =
      new CellWords(
          new Countries(),
          List.of(Locale.ENGLISH, Locale.FRENCH, Locale.GERMAN, Locale.of("ar"), Locale.of("ur")));

  @ParameterizedTest
  @CsvSource({
    "GB,GB",
    "gb,GB",
    "GBR,GB",
    "UK,GB",
    "uk,GB",
    "USA,US",
    "United Kingdom,GB",
    "Allemagne,DE",
    "deutschland,DE",
    "باكستان,PK",
    "پاکستان,PK",
    "BAT,AQ",
    "XK,XK",
    "ZZ,ZZ",
    "zz,ZZ"
  })
  @DisplayName("A country is read from codes of any kind, and from names in each language")
  void countries(String cell, String code) {
    assertEquals(Optional.of(code), WORDS.country(cell));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Atlantis", "XQ", "G B", "12"})
  @DisplayName("A word that is no country is not guessed to be one")
  void noCountry(String cell) {
    assertEquals(Optional.empty(), WORDS.country(cell));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"yes", "YES", " x ", "1", "true", "oui", "sí", "ja", "نعم", "ہاں", "جی ہاں"})
  @DisplayName("Yes is read in six languages")
  void yes(String cell) {
    assertEquals(Optional.of(true), CellWords.yesOrNo(cell));
    assertEquals(Optional.of(Visibility.PUBLIC), CellWords.visibility(cell));
  }

  @ParameterizedTest
  @ValueSource(strings = {"no", "0", "False", "non", "nein", "لا", "نہیں", "جی نہیں"})
  @DisplayName("No is read in six languages")
  void no(String cell) {
    assertEquals(Optional.of(false), CellWords.yesOrNo(cell));
    assertEquals(Optional.of(Visibility.ANONYMOUS), CellWords.visibility(cell));
  }

  @Test
  @DisplayName("ADDRESSEE is read as a visibility; an unknown or empty word is no answer")
  void visibility() {
    assertEquals(Optional.of(Visibility.ADDRESSEE), CellWords.visibility("addressee"));
    assertEquals(Optional.empty(), CellWords.visibility("perhaps"));
    assertEquals(Optional.empty(), CellWords.yesOrNo(""));
  }

  @ParameterizedTest
  @CsvSource({
    "2020-11-18,YEAR_MONTH_DAY,2020-11-18",
    "2020/1/8,DAY_MONTH_YEAR,2020-01-08",
    "2020-11-18T23:59:00Z,DAY_MONTH_YEAR,2020-11-18",
    "2020-11-18 08:15:00,MONTH_DAY_YEAR,2020-11-18",
    "18.11.2020,DAY_MONTH_YEAR,2020-11-18",
    "3/4/20,DAY_MONTH_YEAR,2020-04-03",
    "3/4/20,MONTH_DAY_YEAR,2020-03-04",
    "'11/18/2020, 8:15 PM',MONTH_DAY_YEAR,2020-11-18"
  })
  @DisplayName("A day is read in the given order of day, month and year")
  void days(String cell, DateOrder order, LocalDate day) {
    assertEquals(Optional.of(day), CellWords.day(cell, order));
  }

  @ParameterizedTest
  @CsvSource({
    "31.02.2020,DAY_MONTH_YEAR", "18/11/2020,MONTH_DAY_YEAR", "18.11.2020,YEAR_MONTH_DAY",
    "yesterday,DAY_MONTH_YEAR", "2020-13-01,YEAR_MONTH_DAY", "2020,YEAR_MONTH_DAY"
  })
  @DisplayName("A day that does not exist, or is in another order, is not read")
  void noDay(String cell, DateOrder order) {
    assertEquals(Optional.empty(), CellWords.day(cell, order));
  }
}

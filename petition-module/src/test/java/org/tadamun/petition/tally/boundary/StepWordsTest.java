package org.tadamun.petition.tally.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.petition.petition.entity.PetitionState;

@DisplayName("R7: Words beside figures of countries in steps")
class StepWordsTest {

  private static final Instant NINE = Instant.parse("2020-11-20T09:00:00Z");
  private static final SmallCells EIGHT = new SmallCells(8);

  private final StepWords words = new StepWords(new Texts(), new Countries());

  @ParameterizedTest
  @CsvSource({
    "en, “Other”",
    "de, „Übrige“",
    "fr, Autres",
    "es, «Otros»",
    "ar, «أخرى»",
    "ur, ”دیگر“"
  })
  @DisplayName("R9: the words at the end of a petition name crowd and rest, in every language")
  void ended(String language, String rest) {
    Locale locale = Locale.forLanguageTag(language);
    for (PetitionState state : PetitionState.OVER) {
      String said = words.ended(EIGHT, state, locale);
      assertTrue(said.contains("32") && said.contains(rest), said);
      assertNull(words.ended(SmallCells.OFF, state, locale));
    }
    assertNull(words.ended(EIGHT, PetitionState.PAUSED, locale));
  }

  @ParameterizedTest
  @CsvSource({
    "en, “Other”, '20 November 2020', but later as far as",
    "de, „Übrige“, 20. November 2020, 'jedoch erst später, soweit'",
    "fr, Autres, 20 novembre 2020, mais plus tard dans la mesure",
    "es, «Otros», 20 de noviembre de 2020, pero más tarde en la medida",
    "ar, «أخرى», 20 نوفمبر 2020, فيتأخر عن ذلك",
    "ur, ”دیگر“, 20 نومبر، 2020, اس حد تک بعد میں"
  })
  @DisplayName("R8: the words name step, crowd, rest, time of release and delay, in every language")
  void released(String language, String rest, String day, String later) {
    String said = words.sentence(EIGHT, NINE, Locale.forLanguageTag(language));
    for (String part : new String[] {"8", "32", rest, day, "\u206609:00 UTC\u2069", later}) {
      assertTrue(said.contains(part), said);
    }
    String none = words.sentence(EIGHT, null, Locale.forLanguageTag(language));
    assertTrue(none.contains("8") && none.contains("32") && none.contains(rest), none);
    assertFalse(none.contains("UTC") || none.equals(said), none);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr", "es", "ar", "ur"})
  @DisplayName("A negative rest is explained, in every language")
  void wanting(String language) {
    Locale locale = Locale.forLanguageTag(language);
    ReleasedFigures released = new ReleasedFigures(EIGHT, NINE, Map.of("GB", 60L));
    String usual = words.sentence(EIGHT, NINE, locale);
    assertEquals(usual, words.sentence(released, released.rows(60), locale));
    String more = words.sentence(released, released.rows(55), locale);
    String rest = new Texts().get(locale, "petition.countries.other");
    assertTrue(more.startsWith(usual + ' ') && more.substring(usual.length()).contains(rest), more);
    assertTrue(words.sentences(released, released.rows(55), locale).startsWith(more + ' '));
    List<CountryCount> exact = List.of(new CountryCount("GB", -1));
    assertNull(words.sentence(ReleasedFigures.EXACT, exact, locale));
  }

  @Test
  @DisplayName("Exact figures have no words; the whole English sentence is as expected")
  void sentence() {
    assertNull(words.sentence(SmallCells.OFF, null, Locale.ENGLISH));
    assertEquals(
        "Figures by country are given in steps of 8, as of 20 November 2020 \u206609:00 UTC\u2069."
            + " They are given anew once at least 32 more signatures from one source have been"
            + " added, or as many taken out. Corrections by staff change them in whole steps once"
            + " their day is over, but later as far as they may concern signatures that are not in"
            + " these figures yet. What has come or gone since, and the rest of each country, is"
            + " counted under “Other”. The total is exact.",
        words.sentence(EIGHT, NINE, Locale.ENGLISH));
  }
}

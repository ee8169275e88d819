package org.tadamun.petition.milestone.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Country;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.kernel.update.entity.Update;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.petition.entity.PetitionText;

@DisplayName("Draft of news about a milestone")
class MilestoneTextsTest {

  private static final List<String> KINDS = List.of("number", "goal", "country");

  private final Texts texts = new Texts();
  private final Countries countries = new Countries();

  static List<Locale> languages() {
    return new Languages().shipped();
  }

  private String say(Locale locale, String kind, String part, long number, String title) {
    return texts.get(
        locale, "milestone.news." + kind + "." + part, number, title, countries.name("GB", locale));
  }

  @ParameterizedTest
  @MethodSource("languages")
  @DisplayName("Headline and text name the petition, for any number in every language")
  void named(Locale locale) {
    for (String kind : KINDS) {
      for (long number : new long[] {1, 2, 3, 11, 100, 12_243}) {
        for (String part : List.of("title", "body", "over")) {
          String said = say(locale, kind, part, number, "Release Amar");
          assertTrue(said.contains("Release Amar"), said);
          assertFalse(said.contains("{") || said.contains("#") || said.contains("???"), said);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  @DisplayName("After the end all kinds of news thank in the same words")
  void afterTheEnd(Locale locale) {
    String thanks = lastSentence(say(locale, "goal", "body", 100, "Release Amar"));
    for (String kind : KINDS) {
      String said = say(locale, kind, "over", 100, "Release Amar");
      assertEquals(thanks, lastSentence(said));
      assertNotEquals(say(locale, kind, "body", 100, "Release Amar"), said);
    }
  }

  private static String lastSentence(String text) {
    String[] sentences = text.split("(?<=[.۔]) ");
    return sentences[sentences.length - 1];
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|1|1 signature",
        "en|2|2 signatures",
        "fr|0|0 signature",
        "es|1|1 firma",
        "de|1|1 Unterschrift",
        "de|100|100 Unterschriften",
        "ar|1|توقيع واحد",
        "ar|2|توقيعان",
        "ar|3|3 توقيعات",
        "ar|11|11 توقيعًا",
        "ar|100|100 توقيع"
      })
  @DisplayName("The task states the number in the plural form of its language")
  void plural(String language, long number, String said) {
    Locale locale = Locale.forLanguageTag(language);
    assertEquals(said, texts.get(locale, "milestone.what.number", number));
  }

  @ParameterizedTest
  @MethodSource("languages")
  @DisplayName("Headline and text fit, with the longest title and country and the largest goal")
  void fits(Locale locale) {
    String longest =
        countries.sorted(locale).stream()
            .map(Country::name)
            .reduce((one, other) -> one.length() >= other.length() ? one : other)
            .orElseThrow();
    String title = "x".repeat(PetitionText.TITLE_MAX);
    for (String kind : KINDS) {
      Object[] arguments = {Petition.GOAL_MAX, title, longest};
      String head = texts.get(locale, "milestone.news." + kind + ".title", arguments);
      assertTrue(head.length() <= Update.TITLE_MAX, head);
      for (String part : List.of(".body", ".over")) {
        String body = texts.get(locale, "milestone.news." + kind + part, arguments);
        assertTrue(body.length() <= Update.BODY_MAX, body);
      }
    }
  }
}

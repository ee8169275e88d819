package org.tadamun.petition.signature.control.news;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.petition.signature.entity.news.NewsMailingState;

@DisplayName("The frame of mailed news")
class NewsTextsTest {

  private static final String TOKEN = "x".repeat(43);
  private static final Object[] ARGUMENTS = {
    "He's {free} at last.\n\nThank you.",
    "https://example.org/en/campaigns/amar/news",
    "20 November 2020",
    "PTUDC",
    "Release Amar",
    "https://example.org/en/news/ptudc/" + TOKEN,
    "https://example.org/en/my-signature/" + TOKEN
  };

  private final Texts texts = new Texts();

  static List<Locale> languages() {
    return new Languages().shipped();
  }

  @ParameterizedTest
  @MethodSource("languages")
  @DisplayName("has the news first, as they were written, and why they come, in each language")
  void body(Locale locale) {
    String body = texts.get(locale, "mailing.mail.body", ARGUMENTS);
    assertTrue(body.startsWith(ARGUMENTS[0] + "\n\n"), body);
    for (Object argument : ARGUMENTS) {
      assertTrue(body.contains(argument.toString()), argument + " in " + body);
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  @DisplayName(
      "has its links alone on their lines, the token at their end, the one that ends first")
  void links(Locale locale) {
    String body = texts.get(locale, "mailing.mail.body", ARGUMENTS);
    assertEquals(
        List.of(ARGUMENTS[1], ARGUMENTS[5], ARGUMENTS[6]),
        body.lines().filter(line -> line.contains("https://")).toList());
  }

  @ParameterizedTest
  @MethodSource("languages")
  @DisplayName("says before the two links of its reader that they are not passed on with it")
  void passedOn(Locale locale) {
    List<String> parts = List.of(texts.get(locale, "mailing.mail.body", ARGUMENTS).split("\n\n"));
    String warning = parts.get(parts.indexOf(ARGUMENTS[1]) + 1);
    for (Object argument : ARGUMENTS) {
      assertFalse(warning.contains(argument.toString()), warning);
    }
    assertTrue(warning.endsWith(".") || warning.endsWith("۔"), warning);
  }

  @ParameterizedTest
  @MethodSource("languages")
  @DisplayName("and each state of a mailing has its word")
  void states(Locale locale) {
    for (NewsMailingState state : NewsMailingState.values()) {
      assertTrue(texts.has(locale, "mailing.state." + state), state + " in " + locale);
    }
  }
}

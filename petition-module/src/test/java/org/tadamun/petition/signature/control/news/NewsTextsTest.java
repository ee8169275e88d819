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
    "https://example.org/en/petitions/amar#sign",
    "open"
  };
  private static final Object[] CLOSED = ARGUMENTS.clone();

  static {
    CLOSED[6] = "";
    CLOSED[7] = "closed";
  }

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
    for (Object argument : List.of(ARGUMENTS).subList(1, 7)) {
      assertTrue(body.contains(argument.toString()), argument + " in " + body);
    }
    assertTrue(body.endsWith("\n\n" + ARGUMENTS[6] + "\n"), body);
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
  @DisplayName("says of a sample which of its links lead nowhere, of a draft one more")
  void sample(Locale locale) {
    String open = texts.get(locale, "mailing.mail.sample.note", "open");
    String draft = texts.get(locale, "mailing.mail.sample.note", "draft");
    assertTrue(draft.startsWith(open + " "), draft);
    assertFalse(draft.contains("{"), draft);
  }

  @ParameterizedTest
  @MethodSource("languages")
  @DisplayName("R9 opens nothing of its reader, and leads to no form that nobody may sign")
  void opensNothing(Locale locale) {
    String open = texts.get(locale, "mailing.mail.body", ARGUMENTS);
    String closed = texts.get(locale, "mailing.mail.body", CLOSED);
    assertEquals(1, open.split(TOKEN, -1).length - 1, open);
    assertTrue(closed.length() < open.length(), closed);
    assertTrue(closed.matches("(?s).*[.۔]\n"), closed);
    assertEquals(
        List.of(ARGUMENTS[1], ARGUMENTS[5]),
        closed.lines().filter(line -> line.contains("https://")).toList());
  }

  @ParameterizedTest
  @MethodSource("languages")
  @DisplayName("says before the link of its reader that it is not passed on with it")
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

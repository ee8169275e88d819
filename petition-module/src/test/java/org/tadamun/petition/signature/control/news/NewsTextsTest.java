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

@DisplayName("Texts around mailed news")
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
  @DisplayName("The body has the news first, then why they come and all links, in each language")
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
  @DisplayName("Each link stands alone on its line, in the expected order")
  void links(Locale locale) {
    String body = texts.get(locale, "mailing.mail.body", ARGUMENTS);
    assertEquals(
        List.of(ARGUMENTS[1], ARGUMENTS[5], ARGUMENTS[6]),
        body.lines().filter(line -> line.contains("https://")).toList());
  }

  @ParameterizedTest
  @MethodSource("languages")
  @DisplayName("The note of a sample says more for a draft")
  void sample(Locale locale) {
    String open = texts.get(locale, "mailing.mail.sample.note", "open");
    String draft = texts.get(locale, "mailing.mail.sample.note", "draft");
    assertTrue(draft.startsWith(open + " "), draft);
    assertFalse(draft.contains("{"), draft);
  }

  @ParameterizedTest
  @MethodSource("languages")
  @DisplayName(
      "R9: the body has the signer's token once, and no link to a form that nobody may sign")
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
  @DisplayName("The body says before the signer's link that it should not be passed on")
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
  @DisplayName("Each state of a mailing has a text")
  void states(Locale locale) {
    for (NewsMailingState state : NewsMailingState.values()) {
      assertTrue(texts.has(locale, "mailing.state." + state), state + " in " + locale);
    }
  }
}

package org.tadamun.petition.signature.control.news;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadamun.kernel.mail.boundary.MailText;
import org.tadamun.kernel.mail.boundary.MailText.Passage;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("Language and direction of mailed news")
class NewsPassageTest {

  private static final LocalizedText BOTH =
      LocalizedText.of("en", "3 are free.\n\nThank you.\n").with("ar", "أُفرج عن 3.\n\nشكرًا.");
  private static final LocalizedText ENGLISH = LocalizedText.of("en", "3 are free.\n\nThank you.");

  @Test
  @DisplayName("News in the direction of the mail are not changed")
  void alike() {
    assertEquals(new Passage("أُفرج عن 3.\n\nشكرًا.", "ar"), NewsFrame.news(BOTH, Locale.of("ar")));
    assertEquals(
        new Passage("3 are free.\n\nThank you.", "en"), NewsFrame.news(ENGLISH, Locale.GERMAN));
  }

  @Test
  @DisplayName("Each line of news in the other direction begins with a mark of its direction")
  void turned() {
    assertEquals(
        new Passage("\u200e3 are free.\n\n\u200eThank you.", "en"),
        NewsFrame.news(ENGLISH, Locale.of("ur")));
    LocalizedText arabic = LocalizedText.of("ar", "3 أحرار");
    assertEquals(new Passage("\u200f3 أحرار", "ar"), NewsFrame.news(arabic, Locale.FRENCH));
  }

  @Test
  @DisplayName("News begin with their headline if it is in their language")
  void headline() {
    LocalizedText title = LocalizedText.of("en", "Freed").with("fr", "Libres");
    assertEquals(
        new Passage("Freed\n\n3 are free.\n\nThank you.", "en"),
        NewsFrame.piece(title, ENGLISH, Locale.GERMAN));
    assertEquals(
        new Passage("3 are free.\n\nThank you.", "en"),
        NewsFrame.piece(title, ENGLISH, Locale.FRENCH));
  }

  @ParameterizedTest
  @CsvSource({
    "ar, الحرية لزميلنا IFJ, en, \u200f",
    "ar, IFJ: الحرية لزميلنا, en, \u200f",
    "en, Freedom for عمر, ar, \u200e",
    "ur, IFJ: رہائی, ur, \u200f",
    "fr, عمر est libre, en, \u200e"
  })
  @DisplayName("A title begins with a mark of its own language's direction")
  void title(String language, String title, Locale reader, String mark) {
    String subject = NewsFrame.news(LocalizedText.of(language, title), reader).words();
    assertEquals(mark + title, MailText.begun(subject, reader));
  }

  @Test
  @DisplayName("The title in the subject of a sample keeps its direction")
  void sample() {
    LocalizedText title = LocalizedText.of("ar", "IFJ: الحرية لزميلنا");
    String subject = NewsFrame.news(title, Locale.ENGLISH).words();
    assertEquals("\u2068\u200fIFJ: الحرية لزميلنا\u2069", Languages.apart(subject, Locale.ENGLISH));
  }
}

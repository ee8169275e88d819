package org.tadamun.petition.signature.control.news;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.mail.boundary.MailText.Passage;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("News in the language of its reader, or in another one")
class NewsPassageTest {

  private static final LocalizedText BOTH =
      LocalizedText.of("en", "3 are free.\n\nThank you.\n").with("ar", "أُفرج عن 3.\n\nشكرًا.");
  private static final LocalizedText ENGLISH = LocalizedText.of("en", "3 are free.\n\nThank you.");

  @Test
  @DisplayName("stand as they were written where they run as the rest of the mail does")
  void alike() {
    assertEquals(new Passage("أُفرج عن 3.\n\nشكرًا.", "ar"), NewsFrame.news(BOTH, Locale.of("ar")));
    assertEquals(
        new Passage("3 are free.\n\nThank you.", "en"), NewsFrame.news(ENGLISH, Locale.GERMAN));
  }

  @Test
  @DisplayName("begin each line with a sign of its direction where the rest runs the other way")
  void turned() {
    assertEquals(
        new Passage("\u200e3 are free.\n\n\u200eThank you.", "en"),
        NewsFrame.news(ENGLISH, Locale.of("ur")));
    LocalizedText arabic = LocalizedText.of("ar", "3 أحرار");
    assertEquals(new Passage("\u200f3 أحرار", "ar"), NewsFrame.news(arabic, Locale.FRENCH));
  }
}

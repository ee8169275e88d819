package org.tadamun.kernel.mail.control.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.internet.MimeUtility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The subject of a mail")
class SubjectLineTest {

  private static final String NAME = "Subject: ";
  private static final int LINE_MOST = 76;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "يُرجى تأكيد توقيعك: أطلقوا سراح أمار فياض الآن",
        "اپنے دستخط کی تصدیق کیجیے: امر فیاض کو ابھی رہا کرو",
        "Bitte bestätigen Sie Ihre Unterschrift: Lasst Amar Fayaz sofort frei, für ihn und für"
            + " alle",
        "Merci de confirmer votre signature\u00a0: Libérez Amar Fayaz maintenant",
        "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
        "éééééééééééééééééééééééééé and = ? _ \"signs\" that a word may not hold, one after another"
      })
  @DisplayName("in encoded words is read as it was written, and has no line of more than 76 signs")
  void encoded(String text) throws Exception {
    String header = SubjectLine.of(text);
    for (String line : (NAME + header).split("\r\n")) {
      assertTrue(line.length() <= LINE_MOST, line);
      assertTrue(line.matches("\\p{ASCII}*"), line);
      assertFalse(line.contains("\uFFFD"), line);
    }
    assertEquals(text, MimeUtility.decodeText(MimeUtility.unfold(header)));
    for (String word : header.split("\r\n ")) {
      assertFalse(MimeUtility.decodeWord(word).contains("\uFFFD"), word);
    }
  }

  @Test
  @DisplayName("of ASCII alone stands there as it is, folded where it is long")
  void plain() throws Exception {
    assertEquals("Please confirm", SubjectLine.of("Please confirm"));
    String text = "Please confirm your signature ".repeat(5).strip();
    String header = SubjectLine.of(text);
    assertTrue(header.lines().allMatch(line -> line.length() <= LINE_MOST), header);
    assertEquals(text, MimeUtility.unfold(header));
  }
}

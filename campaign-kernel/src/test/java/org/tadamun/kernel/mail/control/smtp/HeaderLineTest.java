package org.tadamun.kernel.mail.control.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Header line of a mail")
class HeaderLineTest {

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
        "éééééééééééééééééééééééééé and = ? _ \"signs\" that a word may not hold, one after"
            + " another",
        "=?UTF-8?Q?From_the_bank?= and =?UTF-8?B?YmFuaw==?="
      })
  @DisplayName("a subject is read as written, and no line has more than 76 characters")
  void encoded(String text) throws Exception {
    String header = HeaderLine.subject(text);
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
  @DisplayName("a subject in ASCII is not encoded, and folded if long")
  void plain() throws Exception {
    assertEquals("Please confirm", HeaderLine.subject("Please confirm"));
    String text = "Please confirm your signature ".repeat(5).strip();
    String header = HeaderLine.subject(text);
    assertTrue(header.lines().allMatch(line -> line.length() <= LINE_MOST), header);
    assertEquals(text, MimeUtility.unfold(header));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Federation of Trade Unions",
        "Amnesty, \"Inc.\" <all@example.net>, x\\y",
        "حملة الدفاع عن النقابات العمالية في باكستان",
        "پاکستان ٹریڈ یونین ڈیفنس کمپئین",
        "Fédération (internationale), \"syndicats\" <b@example.net>; du monde entier et d’ailleurs",
        "Ö",
        "=?UTF-8?Q?info=40bank=2Eexample?="
      })
  @DisplayName("the sender's name is read as written, with one address after it")
  void sender(String name) throws Exception {
    String header = HeaderLine.from(name, "campaigns@example.org");
    for (String line : ("From: " + header).split("\r\n")) {
      assertTrue(line.length() <= LINE_MOST, line);
      assertTrue(line.matches("\\p{ASCII}*"), line);
    }
    InternetAddress[] read = InternetAddress.parseHeader(MimeUtility.unfold(header), true);
    assertEquals(1, read.length, header);
    assertEquals("campaigns@example.org", read[0].getAddress());
    assertEquals(name, read[0].getPersonal());
  }

  @ParameterizedTest
  @CsvSource({
    "Amnesty <info@amnesty.org>, Amnesty info amnesty.org",
    "info@amnesty.org, info amnesty.org",
    "Info\uFF20amnesty\u3002org \uFF1Cx\uFF1E, Info amnesty\u3002org x",
    "ver.di, ver.di",
    "<@>, ''",
    "Gewerkschaft der Schreiber e.V., Gewerkschaft der Schreiber e.V.",
    "Trade Union (TU) / UNI-Europa, Trade Union (TU) / UNI-Europa"
  })
  @DisplayName("R12: a sender's name does not look like an address")
  void name(String name, String shown) {
    assertEquals(shown, HeaderLine.name(name));
  }
}

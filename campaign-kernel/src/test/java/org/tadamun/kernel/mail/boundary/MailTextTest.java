package org.tadamun.kernel.mail.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.text.boundary.Languages;

/** Anyone can enter a name and somebody else's address, so the name must not become a link. */
class MailTextTest {

  @ParameterizedTest
  @CsvSource({
    "sparkasse-hilfe.de/login, sparkasse-hilfe. de/login",
    "a.b.example.page, a. b. example. page",
    "выплата.рф, выплата. рф",
    "spam\uFF0Ecom, spam\uFF0E com",
    "spam\u3002com, spam\u3002 com",
    "spam\u2024com, spam\u2024 com",
    "spam.\u2060de, spam. \u2060de",
    "J.R.R. Tolkien, J. R. R. Tolkien",
    "Md.Karim, Md. Karim",
    "علی.رضا, علی. رضا"
  })
  @DisplayName("a dot between two words of a name gets a blank after it, so that it makes no link")
  void dots(String name, String shown) {
    assertEquals(shown, MailText.withoutLinks(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Zara", "Dr. Khan", "A.-M. Dupont", "Khan Jr.", "(Khan jr.)", "..."})
  @DisplayName("a name without a dot between words stays as it is")
  void names(String name) {
    assertEquals(name, MailText.withoutLinks(name));
  }

  @Test
  @DisplayName("an absent title stays absent, and a title's marks are removed for reading")
  void absentTitle() {
    assertNull(MailText.named(null));
    assertEquals("Free Anna", MailText.read(MailText.named("Free Anna")));
  }

  @ParameterizedTest
  @CsvSource({
    "ur, Dana کی طرف سے, true",
    "ar, \u2068Dana\u2069 تدعوك, true",
    "ar, 14 PKT حتى, true",
    "de, أمينة lädt Sie ein, true",
    "ar, مرحبًا Dana!, false",
    "en, Hello أمينة, false",
    "ar, Free him!, false",
    "en, أمينة, false",
    "ar, '«15,000»', false",
    "ar, https://example.org/ar/أ, false",
    "ar, \u200eFree أمينة, false"
  })
  @DisplayName(
      "a line with both directions gets a direction mark if its first letter runs the other way")
  void begun(String language, String line, boolean marked) {
    Locale reader = Locale.of(language);
    String mark = Languages.direction(language).equals("rtl") ? "\u200F" : "\u200E";
    String begun = (marked ? mark : "") + line;
    assertEquals(begun, MailText.begun(line, reader));
    assertEquals("1\r\n\r\n" + begun + "\n", MailText.begun("1\r\n\r\n" + line + "\n", reader));
    assertEquals(begun, MailText.begun(begun, reader), "once");
  }
}

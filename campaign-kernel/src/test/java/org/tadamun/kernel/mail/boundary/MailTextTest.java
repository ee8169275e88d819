package org.tadamun.kernel.mail.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Anybody types a name and anybody's address: what he types must not be a link in our mail. */
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
  @DisplayName("no words are joined by a dot")
  void dots(String name, String shown) {
    assertEquals(shown, MailText.withoutLinks(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Zara", "Dr. Khan", "A.-M. Dupont", "Khan Jr.", "(Khan jr.)", "..."})
  @DisplayName("a name without one stays as it is")
  void names(String name) {
    assertEquals(name, MailText.withoutLinks(name));
  }
}

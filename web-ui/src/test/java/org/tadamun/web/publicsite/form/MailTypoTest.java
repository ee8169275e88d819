package org.tadamun.web.publicsite.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A mail address with a typing mistake in its domain")
class MailTypoTest {

  @ParameterizedTest
  @DisplayName("is recognised, and the intended address is proposed")
  @CsvSource({
    "gmial.com, gmail.com",
    "GMIAL.COM, gmail.com",
    "gma\u0131l.com, gmail.com",
    "hotmail.co.k, hotmail.co.uk"
  })
  void slips(String typed, String meant) {
    assertEquals(Optional.of("Amal.K@" + meant), MailTypo.better(" Amal.K@" + typed));
  }

  @ParameterizedTest
  @DisplayName("is not suspected in a correct, unknown or malformed address")
  @ValueSource(
      strings = {
        "amal@gmail.com",
        "amal@gmail\u3002com",
        "amal@example.org",
        "",
        " ",
        "@gmial.com",
        "gmial.com"
      })
  void none(String typed) {
    assertEquals(Optional.empty(), MailTypo.better(typed));
  }

  private static FormData form(String email, String asked, String answer) {
    return new FormData(
        Map.of("email", email, MailTypo.ASKED, asked, MailTypo.ANSWER, answer, "country", "SE"));
  }

  @Test
  @DisplayName("is asked about once; another address is asked about again")
  void once() {
    assertTrue(MailTypo.isToAsk(form("a@gmial.com", "", "")));
    assertFalse(MailTypo.isToAsk(form("a@gmial.com", "a@gmial.com", "")));
    assertTrue(MailTypo.isToAsk(form("b@gmial.com", "a@gmial.com", "kept")));
    assertFalse(MailTypo.isToAsk(form("a@gmail.com", "", "")));
  }

  @Test
  @DisplayName("is replaced only if the signer chose so, and only the address that was asked about")
  void answered() {
    FormData better = MailTypo.answered(form("a@gmial.com", "a@gmial.com", "better"));
    assertEquals("a@gmail.com", better.text("email"));
    assertEquals("SE", better.text("country"));
    for (FormData same :
        new FormData[] {
          form("a@gmial.com", "a@gmial.com", "kept"),
          form("a@gmial.com", "a@gmial.com", ""),
          form("b@gmial.com", "a@gmial.com", "better"),
          form("a@example.org", "a@example.org", "better")
        }) {
      assertEquals(same, MailTypo.answered(same));
    }
  }
}

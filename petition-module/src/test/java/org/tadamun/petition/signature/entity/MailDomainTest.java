package org.tadamun.petition.signature.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Mail domain")
class MailDomainTest {

  @ParameterizedTest
  @CsvSource({
    "example.org, example.org",
    "EXAMPLE.Org, example.org",
    "mail.example.co.uk, mail.example.co.uk",
    "bücher.example, xn--bcher-kva.example",
    "مثال.إختبار, xn--mgbh0fb.xn--kgbechtv",
    "xn--bcher-kva.example, xn--bcher-kva.example"
  })
  @DisplayName("A domain is converted to the letters of name servers")
  void known(String typed, String name) {
    assertEquals(name, MailDomain.parse(typed).orElseThrow().name());
  }

  @ParameterizedTest
  @CsvSource({
    "EXAMPLE.Org, example.org",
    "b\u00FCcher.example, b\u00FCcher.example",
    "xn--bcher-kva.example, b\u00FCcher.example",
    "example\u3002org, example.org",
    "exa\u00ADmple.org, example.org",
    "ab--cd.example, ab--cd.example"
  })
  @DisplayName("A domain can be shown in its own script")
  void readable(String typed, String read) {
    assertEquals(read, MailDomain.parse(typed).orElseThrow().readable());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost",
        "example.c",
        "example..org",
        ".example.org",
        "example.org.",
        "-example.org",
        "example-.org",
        "exa mple.org",
        "exa_mple.org",
        "192.0.2.1",
        "[192.0.2.1]",
        "example.org\u0000",
        "example.org\r\nBcc: all"
      })
  @DisplayName("A domain that is not on the internet is refused")
  void unknown(String typed) {
    assertTrue(MailDomain.parse(typed).isEmpty(), typed);
  }

  @Test
  @DisplayName("A domain with a label of more than 63 characters is refused")
  void tooLong() {
    assertTrue(MailDomain.parse("x".repeat(63) + ".org").isPresent());
    assertTrue(MailDomain.parse("x".repeat(64) + ".org").isEmpty());
    assertTrue(MailDomain.parse("ü".repeat(64) + ".org").isEmpty());
  }

  @Test
  @DisplayName("Two names of one provider have one key, and each keeps its own name")
  void sameProvider() {
    MailDomain british = MailDomain.parse("googlemail.com").orElseThrow();
    MailDomain usual = MailDomain.parse("gmail.com").orElseThrow();
    assertEquals(usual.keyText(), british.keyText());
    assertEquals("@gmail.com", usual.keyText());
    assertEquals("googlemail.com", british.name(), "the mail goes where it was typed");
  }
}

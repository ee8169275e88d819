package org.tadamun.petition.signature.boundary.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.petition.signature.entity.MailAddress;

@DisplayName("Mistyped mail domain")
class LikelyDomainTest {

  @ParameterizedTest
  @DisplayName("A domain one step from a frequent one has a suggestion")
  @CsvSource({
    "gmial.com, gmail.com",
    "gmal.com, gmail.com",
    "gmaill.com, gmail.com",
    "gnail.com, gmail.com",
    "GMIAL.com, gmail.com",
    "gmail.con, gmail.com",
    "gmail.co, gmail.com",
    "gmail.cm, gmail.com",
    "gmail.comm, gmail.com",
    "gmailcom, gmail.com",
    "hotmial.com, hotmail.com",
    "hotmai.com, hotmail.com",
    "hotmail.co, hotmail.com",
    "yaho.com, yahoo.com",
    "yahooo.com, yahoo.com",
    "outlok.com, outlook.com",
    "iclod.com, icloud.com",
    "web.d, web.de",
    "web.dee, web.de",
    "gmx.nett, gmx.net",
    "ornage.fr, orange.fr",
    "t-onlin.de, t-online.de",
    "hotmail.co.k, hotmail.co.uk"
  })
  void slips(String typed, String meant) {
    assertEquals(Optional.of(meant), LikelyDomain.of(" Amal.K@" + typed));
  }

  @ParameterizedTest
  @DisplayName("A real domain, or one far from any frequent one, has no suggestion")
  @ValueSource(
      strings = {
        "gmail.com",
        "GMAIL.COM",
        "mail.com",
        "ymail.com",
        "email.com",
        "gmx.de",
        "gmx.net",
        "gmx.at",
        "gmx.ch",
        "gmx.fr",
        "hotmail.fr",
        "hotmail.be",
        "hotmail.se",
        "live.se",
        "live.ca",
        "yahoo.ca",
        "yahoo.in",
        "outlook.sa",
        "cloud.com",
        "mail.de",
        "line.com",
        "aon.com",
        "heb.de",
        "we.com",
        "example.org",
        "gmail.example.com",
        "union.org.pk",
        "",
        "x"
      })
  void real(String domain) {
    assertEquals(Optional.empty(), LikelyDomain.of("amal@" + domain));
  }

  @ParameterizedTest
  @DisplayName("A right domain has no suggestion, also with invisible or full-width characters")
  @ValueSource(
      strings = {
        "gmail\u3002com",
        "gm\u200Bail.com",
        "gmail\u00AD.com",
        "\uFF47\uFF4D\uFF41\uFF49\uFF4C.com"
      })
  void mapped(String domain) {
    assertEquals("gmail.com", MailAddress.parse("amal@" + domain).orElseThrow().domain());
    assertEquals(Optional.empty(), LikelyDomain.of("amal@" + domain));
  }

  @ParameterizedTest
  @DisplayName("A mistyped domain has its suggestion, also with invisible or full-width characters")
  @ValueSource(strings = {"gmial\u3002com", "gm\u200Bial.com", "\uFF47mial.com"})
  void mappedSlip(String domain) {
    assertEquals(Optional.of("gmail.com"), LikelyDomain.of("amal@" + domain));
  }

  @ParameterizedTest
  @DisplayName("Letters of other scripts have a suggestion if they hide a frequent domain")
  @CsvSource({
    "gma\u0131l.com, gmail.com",
    "gm\u00E1il.com, gmail.com",
    "GMA\u0130L.COM, gmail.com",
    "gm\u0430il.com, gmail.com",
    "gma\u0131l\u3002com, gmail.com",
    "xn--gmal-nza.com, gmail.com",
    "w\u00E9b.de, ",
    "post\u00E9o.de, posteo.de",
    "b\u00FCcher.de, "
  })
  void otherLetters(String typed, String meant) {
    assertTrue(MailAddress.parse("amal@" + typed).orElseThrow().domain().startsWith("xn--"));
    assertEquals(Optional.ofNullable(meant), LikelyDomain.of("amal@" + typed));
  }

  @ParameterizedTest
  @DisplayName("A text that is no address has no suggestion")
  @ValueSource(strings = {"", " ", "@", "@gmial.com", "gmial.com", "amal@"})
  void none(String typed) {
    assertEquals(Optional.empty(), LikelyDomain.of(typed));
  }

  @ParameterizedTest
  @DisplayName("One step is a letter more, less or changed, or two neighbours swapped")
  @CsvSource({
    "ab, abc, true",
    "abc, ab, true",
    "abc, axc, true",
    "abc, acb, true",
    "abc, bac, true",
    "'', a, true",
    "abc, abc, false",
    "abc, cba, false",
    "abcd, ab, false",
    "abcd, badc, false",
    "ab, xy, false"
  })
  void steps(String one, String other, boolean expected) {
    assertEquals(expected, LikelyDomain.isOneStep(one, other));
    assertEquals(expected, LikelyDomain.isOneStep(other, one));
  }
}

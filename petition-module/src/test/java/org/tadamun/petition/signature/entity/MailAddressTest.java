package org.tadamun.petition.signature.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

  private static MailAddress parse(String typed) {
    return MailAddress.parse(typed).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "zara@example.org, zara@example.org",
    "Zara.Khan@Example.ORG, zara.khan@example.org",
    "' zara@example.org ', zara@example.org",
    // Sub-addresses at providers that ignore them.
    "zara+release@gmail.com, zara@gmail.com",
    "zara+a+b@outlook.com, zara@outlook.com",
    "zara+x@proton.me, zara@proton.me",
    "zara+x@icloud.com, zara@icloud.com",
    "zara+x@hotmail.fr, zara@hotmail.fr",
    "zara+x@live.co.uk, zara@live.co.uk",
    "zara+x@outlook.com.br, zara@outlook.com.br",
    // One mailbox under several domains.
    "zara+x@Me.com, zara@icloud.com",
    "zara@mac.com, zara@icloud.com",
    "Za.Ra@protonmail.com, zara@proton.me",
    "zara@pm.me, zara@proton.me",
    "zara@protonmail.ch, zara@proton.me",
    "zara+x@Ya.ru, zara@yandex.ru",
    "zara@yandex.com, zara@yandex.ru",
    "zara@yandex.by, zara@yandex.ru",
    "zara@yandex.kz, zara@yandex.ru",
    "zara@yandex.ua, zara@yandex.ru",
    "zara@narod.ru, zara@yandex.ru",
    // Dots at providers that ignore them.
    "za.ra@gmail.com, zara@gmail.com",
    "Z.A.R.A+x@GoogleMail.com, zara@gmail.com",
    // Other characters at providers that say that they ignore them.
    "za-r.a_k+x@pm.me, zarak@proton.me",
    "_@proton.me, _@proton.me",
    "za.ra-k@ya.ru, za-ra-k@yandex.ru",
    "za_ra@yandex.ru, za_ra@yandex.ru",
    "za-ra@gmail.com, za-ra@gmail.com",
    // At other providers these may be different people.
    "za.ra@outlook.com, za.ra@outlook.com",
    "zara+x@example.org, zara+x@example.org",
    "zara+x@outlook.example, zara+x@outlook.example",
    "zara+x@mylive.com, zara+x@mylive.com",
    "zara@hotmail.fr, zara@hotmail.fr",
    "+zara@gmail.com, +zara@gmail.com",
    // Domain names in any script.
    "zara@bücher.example, zara@xn--bcher-kva.example",
    "zara@xn--bcher-kva.example, zara@xn--bcher-kva.example",
    "zara@straße.example, zara@xn--strae-oqa.example",
    "zara@نامه‌ای.example, zara@xn--mgba3gch31f060k.example",
    "zara@ab--cd.example, zara@ab--cd.example",
  })
  @DisplayName("R1: different spellings of one mailbox are one address")
  void canonical(String typed, String canonical) {
    assertEquals(canonical, parse(typed).canonical());
  }

  @ParameterizedTest
  @CsvSource({
    "zara@example.org,",
    "Zara.Khan@example.org,",
    "zara-1@example.org,",
    "zara+1@example.org, zara@example.org",
    "za.ra+1+2@Example.org, zara@example.org",
    "+zara@example.org,",
    "zara+1@gmail.com,",
    "za.ra+1@outlook.de,",
    "z.ara@pm.me,",
  })
  @DisplayName("R3: tags that may be ignored have one mailbox, an address without a tag has none")
  void taggedMailbox(String typed, String mailbox) {
    assertEquals(Optional.ofNullable(mailbox), parse(typed).taggedMailbox());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@b.co",
        "o'brien@example.org",
        "first.last@sub.domain.example.org",
        "x_y-z=!#$%&*/?^`{|}~@example.org",
        "zara@مثال.example",
        "a@1.example",
        "a@xn--p1ai.xn--p1ai"
      })
  @DisplayName("Addresses to which mail servers deliver are accepted")
  void valid(String typed) {
    assertTrue(MailAddress.parse(typed).isPresent());
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        " ",
        "zara",
        "@example.org",
        "zara@",
        "zara@localhost",
        "zara@example",
        "zara@example.1",
        "zara@example.c",
        "zara@-example.org",
        "zara@example-.org",
        "zara@exa_mple.org",
        "zara@example..org",
        "zara@.example.org",
        "zara@example.org.",
        "zara@[127.0.0.1]",
        "zara@127.0.0.1",
        ".zara@example.org",
        "zara.@example.org",
        "za..ra@example.org",
        "za ra@example.org",
        "za@ra@example.org",
        "\"za ra\"@example.org",
        "Zara <zara@example.org>",
        "zara@example.org, other@example.org",
        "zara@example.org\nBcc: other@example.org",
        "zara\r\n@example.org",
        "zara@exam\u0000ple.org",
        "زارا@example.org",
        "josé@example.org",
        "z\u0161ra@gmail.com",
        "\u010dapek@example.org",
        "mailto:zara@example.org"
      })
  @DisplayName(
      "An address that is not on the public internet, or that smuggles a header, is refused")
  void invalid(String typed) {
    assertEquals(Optional.empty(), MailAddress.parse(typed));
  }

  @Test
  @DisplayName("Mail is sent to the address as it was typed, with its domain in lower case")
  void written() {
    assertEquals("Za.Ra+x@gmail.com", parse(" Za.Ra+x@GMAIL.com ").written());
  }

  @Test
  @DisplayName("Local parts have at most 64 characters, addresses 254")
  void lengths() {
    assertTrue(MailAddress.parse("x".repeat(64) + "@example.org").isPresent());
    assertTrue(MailAddress.parse("x".repeat(65) + "@example.org").isEmpty());
    String label = "d".repeat(60) + ".";
    String domain = label.repeat(3) + "org";
    assertTrue(MailAddress.parse("x".repeat(64) + "@" + domain).isPresent());
    assertTrue(MailAddress.parse("x".repeat(64) + "@" + label + domain).isEmpty());
    String most = "x".repeat(64) + "@" + label.repeat(3) + "museum";
    assertEquals(MailAddress.MOST, most.length());
    assertTrue(MailAddress.parse(most).isPresent());
    assertTrue(MailAddress.parse(most + "s").isEmpty());
    assertTrue(MailAddress.parse("@example.org").isEmpty());
    assertTrue(MailAddress.parse("x@" + "d".repeat(64) + ".org").isEmpty());
    // 233 characters as typed are over a thousand in the letters of name servers.
    assertTrue(MailAddress.parse("x@" + "ا.".repeat(114) + "org").isEmpty());
    assertTrue(MailAddress.parse("x@" + "ا.".repeat(20) + "org").isPresent());
  }
}

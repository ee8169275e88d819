package org.tadamun.petition.signature.control.rate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.clock.HandClock;
import org.tadamun.petition.signature.entity.MailAddress;

@DisplayName("Limit of mails to one mailbox by tagged addresses")
class MailboxRateTest {

  @TempDir private Path folder;
  private final HandClock clock = new HandClock(Instant.parse("2020-11-20T08:00:00Z"));
  private MailboxRate rate;

  @BeforeEach
  void load() throws IOException {
    Path file = Files.writeString(folder.resolve("secrets"), "master-key=" + "A".repeat(43));
    rate = new MailboxRate(clock, new Secrets(file));
  }

  private boolean allows(String address) {
    return rate.allows(rate.key(MailAddress.parse(address).orElseThrow()));
  }

  private void full(String spelling) {
    for (int i = 0; i < MailboxRate.MOST; i++) {
      assertTrue(allows(spelling.formatted(i)), spelling.formatted(i));
    }
    assertFalse(allows(spelling.formatted(MailboxRate.MOST)));
  }

  @Test
  @DisplayName("A mailbox gets ten mails a day, whatever the tags and the dots")
  void tags() {
    full("victim+%d@posteo.internal");
    assertFalse(allows("Vic.tim+other@POSTEO.internal"));
  }

  @Test
  @DisplayName("The address without a tag, and other addresses of the domain, are not limited")
  void itself() {
    full("victim+%d@posteo.internal");
    assertTrue(allows("victim@posteo.internal"));
    assertTrue(allows("victim2+a@posteo.internal"));
    assertTrue(allows("victim+a@other.internal"));
    for (int i = 0; i < 3 * MailboxRate.MOST; i++) {
      assertTrue(allows("plain@posteo.internal"));
    }
    assertTrue(allows("plain+a@posteo.internal"));
  }

  @Test
  @DisplayName("Similar addresses of a household or an office are not limited")
  void household() {
    for (int i = 0; i < 300; i++) {
      assertTrue(allows("khan-" + i + "@office.internal"));
      assertTrue(allows("khan." + i + "@office.internal"));
    }
  }

  @Test
  @DisplayName("Providers that are known to ignore tags are not limited here: it is one signer")
  void provider() {
    for (int i = 0; i < 2 * MailboxRate.MOST; i++) {
      assertTrue(allows("zara+" + i + "@proton.me"));
    }
    assertEquals(0, rate.remembered());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"example.org", "mail.example.com", "tadamun.test", "x.invalid", "a.example"})
  @DisplayName("Reserved domains are not limited")
  void nobodys(String domain) {
    for (int i = 0; i < 2 * MailboxRate.MOST; i++) {
      assertTrue(allows("signer+" + i + "@" + domain));
    }
    assertEquals(0, rate.remembered());
  }

  @ParameterizedTest
  @ValueSource(strings = {"notexample.org", "example.de", "example.org.mail.internal"})
  @DisplayName("Domains that only resemble reserved ones are limited")
  void somebodys(String domain) {
    full("victim+%d@" + domain);
  }

  @Test
  @DisplayName("After a day the mails are free again, and the memory is empty")
  void day() {
    full("victim+%d@posteo.internal");
    clock.pass(Duration.ofDays(1).minusSeconds(1));
    assertFalse(allows("victim+a@posteo.internal"));
    rate.sweep();
    assertEquals(1, rate.remembered());
    clock.pass(Duration.ofSeconds(1));
    rate.sweep();
    assertEquals(0, rate.remembered());
    full("victim+%d@posteo.internal");
  }
}

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

@DisplayName("Mails that forms bring to one mailbox")
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
  @DisplayName("are ten a day, however many tags there are, and dots before them")
  void tags() {
    full("victim+%d@posteo.internal");
    assertFalse(allows("Vic.tim+other@POSTEO.internal"));
  }

  @Test
  @DisplayName("go on to the address itself, and to whom else that domain has")
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
  @DisplayName("are those of one person, where a household or an office has similar addresses")
  void household() {
    for (int i = 0; i < 300; i++) {
      assertTrue(allows("khan-" + i + "@office.internal"));
      assertTrue(allows("khan." + i + "@office.internal"));
    }
  }

  @Test
  @DisplayName("are not bounded here where the provider is known to ignore tags: it is one signer")
  void provider() {
    for (int i = 0; i < 2 * MailboxRate.MOST; i++) {
      assertTrue(allows("zara+" + i + "@proton.me"));
    }
    assertEquals(0, rate.remembered());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"example.org", "mail.example.com", "tadamun.test", "x.invalid", "a.example"})
  @DisplayName("are not bounded where nobody has a mailbox")
  void nobodys(String domain) {
    for (int i = 0; i < 2 * MailboxRate.MOST; i++) {
      assertTrue(allows("signer+" + i + "@" + domain));
    }
    assertEquals(0, rate.remembered());
  }

  @ParameterizedTest
  @ValueSource(strings = {"notexample.org", "example.de", "example.org.mail.internal"})
  @DisplayName("are where a name only looks like one of those")
  void somebodys(String domain) {
    full("victim+%d@" + domain);
  }

  @Test
  @DisplayName("are ten again when the day is over, and nothing is remembered of it then")
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

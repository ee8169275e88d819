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
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.clock.HandClock;
import org.tadamun.petition.signature.control.MailAddress;

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
    full("victim+%d@posteo.example");
    assertFalse(allows("Vic.tim+other@POSTEO.example"));
  }

  @Test
  @DisplayName("go on to the address itself, and to whom else that domain has")
  void itself() {
    full("victim+%d@posteo.example");
    assertTrue(allows("victim@posteo.example"));
    assertTrue(allows("victim2+a@posteo.example"));
    assertTrue(allows("victim+a@other.example"));
    for (int i = 0; i < 3 * MailboxRate.MOST; i++) {
      assertTrue(allows("plain@posteo.example"));
    }
    assertTrue(allows("plain+a@posteo.example"));
  }

  @Test
  @DisplayName("are those of one person, where a household or an office has similar addresses")
  void household() {
    for (int i = 0; i < 300; i++) {
      assertTrue(allows("khan-" + i + "@example.org"));
      assertTrue(allows("khan." + i + "@example.org"));
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

  @Test
  @DisplayName("are ten again when the day is over, and nothing is remembered of it then")
  void day() {
    full("victim+%d@posteo.example");
    clock.pass(Duration.ofDays(1).minusSeconds(1));
    assertFalse(allows("victim+a@posteo.example"));
    rate.sweep();
    assertEquals(1, rate.remembered());
    clock.pass(Duration.ofSeconds(1));
    rate.sweep();
    assertEquals(0, rate.remembered());
    full("victim+%d@posteo.example");
  }
}

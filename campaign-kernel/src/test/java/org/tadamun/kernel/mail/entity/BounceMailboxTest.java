package org.tadamun.kernel.mail.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Bounce mailbox")
class BounceMailboxTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(600);

  private final BounceMailbox mailbox = new BounceMailbox();

  @Test
  @DisplayName("one reader at a time may claim the mailbox, until the end of the claim")
  void claim() {
    assertTrue(mailbox.claim("one", NOW, LATER));
    assertFalse(mailbox.claim("two", NOW, LATER));
    assertTrue(mailbox.claim("two", LATER, LATER.plusSeconds(600)));
    mailbox.read("one", 5, 5, null, LATER);
    assertNull(mailbox.readAt(), "it was no longer the first one's");
    mailbox.read("two", 1, 2, null, LATER);
    assertEquals(LATER, mailbox.readAt());
    assertTrue(mailbox.claim("three", LATER, LATER.plusSeconds(600)));
  }

  @Test
  @DisplayName("the figures of the last reading are kept, and those of all readings added up")
  void figures() {
    mailbox.claim("one", NOW, LATER);
    mailbox.read("one", 3, 1, null, NOW);
    mailbox.claim("two", NOW, LATER);
    mailbox.read("two", 2, 0, null, LATER);
    assertEquals(2, mailbox.lastBounced());
    assertEquals(0, mailbox.lastAside());
    assertEquals(5, mailbox.allBounced());
    assertEquals(1, mailbox.allAside());
  }

  @Test
  @DisplayName("a trouble is kept until the mailbox is read without one")
  void trouble() {
    mailbox.claim("one", NOW, LATER);
    mailbox.failed("one", MailboxTrouble.SIGN_IN, NOW);
    assertEquals(MailboxTrouble.SIGN_IN, mailbox.trouble());
    assertEquals(NOW, mailbox.failedAt());
    mailbox.claim("two", NOW, LATER);
    mailbox.read("two", 0, 0, null, LATER);
    assertNull(mailbox.trouble());
    mailbox.claim("three", LATER, LATER.plusSeconds(600));
    mailbox.read("three", 1, 0, MailboxTrouble.ASIDE, LATER);
    assertEquals(MailboxTrouble.ASIDE, mailbox.trouble(), "it was read, but not all dealt with");
    assertEquals(LATER, mailbox.failedAt());
    assertEquals(1, mailbox.lastBounced());
  }
}

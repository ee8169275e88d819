package org.tadamun.kernel.mail.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OutgoingMailTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");

  private static OutgoingMail mail() {
    return new OutgoingMail("petition.confirm", "ur", 7L, "encrypted", NOW);
  }

  @Test
  @DisplayName("R2 a mail keeps its cause, its language and its secret, no text")
  void keeps() {
    OutgoingMail mail = mail();
    assertEquals("petition.confirm", mail.cause());
    assertEquals("ur", mail.language());
    assertEquals(7L, mail.campaignId());
    assertEquals("encrypted", mail.secret());
  }

  @Test
  @DisplayName("a new mail waits, is due at once, and nobody has claimed that it went out")
  void waits() {
    OutgoingMail mail = mail();
    assertEquals(MailState.WAITING, mail.state());
    assertEquals(NOW, mail.createdAt());
    assertEquals(NOW, mail.dueAt());
    assertEquals(0, mail.attempts());
    assertNull(mail.sentAt());
    assertNull(mail.failure());
  }

  @Test
  @DisplayName("R3 each mail has an id of its own, the same at every attempt")
  void id() {
    OutgoingMail mail = mail();
    assertEquals(mail.publicId(), mail.publicId());
    assertNotEquals(mail.publicId(), mail().publicId());
  }
}

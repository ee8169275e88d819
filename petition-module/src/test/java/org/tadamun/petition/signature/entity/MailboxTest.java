package org.tadamun.petition.signature.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is kept of an address")
class MailboxTest {

  private final Mailbox mailbox = new Mailbox("fingerprint", 3, "encrypted", "domain");

  @Test
  @DisplayName("is known again when it was taken back, but can be written to no more")
  void forgotten() {
    Mailbox forgotten = mailbox.forgotten();
    assertEquals("fingerprint", forgotten.hmac());
    assertNull(forgotten.encrypted());
    assertNull(forgotten.domainKey());
  }

  @Test
  @DisplayName("is nothing when it is erased: not even the fingerprint of its domain")
  void nobody() {
    Mailbox nobody = mailbox.ofNobody("of no address");
    assertEquals("of no address", nobody.hmac());
    assertNull(nobody.encrypted());
    assertNull(nobody.domainKey());
    assertTrue(nobody.isUnderKey(Mailbox.NO_KEY));
  }

  @Test
  @DisplayName("says under which key its fingerprints are, and keeps that when it was taken back")
  void key() {
    assertTrue(mailbox.isUnderKey(3));
    assertFalse(mailbox.isUnderKey(4));
    assertTrue(mailbox.forgotten().isUnderKey(3));
  }
}

package org.tadamun.petition.signature.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Mailbox of a signature")
class MailboxTest {

  private final Mailbox mailbox = new Mailbox("fingerprint", 3, "encrypted", "domain");

  @Test
  @DisplayName("A forgotten mailbox keeps its fingerprint, and loses address and domain")
  void forgotten() {
    Mailbox forgotten = mailbox.forgotten();
    assertEquals("fingerprint", forgotten.hmac());
    assertNull(forgotten.encrypted());
    assertNull(forgotten.domainKey());
  }

  @Test
  @DisplayName("An erased mailbox loses everything, fingerprint included")
  void nobody() {
    Mailbox nobody = mailbox.ofNobody("of no address");
    assertEquals("of no address", nobody.hmac());
    assertNull(nobody.encrypted());
    assertNull(nobody.domainKey());
    assertTrue(nobody.isUnderKey(Mailbox.NO_KEY));
  }

  @Test
  @DisplayName("The key of the fingerprint is known, also when the mailbox is forgotten")
  void key() {
    assertTrue(mailbox.isUnderKey(3));
    assertFalse(mailbox.isUnderKey(4));
    assertTrue(mailbox.forgotten().isUnderKey(3));
  }
}

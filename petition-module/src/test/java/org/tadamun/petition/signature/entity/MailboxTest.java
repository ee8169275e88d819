package org.tadamun.petition.signature.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

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
  }
}

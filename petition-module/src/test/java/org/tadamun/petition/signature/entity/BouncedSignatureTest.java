package org.tadamun.petition.signature.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.correction.entity.InvalidationReason;

@DisplayName("R13: Signature whose mail bounces")
class BouncedSignatureTest {

  private static final Instant THEN = Instant.parse("2020-11-19T08:00:00Z");
  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");
  private static final Signer ZARA =
      new Signer("Zara", "Khan", "GB", "Leeds", "Unite", "ur", Visibility.PUBLIC);

  private static Mailbox mailbox() {
    return new Mailbox("fingerprint", 1, "encrypted", "domain");
  }

  private static Signature pending() {
    return new Signature(7, 2, mailbox(), ZARA, Origin.NONE, false, THEN);
  }

  private static Signature confirmed() {
    Signature signature = pending();
    signature.confirm(THEN);
    return signature;
  }

  private static void refuses(Signature signature) {
    SignatureState before = signature.state();
    WrongState refusal = assertThrows(WrongState.class, () -> signature.bounce(NOW));
    assertEquals("bounce", refusal.verb());
    assertEquals(before, signature.state());
    assertNull(signature.bouncedAt());
  }

  @Test
  @DisplayName("An unconfirmed signature expires, also held or invalidated, and keeps its address")
  void unconfirmed() {
    Signature held = pending();
    held.hold("looked at", THEN);
    Signature invalid = pending();
    invalid.hold(null, THEN);
    invalid.invalidate(InvalidationReason.values()[0], null, null, THEN);
    for (Signature signature : new Signature[] {pending(), held, invalid}) {
      signature.bounce(NOW);
      assertEquals(SignatureState.EXPIRED, signature.state());
      assertEquals(NOW, signature.bouncedAt());
      assertEquals(NOW, signature.changedAt());
      assertEquals("encrypted", signature.encryptedAddress());
      assertEquals("fingerprint", signature.fingerprint());
      assertEquals("domain", signature.domainKey());
    }
  }

  @Test
  @DisplayName("A confirmed signature is marked, and keeps its state")
  void confirmedBefore() {
    Signature held = confirmed();
    held.hold("looked at", THEN);
    Signature invalid = confirmed();
    invalid.invalidate(InvalidationReason.values()[0], null, null, THEN);
    for (Signature signature : new Signature[] {confirmed(), held, invalid}) {
      SignatureState before = signature.state();
      signature.bounce(NOW);
      assertEquals(before, signature.state());
      assertEquals(NOW, signature.bouncedAt());
      assertEquals(THEN, signature.changedAt());
    }
  }

  @Test
  @DisplayName(
      "The mark is removed once the signer uses a link made later; an expired one keeps it")
  void reachedSince() {
    Signature marked = confirmed();
    marked.bounce(NOW);
    marked.reachedBy(THEN);
    marked.reachedBy(NOW);
    assertEquals(NOW, marked.bouncedAt(), "an earlier mail says nothing");
    marked.reachedBy(NOW.plusSeconds(1));
    assertNull(marked.bouncedAt());
    assertEquals("encrypted", marked.encryptedAddress());
    assertEquals("domain", marked.domainKey());
    Signature ended = pending();
    ended.bounce(NOW);
    ended.reachedBy(NOW.plusSeconds(1));
    assertEquals(NOW, ended.bouncedAt(), "the reason why it has ended stays");
  }

  @Test
  @DisplayName("A withdrawn signature refuses a bounce")
  void over() {
    Signature withdrawn = confirmed();
    withdrawn.withdraw(THEN);
    refuses(withdrawn);
    Signature never = pending();
    never.withdraw(THEN);
    refuses(never);
  }

  @Test
  @DisplayName("Signing again removes the mark, and so does an erasure")
  void anew() {
    Signature again = pending();
    again.bounce(NOW);
    again.signAgain(mailbox(), ZARA, NOW);
    assertEquals(SignatureState.PENDING, again.state());
    assertNull(again.bouncedAt());
    Signature erased = confirmed();
    erased.bounce(NOW);
    erased.erase("nobody", NOW);
    assertNull(erased.bouncedAt());
  }
}

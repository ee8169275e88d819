package org.tadamun.petition.signature.entity.standing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.signature.entity.Mailbox;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.Signer;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.petition.tally.entity.SignatureSource;

@DisplayName("Since when a signature stands, and whether it was withdrawn")
class StandingTest {

  private static final Instant SIGNED = Instant.parse("2020-10-19T08:00:00Z");
  private Instant now = Instant.parse("2020-11-20T08:00:00Z");

  private static Signature pending() {
    Signer zara = new Signer("Zara", "Khan", "GB", null, null, "ur", Visibility.PUBLIC);
    return new Signature(
        7, 2, new Mailbox("print", 1, "encrypted", null), zara, Origin.NONE, false, SIGNED);
  }

  /** Applies the verb an hour later. */
  private Instant then(Signature signature, BiConsumer<Signature, Instant> verb) {
    now = now.plusSeconds(3600);
    verb.accept(signature, now);
    return now;
  }

  private static void out(Signature signature, Instant at) {
    signature.invalidate(InvalidationReason.TEST, null, null, at);
  }

  @Test
  @DisplayName("A signature stands since its confirmation or import")
  void begins() {
    Signature online = pending();
    assertNull(online.standing().since());
    assertEquals(then(online, Signature::confirm), online.standing().since());
    Signature imported = pending();
    Instant entered =
        then(imported, (one, at) -> one.confirmByImport(3, SignatureSource.PARTNER, at));
    assertEquals(entered, imported.standing().since());
    then(imported, (one, now) -> one.adopt(one.signer(), now));
    assertEquals(entered, imported.standing().since());
  }

  @Test
  @DisplayName("A signature goes on standing while it is held, released or confirmed")
  void goesOn() {
    Signature signature = pending();
    Instant held = then(signature, (one, at) -> one.hold(null, at));
    then(signature, Signature::confirm);
    then(signature, Signature::release);
    then(signature, (one, at) -> one.hold(null, at));
    assertEquals(held, signature.standing().since());
  }

  @Test
  @DisplayName("A signature stands anew after it was invalidated, withdrawn or unconfirmed")
  void anew() {
    Signature signature = pending();
    Instant first = then(signature, Signature::confirm);
    then(signature, StandingTest::out);
    assertEquals(first, signature.standing().since(), "a run finds again what it has taken out");
    assertEquals(then(signature, Signature::revert), signature.standing().since());
    then(signature, Signature::withdraw);
    then(
        signature,
        (one, at) -> one.signAgain(new Mailbox("print", 1, "e", null), pending().signer(), at));
    assertEquals(then(signature, Signature::confirm), signature.standing().since());
    Signature waiting = pending();
    then(waiting, (one, at) -> one.hold(null, at));
    then(waiting, Signature::release);
    assertEquals(then(waiting, Signature::confirm), waiting.standing().since());
  }

  @Test
  @DisplayName("A withdrawn signature has its moment of withdrawal until it is confirmed again")
  void takenBack() {
    Signature signature = pending();
    then(signature, Signature::confirm);
    assertNull(signature.standing().withdrawnAt());
    Instant left = then(signature, Signature::withdraw);
    assertEquals(left, signature.standing().withdrawnAt());
    Mailbox again = new Mailbox("print", 1, "e", null);
    then(signature, (one, at) -> one.signAgain(again, pending().signer(), at));
    then(signature, (one, at) -> one.hold(null, at));
    then(signature, Signature::release);
    assertEquals(left, signature.standing().withdrawnAt(), "nobody has confirmed it");
    then(signature, Signature::bounce);
    assertEquals(left, signature.standing().withdrawnAt());
    then(signature, (one, at) -> one.signAgain(again, pending().signer(), at));
    then(signature, Signature::confirm);
    assertNull(signature.standing().withdrawnAt());
  }

  @Test
  @DisplayName("A signer who withdrew and confirmed again counts as such until an erasure")
  void onceMore() {
    Signature signature = pending();
    then(signature, Signature::confirm);
    then(signature, Signature::withdraw);
    assertFalse(signature.standing().isOnceMore(), "he has gone for the first time");
    Mailbox again = new Mailbox("print", 1, "e", null);
    then(signature, (one, at) -> one.signAgain(again, pending().signer(), at));
    assertFalse(signature.standing().isOnceMore(), "a stranger may have typed it");
    then(signature, Signature::confirm);
    assertTrue(signature.standing().isOnceMore());
    then(signature, Signature::withdraw);
    assertTrue(signature.standing().isOnceMore(), "so he goes once more");
    then(signature, (one, at) -> one.erase("nobody", at));
    assertFalse(signature.standing().isOnceMore());
  }

  private Signature backAgain() {
    Signature signature = pending();
    then(signature, Signature::confirm);
    then(signature, StandingTest::out);
    then(signature, Signature::withdraw);
    Mailbox again = new Mailbox("print", 1, "e", null);
    then(signature, (one, at) -> one.signAgain(again, pending().signer(), at));
    return signature;
  }

  @Test
  @DisplayName("A confirmation removes the moment of withdrawal, also if the signature is held")
  void heldByHisWord() {
    Signature thereby = backAgain();
    assertNotNull(thereby.standing().withdrawnAt());
    then(thereby, Signature::confirm);
    assertEquals(SignatureState.HELD, thereby.state());
    assertNull(thereby.standing().withdrawnAt());
    Signature before = backAgain();
    then(before, (one, at) -> one.hold(null, at));
    then(before, Signature::confirm);
    assertEquals(SignatureState.HELD, before.state());
    assertNull(before.standing().withdrawnAt());
  }

  @Test
  @DisplayName("An erasure removes the moment of withdrawal")
  void erased() {
    Signature signature = backAgain();
    then(signature, (one, at) -> one.erase("nobody", at));
    assertNull(signature.standing().withdrawnAt());
  }
}

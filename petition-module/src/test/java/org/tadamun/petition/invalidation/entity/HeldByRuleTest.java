package org.tadamun.petition.invalidation.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.signature.entity.Mailbox;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.Signer;
import org.tadamun.petition.signature.entity.Visibility;

/** Marks by which an undo finds the signatures that a rule held or released. */
class HeldByRuleTest {

  private static final Instant THEN = Instant.parse("2020-11-19T08:00:00Z");
  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");
  private static final Mailbox MAILBOX = new Mailbox("fingerprint", 1, "encrypted", "domain");

  private Signature signature;

  @BeforeEach
  void sign() {
    Signer zara = new Signer("Zara", "Khan", "GB", null, null, "ur", Visibility.PUBLIC);
    signature = new Signature(7, 2, MAILBOX, zara, Origin.NONE, false, THEN);
    signature.confirm(THEN);
  }

  private void letGo() {
    signature.hold(null, THEN);
    signature.release(NOW);
    signature.ruledBy(8);
  }

  @Test
  @DisplayName("R15: a signature held by a rule has the rule's id, until somebody releases it")
  void held() {
    signature.hold(null, THEN);
    signature.ruledBy(9);
    assertEquals(9L, signature.ruling().run());
    assertEquals(THEN, signature.ruling().at());
    signature.release(NOW);
    assertNull(signature.ruling().run(), "by hand");
  }

  @Test
  @DisplayName(
      "R15: a signature released by a rule has the rule's id, and no mark of an alarm or a moment")
  void released() {
    signature.holdForCountry(THEN);
    signature.release(NOW);
    signature.ruledBy(8);
    assertEquals(8L, signature.ruling().run());
    assertNull(signature.ruling().at());
    assertFalse(signature.ruling().isAlarm());
    signature.invalidate(InvalidationReason.TEST, null, null, NOW);
    signature.revert(NOW);
    assertEquals(SignatureState.CONFIRMED, signature.state());
    assertNull(signature.ruling().run());
  }

  @Test
  @DisplayName(
      "R15: a signature released by a rule, withdrawn and signed again counts, without its id")
  void signedAnew() {
    letGo();
    signature.withdraw(NOW);
    assertNull(signature.ruling().run());
    signature.signAgain(MAILBOX, signature.signer(), NOW);
    signature.confirm(NOW);
    assertEquals(SignatureState.CONFIRMED, signature.state());
  }

  @Test
  @DisplayName(
      "R15: an invalidation that is reverted restores the id of the rule that held the signature")
  void takenOut() {
    signature.hold(null, THEN);
    signature.ruledBy(9);
    signature.invalidate(InvalidationReason.TEST, null, 10L, NOW);
    assertEquals(10L, signature.ruling().run());
    signature.coarsen();
    signature.revert(NOW);
    assertEquals(SignatureState.HELD, signature.state());
    assertEquals(9L, signature.ruling().run());
    signature.release(NOW);
    assertNull(signature.ruling().run());
    signature.hold(null, THEN);
    signature.invalidate(InvalidationReason.TEST, null, 10L, NOW);
    signature.revert(NOW);
    assertNull(signature.ruling().run(), "a person had held it");
    signature.release(NOW);
    letGo();
    signature.invalidate(InvalidationReason.TEST, null, 10L, NOW);
    signature.revert(NOW);
    assertNull(signature.ruling().run(), "nobody holds what counted");
  }

  @Test
  @DisplayName(
      "R15: a rule that is undone meanwhile no longer holds the signature once it is reverted")
  void undoneMeanwhile() {
    signature.hold(null, THEN);
    signature.ruledBy(9);
    signature.invalidate(InvalidationReason.TEST, "odd", 10L, NOW);
    signature.unruled();
    assertEquals(SignatureState.INVALIDATED, signature.state());
    assertEquals(10L, signature.ruling().run());
    assertEquals("odd", signature.ruling().note());
    assertEquals(NOW, signature.ruling().at());
    signature.revert(NOW);
    assertEquals(SignatureState.CONFIRMED, signature.state());
    assertNull(signature.ruling().at(), "nobody holds it");
  }

  @Test
  @DisplayName(
      "R15: a signature held by a rule is held again when signed again, unless the rule was undone")
  void cameBack() {
    for (boolean undone : new boolean[] {false, true}) {
      sign();
      signature.hold(null, THEN);
      signature.ruledBy(9);
      signature.withdraw(NOW);
      assertEquals(9L, signature.ruling().run());
      if (undone) {
        signature.unruled();
      }
      signature.signAgain(MAILBOX, signature.signer(), NOW);
      signature.confirm(NOW);
      SignatureState expected = undone ? SignatureState.CONFIRMED : SignatureState.HELD;
      assertEquals(expected, signature.state());
    }
  }

  @Test
  @DisplayName("R15: an erased signature keeps the id of the rule that released it")
  void erased() {
    letGo();
    signature.erase("nobody", NOW);
    assertEquals(8L, signature.ruling().run());
  }
}

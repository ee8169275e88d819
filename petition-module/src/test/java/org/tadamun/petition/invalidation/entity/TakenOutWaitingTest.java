package org.tadamun.petition.invalidation.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.signature.entity.Mailbox;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.Signer;
import org.tadamun.petition.signature.entity.Visibility;

/** Signatures that a rule takes out before they are confirmed. */
class TakenOutWaitingTest {

  private static final Instant THEN = Instant.parse("2020-11-19T08:00:00Z");
  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");
  private static final Mailbox MAILBOX = new Mailbox("fingerprint", 1, "encrypted", "domain");

  private static Signature pending() {
    Signer zara = new Signer("Zara", "Khan", "GB", null, null, "ur", Visibility.PUBLIC);
    return new Signature(7, 2, MAILBOX, zara, Origin.NONE, false, THEN);
  }

  private static Signature invalid(Signature signature) {
    signature.invalidate(InvalidationReason.AUTOMATED, null, 9L, THEN);
    return signature;
  }

  @Test
  @DisplayName("R12: a reverted unconfirmed signature waits again, and counts once it is confirmed")
  void revertUnconfirmed() {
    Signature signature = invalid(pending());
    assertEquals(SignatureState.PENDING, signature.ruling().before());
    signature.revert(NOW);
    assertEquals(SignatureState.PENDING, signature.state());
    assertNull(signature.ruling().run());
    signature.confirm(NOW);
    assertEquals(SignatureState.CONFIRMED, signature.state());
  }

  @Test
  @DisplayName("R12: an unconfirmed signature that was taken out is held once it is confirmed")
  void confirmTakenOut() {
    Signature signature = invalid(pending());
    signature.confirm(NOW);
    assertEquals(SignatureState.HELD, signature.state());
    assertEquals(InvalidationReason.AUTOMATED, signature.ruling().reason());
    assertEquals(NOW, signature.confirmedAt());
  }

  @Test
  @DisplayName(
      "R12: a signature that was taken out again after it was signed anew is held when reverted")
  void takenOutTwice() {
    Signature signature = invalid(pending());
    signature.signAgain(MAILBOX, signature.signer(), THEN);
    assertEquals(SignatureState.PENDING, signature.state());
    invalid(signature).revert(NOW);
    assertEquals(SignatureState.HELD, signature.state());
    signature.confirm(NOW);
    assertEquals(SignatureState.HELD, signature.state(), "as it would have been before");
  }
}

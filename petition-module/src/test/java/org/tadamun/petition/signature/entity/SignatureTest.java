package org.tadamun.petition.signature.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.signature.entity.consent.Consent;

class SignatureTest {

  private static final Instant THEN = Instant.parse("2020-11-19T08:00:00Z");
  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");
  private static final Signer ZARA =
      new Signer("Zara", "Khan", "GB", "Leeds", "Unite", "ur", Visibility.PUBLIC);

  private static Signature pending() {
    Origin origin = new Origin("mail", "release", "friend");
    return new Signature(
        7, 2, new Mailbox("fingerprint", 1, "encrypted", "domain"), ZARA, origin, false, THEN);
  }

  private static Signature confirmed() {
    Signature signature = pending();
    signature.confirm(THEN);
    return signature;
  }

  private static Signature withdrawn() {
    Signature signature = confirmed();
    signature.withdraw(THEN);
    return signature;
  }

  private static void refuses(Signature signature, String verb, Runnable deed) {
    SignatureState state = signature.state();
    Instant changed = signature.changedAt();
    WrongState refusal = assertThrows(WrongState.class, deed::run);
    assertEquals(state.name(), refusal.state());
    assertEquals(verb, refusal.verb());
    assertEquals(state, signature.state());
    assertEquals(changed, signature.changedAt());
  }

  @Test
  @DisplayName("R5: a new signature is pending")
  void fresh() {
    Signature signature = pending();
    assertEquals(SignatureState.PENDING, signature.state());
    assertEquals(7, signature.petitionId());
    assertEquals(2, signature.version());
    assertEquals(ZARA, signature.signer());
    assertEquals(new Origin("mail", "release", "friend"), signature.origin());
    assertEquals("encrypted", signature.encryptedAddress());
    assertEquals(THEN, signature.createdAt());
    assertEquals(THEN, signature.changedAt());
    assertNull(signature.confirmedAt());
    assertFalse(signature.isSample());
  }

  @Test
  @DisplayName("A confirmation stores its moment")
  void confirm() {
    Signature signature = pending();
    signature.confirm(NOW);
    assertEquals(SignatureState.CONFIRMED, signature.state());
    assertEquals(NOW, signature.confirmedAt());
    assertEquals(NOW, signature.changedAt());
    assertEquals(THEN, signature.createdAt());
  }

  @Test
  @DisplayName("A confirmed or withdrawn signature cannot be confirmed")
  void confirmTwice() {
    Signature confirmed = confirmed();
    refuses(confirmed, "confirm", () -> confirmed.confirm(NOW));
    assertEquals(THEN, confirmed.confirmedAt());
    Signature withdrawn = withdrawn();
    refuses(withdrawn, "confirm", () -> withdrawn.confirm(NOW));
  }

  @Test
  @DisplayName("R7: a withdrawn signature has no address, name, place or organisation")
  void withdraw() {
    for (Signature signature : new Signature[] {pending(), confirmed()}) {
      signature.withdraw(NOW);
      assertEquals(SignatureState.WITHDRAWN, signature.state());
      assertNull(signature.encryptedAddress());
      assertNull(signature.domainKey());
      assertEquals(
          new Signer(null, null, "GB", null, null, "ur", Visibility.ANONYMOUS), signature.signer());
      assertEquals(NOW, signature.changedAt());
    }
  }

  @Test
  @DisplayName("An erased signature keeps state and country, and loses its fingerprint")
  void erase() {
    for (Signature signature : new Signature[] {pending(), confirmed(), withdrawn()}) {
      SignatureState before = signature.state();
      signature.erase("nobody", NOW);
      assertEquals(before, signature.state());
      assertNull(signature.encryptedAddress());
      assertNull(signature.domainKey());
      assertEquals(
          new Signer(null, null, "GB", null, null, Signer.NO_LANGUAGE, Visibility.ANONYMOUS),
          signature.signer());
      assertEquals(Origin.NONE, signature.origin());
      assertTrue(signature.isNobodys());
    }
  }

  @Test
  @DisplayName("A signer can change visibility and language, each alone")
  void choose() {
    Signature signature = confirmed();
    signature.choose(Visibility.ADDRESSEE, null, NOW);
    assertEquals(Visibility.ADDRESSEE, signature.signer().visibility());
    assertEquals("ur", signature.signer().language());
    signature.choose(null, "en", NOW);
    assertEquals(Visibility.ADDRESSEE, signature.signer().visibility());
    assertEquals("en", signature.signer().language());
    assertEquals(SignatureState.CONFIRMED, signature.state());
  }

  @Test
  @DisplayName("A withdrawn signature cannot be changed")
  void chooseWithdrawn() {
    Signature signature = withdrawn();
    refuses(signature, "change", () -> signature.choose(Visibility.PUBLIC, "en", NOW));
  }

  @Test
  @DisplayName("An invalidated signature allows a narrower visibility, and no other change")
  void narrowInvalidated() {
    Signature signature = confirmed();
    signature.choose(Visibility.ADDRESSEE, null, NOW);
    signature.invalidate(InvalidationReason.OTHER, null, null, NOW);
    refuses(signature, "change", () -> signature.choose(Visibility.PUBLIC, null, NOW));
    refuses(signature, "change", () -> signature.choose(Visibility.ANONYMOUS, "en", NOW));
    refuses(signature, "change", () -> signature.choose(null, null, NOW));
    signature.choose(Visibility.ADDRESSEE, null, NOW);
    signature.choose(Visibility.ANONYMOUS, null, NOW);
    signature.revert(NOW);
    assertEquals(Visibility.ANONYMOUS, signature.signer().visibility());
  }

  @Test
  @DisplayName("A withdrawn signature cannot be withdrawn again")
  void withdrawTwice() {
    Signature signature = withdrawn();
    refuses(signature, "withdraw", () -> signature.withdraw(NOW));
  }

  @Test
  @DisplayName("Signing again before the confirmation replaces name and address")
  void signAgainPending() {
    Signature signature = pending();
    Signer other = new Signer("Zahra", null, "CA", null, null, "en", Visibility.ANONYMOUS);
    signature.signAgain(new Mailbox("fingerprint", 1, "encrypted again", "domain"), other, NOW);
    assertEquals(SignatureState.PENDING, signature.state());
    assertEquals(other, signature.signer());
    assertEquals("encrypted again", signature.encryptedAddress());
    assertEquals(NOW, signature.changedAt());
    assertEquals(THEN, signature.createdAt());
  }

  @Test
  @DisplayName("A withdrawn signature can be signed again, and waits for its confirmation")
  void signAgainWithdrawn() {
    Signature signature = withdrawn();
    signature.signAgain(new Mailbox("fingerprint", 1, "encrypted again", "domain"), ZARA, NOW);
    assertEquals(SignatureState.PENDING, signature.state());
    assertEquals(ZARA, signature.signer());
    assertNull(signature.confirmedAt());
    signature.confirm(NOW);
    assertEquals(NOW, signature.confirmedAt());
  }

  @Test
  @DisplayName("R1: a confirmed signature cannot be signed again")
  void signAgainConfirmed() {
    Signature signature = confirmed();
    refuses(
        signature,
        "sign again",
        () -> signature.signAgain(new Mailbox("fingerprint", 1, "other", "domain"), ZARA, NOW));
    assertEquals("encrypted", signature.encryptedAddress());
  }

  @Test
  @DisplayName("A full name may be one name only")
  void fullName() {
    assertEquals("Zara Khan", ZARA.fullName());
    assertEquals("Zara", new Signer("Zara", null, "GB", null, null, "ur", null).fullName());
  }

  @Test
  @DisplayName("R8: a link confirms for 14 days")
  void token() {
    SignatureToken token =
        new SignatureToken("hash", 9, THEN, THEN.plus(SignatureToken.LIFETIME), null);
    assertEquals(9, token.signatureId());
    assertEquals(THEN.plus(Duration.ofDays(14)), token.expiresAt());
  }

  @Test
  @DisplayName("A link opens the whole signature, or only ends the news of one organisation")
  void newsToken() {
    SignatureToken own = new SignatureToken("hash", 9, THEN, THEN, null);
    assertTrue(own.leadsToAll() && own.endsNewsOf("unite") && own.endsNewsOf("ptudc"));
    SignatureToken ending = new SignatureToken("hash", 9, THEN, THEN, null).endingNewsOf("unite");
    assertFalse(ending.leadsToAll());
    assertTrue(ending.endsNewsOf("unite"));
    assertFalse(ending.endsNewsOf("ptudc"));
  }

  @Test
  @DisplayName("A consent stores a yes or a no")
  void consent() {
    assertTrue(new Consent(9, "unite", "NEWS", null, true, "May we write?", NOW).isGranted());
    assertFalse(new Consent(9, "unite", "NEWS", null, false, "May we write?", NOW).isGranted());
  }

  @Test
  @DisplayName(
      "A confirmed signature held for its country does not count, and counts when released")
  void country() {
    Signature signature = confirmed();
    signature.holdForCountry(NOW);
    assertEquals(SignatureState.HELD, signature.state());
    assertEquals(THEN, signature.confirmedAt());
    assertTrue(signature.ruling().isAlarm());
    assertNull(signature.ruling().note());
    refuses(signature, "hold", () -> signature.holdForCountry(NOW));
    signature.release(NOW);
    assertEquals(SignatureState.CONFIRMED, signature.state());
    assertFalse(signature.ruling().isAlarm());
  }

  @Test
  @DisplayName(
      "A signature held for its country, invalidated and reverted, is held for its country again")
  void countryReverted() {
    Signature signature = confirmed();
    signature.holdForCountry(THEN);
    signature.invalidate(InvalidationReason.AUTOMATED, "robots", 7L, NOW);
    assertEquals(7L, signature.ruling().run());
    signature.revert(NOW);
    assertEquals(SignatureState.HELD, signature.state());
    assertTrue(signature.ruling().isAlarm());
    assertNull(signature.ruling().before());
    signature.release(NOW);
    signature.hold("by hand", NOW);
    assertFalse(signature.ruling().isAlarm());
    signature.invalidate(InvalidationReason.OTHER, null, null, NOW);
    signature.revert(NOW);
    assertFalse(signature.ruling().isAlarm());
  }

  @Test
  @DisplayName("A signature held for its country, withdrawn and signed again, is not held")
  void countryAnew() {
    Signature signature = confirmed();
    signature.holdForCountry(THEN);
    signature.withdraw(NOW);
    assertFalse(signature.ruling().isAlarm());
    signature.signAgain(new Mailbox("fingerprint", 1, "encrypted", "domain"), ZARA, NOW);
    signature.confirm(NOW);
    assertEquals(SignatureState.CONFIRMED, signature.state());
  }
}

package org.tadamun.petition.signature.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.signature.entity.origin.Provenance;
import org.tadamun.petition.tally.entity.SignatureSource;

@DisplayName("Imported signature")
class ImportedSignatureTest {

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

  private static void refuses(Signature signature, String verb, Runnable deed) {
    SignatureState state = signature.state();
    WrongState refusal = assertThrows(WrongState.class, deed::run);
    assertEquals(state.name(), refusal.state());
    assertEquals(verb, refusal.verb());
    assertEquals(state, signature.state());
  }

  private static Signature imported() {
    Signature signature = pending();
    signature.confirmByImport(11, SignatureSource.PARTNER, THEN);
    return signature;
  }

  @Test
  @DisplayName("An imported signature counts at once, as PARTNER")
  void broughtByImport() {
    Signature signature = imported();
    assertEquals(SignatureState.CONFIRMED, signature.state());
    assertEquals(SignatureSource.PARTNER, signature.source());
    assertEquals(THEN, signature.confirmedAt());
    assertEquals(Origin.NONE, signature.origin());
    assertEquals(SignatureSource.ONLINE, confirmed().source());
    Signature confirmed = confirmed();
    refuses(confirmed, "import", () -> confirmed.confirmByImport(11, SignatureSource.PARTNER, NOW));
  }

  @Test
  @DisplayName("A signature typed in from paper counts as PAPER, until its signer confirms it")
  void paper() {
    Signature signature = pending();
    signature.confirmByImport(11, SignatureSource.PAPER, THEN);
    assertEquals(SignatureSource.PAPER, signature.source());
    signature.hold(null, THEN);
    assertEquals(SignatureSource.PAPER, signature.source());
    signature.adopt(signature.signer(), NOW);
    assertEquals(SignatureSource.ONLINE, signature.source());
    Signature gone = pending();
    gone.confirmByImport(11, SignatureSource.PAPER, THEN);
    gone.withdraw(NOW);
    assertEquals(SignatureSource.PAPER, gone.source());
  }

  @Test
  @DisplayName("A signature imported before sources were stored is a partner's")
  void before() {
    assertEquals(SignatureSource.ONLINE, Provenance.source(null, null));
    assertEquals(SignatureSource.PARTNER, Provenance.source(11L, null));
    assertEquals(SignatureSource.PAPER, Provenance.source(11L, SignatureSource.PAPER));
  }

  @Test
  @DisplayName("An imported signature becomes ONLINE when its signer confirms it, counted or held")
  void adopt() {
    Signature signature = imported();
    signature.adopt(signature.signer(), NOW);
    assertEquals(SignatureSource.ONLINE, signature.source());
    assertEquals(SignatureState.CONFIRMED, signature.state());
    assertEquals(NOW, signature.confirmedAt());
    refuses(signature, "adopt", () -> signature.adopt(signature.signer(), NOW));
    Signature held = imported();
    held.hold(null, THEN);
    held.adopt(held.signer(), NOW);
    assertEquals(SignatureState.HELD, held.state());
    assertEquals(SignatureSource.ONLINE, held.source());
    Signature gone = imported();
    gone.withdraw(THEN);
    refuses(gone, "adopt", () -> gone.adopt(gone.signer(), NOW));
  }

  @Test
  @DisplayName("An imported signature takes the words that its signer gives in the form")
  void adoptInOwnWords() {
    Signer own = new Signer("Zahra", null, "SE", null, null, "en", Visibility.ANONYMOUS);
    Signature signature = imported();
    assertTrue(signature.isImported());
    signature.adopt(own, NOW);
    assertEquals(own, signature.signer());
    assertFalse(signature.isImported());
    assertTrue(signature.isConfirmed());
    assertEquals(NOW, signature.changedAt());
    refuses(signature, "adopt", () -> signature.adopt(own, NOW));
    Signature gone = imported();
    gone.withdraw(THEN);
    assertFalse(gone.isConfirmed());
    refuses(gone, "adopt", () -> gone.adopt(own, NOW));
    assertNull(gone.signer().givenName());
  }

  @Test
  @DisplayName(
      "Without its import a signature waits to be confirmed, and is then held if it was held")
  void loseImport() {
    Signature signature = imported();
    signature.loseImport(NOW);
    assertEquals(SignatureState.PENDING, signature.state());
    assertEquals(SignatureSource.ONLINE, signature.source());
    assertNull(signature.confirmedAt());
    assertEquals(NOW, signature.changedAt());
    assertEquals(
        new Signer("Zara", "Khan", "GB", null, null, "ur", Visibility.ANONYMOUS),
        signature.signer(),
        "what the file said of him was not his word");
    refuses(signature, "lose its import", () -> signature.loseImport(NOW));
    signature.confirm(NOW);
    assertEquals(SignatureState.CONFIRMED, signature.state());
    Signature held = imported();
    held.hold(null, THEN);
    held.loseImport(NOW);
    held.confirm(NOW);
    assertEquals(SignatureState.HELD, held.state());
    Signature gone = imported();
    gone.withdraw(THEN);
    refuses(gone, "lose its import", () -> gone.loseImport(NOW));
  }

  @Test
  @DisplayName("A withdrawn signature belongs to its import until it is signed again")
  void signedAfterImport() {
    Signature signature = imported();
    signature.withdraw(THEN);
    assertEquals(SignatureSource.PARTNER, signature.source());
    signature.signAgain(new Mailbox("fingerprint", 1, "encrypted", "domain"), ZARA, NOW);
    assertEquals(SignatureSource.ONLINE, signature.source());
    assertEquals(SignatureState.PENDING, signature.state());
  }
}

package org.tadamun.petition.signature.entity.rectification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.signature.entity.Mailbox;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.Signer;
import org.tadamun.petition.signature.entity.Visibility;

@DisplayName("Correction of a signer's words")
class RectifiedTest {

  private static final Instant THEN = Instant.parse("2020-11-19T08:00:00Z");
  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");
  private static final Signer ZARA =
      new Signer("Zara", "Khan", "GB", "Leeds", "Unite", "ur", Visibility.PUBLIC);
  private static final Signer RIGHT =
      new Signer("Sara", "Khan", "SE", "Leeds", "Unite", "ur", Visibility.PUBLIC);

  private static Signature confirmed() {
    Mailbox mailbox = new Mailbox("fingerprint", 1, "encrypted", "domain");
    Signature signature = new Signature(7, 2, mailbox, ZARA, Origin.NONE, false, THEN);
    signature.confirm(THEN);
    return signature;
  }

  private static Signature rectified() {
    Signature signature = confirmed();
    signature.rectify(RIGHT, of(signature, SignerPart.COUNTRY, SignerPart.GIVEN_NAME), NOW);
    return signature;
  }

  private static Rectified of(Signature signature, SignerPart... parts) {
    return signature.rectified().then(List.of(parts), RectificationReason.MISTYPED, NOW);
  }

  @Test
  @DisplayName("A correction replaces the words, and names its fields in the order of the form")
  void words() {
    Signature signature = rectified();
    assertEquals(RIGHT, signature.signer());
    assertEquals(SignatureState.CONFIRMED, signature.state());
    assertEquals(NOW, signature.changedAt());
    assertEquals(THEN, signature.confirmedAt());
    assertEquals("fingerprint", signature.fingerprint());
    assertEquals(List.of("givenName", "country"), signature.rectified().fields());
    assertEquals(RectificationReason.MISTYPED, signature.rectified().reason());
    assertEquals(NOW, signature.rectified().at());
  }

  @Test
  @DisplayName("A further correction adds its fields, and replaces time and reason")
  void again() {
    Instant later = NOW.plusSeconds(60);
    Rectified twice =
        rectified()
            .rectified()
            .then(Set.of(SignerPart.LOCALITY), RectificationReason.CHANGED, later);
    assertEquals(List.of("givenName", "country", "locality"), twice.fields());
    assertEquals(RectificationReason.CHANGED, twice.reason());
    assertEquals(later, twice.at());
    Rectified all =
        Rectified.none().then(EnumSet.allOf(SignerPart.class), RectificationReason.OTHER, NOW);
    assertEquals(SignerPart.values().length, all.fields().size());
    assertTrue(String.join(" ", all.fields()).length() <= 80, "fits into its column");
  }

  @Test
  @DisplayName(
      "Without a correction, after a withdrawal, erasure or new signing, nothing is stored")
  void none() {
    assertNothing("new", confirmed());
    Map<String, BiConsumer<Signature, Instant>> verbs =
        new TreeMap<>(
            Map.of(
                "withdrawn",
                Signature::withdraw,
                "erased",
                (one, now) -> one.erase("nobody", now)));
    verbs.forEach(
        (what, verb) -> {
          Signature signature = rectified();
          verb.accept(signature, NOW);
          assertNothing(what, signature);
        });
    Signature pending =
        new Signature(
            7, 2, new Mailbox("f", 1, "encrypted", "domain"), ZARA, Origin.NONE, false, THEN);
    pending.rectify(RIGHT, of(pending, SignerPart.COUNTRY), NOW);
    pending.signAgain(new Mailbox("f", 1, "encrypted", "domain"), ZARA, NOW);
    assertNothing("signed again", pending);
  }

  private static void assertNothing(String what, Signature signature) {
    assertEquals(List.of(), signature.rectified().fields(), what);
    assertNull(signature.rectified().reason(), what);
    assertNull(signature.rectified().at(), what);
  }

  @Test
  @DisplayName("Two signers are compared field by field, without the visibility")
  void differs() {
    assertEquals(Set.of(), ZARA.differsIn(ZARA));
    assertEquals(Set.of(SignerPart.GIVEN_NAME, SignerPart.COUNTRY), ZARA.differsIn(RIGHT));
    Signer alone = new Signer("Zara", null, "GB", null, null, "en", Visibility.ANONYMOUS);
    assertEquals(
        Set.of(
            SignerPart.FAMILY_NAME,
            SignerPart.LOCALITY,
            SignerPart.ORGANISATION,
            SignerPart.LANGUAGE),
        ZARA.differsIn(alone));
  }
}

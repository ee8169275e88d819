package org.tadamun.petition.snapshot.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.secret.boundary.signing.SigningKey;
import org.tadamun.kernel.secret.boundary.signing.SigningKeys;

@DisplayName("R20: Public key of packs")
class SigningKeyViewTest {

  @Test
  @DisplayName(
      "The key is read by other programs as PEM, has the shown fingerprint, and checks a signature")
  void pem(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("secrets"), "master-key=" + "A".repeat(43));
    SigningKeys keys = new Secrets(file).signingKeys();
    SigningKey key = keys.present();
    List<String> places = List.of("https://union.example/key");
    SigningKeyView view = SigningKeyView.of(keys, places);
    assertEquals(places, view.published());
    assertEquals(List.of(), view.earlier());
    String[] lines = view.pem().split("\n");
    assertEquals(3, lines.length);
    assertEquals("-----BEGIN PUBLIC KEY-----", lines[0]);
    assertEquals("-----END PUBLIC KEY-----", lines[2]);
    byte[] der = Base64.getDecoder().decode(lines[1]);
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(der);
    assertEquals(view.fingerprint(), HexFormat.of().formatHex(hash));
    PublicKey known = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der));
    Signature check = Signature.getInstance("Ed25519");
    check.initVerify(known);
    check.update(new byte[] {1, 2, 3});
    assertTrue(check.verify(Base64.getDecoder().decode(key.sign(new byte[] {1, 2, 3}))));
  }

  @Test
  @DisplayName("Keys that signed before are told with their ends, the oldest first")
  void earlier(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("secrets"), "master-key=" + "A".repeat(43));
    Secrets secrets = new Secrets(file);
    SigningKeyView first = SigningKeyView.of(secrets.signingKeys(), List.of());
    Instant end = Instant.parse("2026-12-02T09:15:00Z");
    secrets.addSigningKey(end);
    SigningKeyView second = SigningKeyView.of(secrets.signingKeys(), List.of());
    secrets.addSigningKey(end.plusSeconds(60));
    SigningKeyView third = SigningKeyView.of(secrets.signingKeys(), List.of());
    assertEquals(List.of(told(first, end), told(second, end.plusSeconds(60))), third.earlier());
    assertEquals(List.of(told(first, end)), second.earlier());
  }

  private static SigningKeyView.Earlier told(SigningKeyView key, Instant end) {
    return new SigningKeyView.Earlier(key.publicKey(), key.pem(), key.fingerprint(), end);
  }
}

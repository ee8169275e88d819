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
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.secret.boundary.signing.SigningKey;

@DisplayName("R20: Public key of packs")
class SigningKeyViewTest {

  @Test
  @DisplayName(
      "The key is read by other programs as PEM, has the shown fingerprint, and checks a signature")
  void pem(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("secrets"), "master-key=" + "A".repeat(43));
    SigningKey key = new Secrets(file).signingKey();
    List<String> places = List.of("https://union.example/key");
    SigningKeyView view = SigningKeyView.of(key, places);
    assertEquals(places, view.published());
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
}

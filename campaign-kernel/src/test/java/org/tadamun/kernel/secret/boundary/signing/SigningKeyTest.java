package org.tadamun.kernel.secret.boundary.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Signing key of packs")
class SigningKeyTest {

  private static final HexFormat HEX = HexFormat.of();
  private static final byte[] CONTENT = "12,243 signatures".getBytes(StandardCharsets.UTF_8);

  /** RFC 8032, 7.1, test 2. */
  private static final String SEED =
      "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb";

  private final SigningKey key = SigningKey.of(HEX.parseHex(SEED));

  @Test
  @DisplayName("public key and signature are those of the test vector in RFC 8032")
  void standard() {
    String encoded = HEX.formatHex(Base64.getDecoder().decode(key.publicKey()));
    assertTrue(
        encoded.endsWith("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"));
    assertEquals(
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
            + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        HEX.formatHex(Base64.getDecoder().decode(key.sign(new byte[] {0x72}))));
  }

  @Test
  @DisplayName(
      "a seed always gives the same key, another seed another one; a seed of 31 bytes is refused")
  void determined() {
    assertEquals(key.fingerprint(), SigningKey.of(HEX.parseHex(SEED)).fingerprint());
    assertNotEquals(key.fingerprint(), SigningKey.of(new byte[32]).fingerprint());
    assertTrue(key.fingerprint().matches("[0-9a-f]{64}"));
    assertThrows(IllegalArgumentException.class, () -> SigningKey.of(new byte[31]));
  }

  @Test
  @DisplayName("only the unchanged content with its own signature and key is accepted")
  void knows() {
    String signature = key.sign(CONTENT);
    assertTrue(key.hasSigned(CONTENT, signature));
    assertTrue(SigningKey.isSigned(CONTENT, signature, key.publicKey()));
    byte[] changed = CONTENT.clone();
    changed[0] ^= 1;
    assertFalse(key.hasSigned(changed, signature));
    assertFalse(key.hasSigned(CONTENT, SigningKey.of(new byte[32]).sign(CONTENT)));
    for (String odd : new String[] {"", "?", "AAAA", signature.substring(4)}) {
      assertFalse(key.hasSigned(CONTENT, odd), odd);
      assertFalse(SigningKey.isSigned(CONTENT, signature, odd), odd);
    }
  }
}

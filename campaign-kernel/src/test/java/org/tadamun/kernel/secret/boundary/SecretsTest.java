package org.tadamun.kernel.secret.boundary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

  private static final String CONTEXT = "signature-address";
  private static final String ADDRESS = "someone@example.org";

  @TempDir private Path folder;
  private Secrets secrets;

  @BeforeEach
  void load() throws IOException {
    secrets = with("one", 7);
  }

  private Secrets with(String name, int filling) throws IOException {
    byte[] key = new byte[32];
    java.util.Arrays.fill(key, (byte) filling);
    return from(name, "master-key=" + Base64.getUrlEncoder().withoutPadding().encodeToString(key));
  }

  private Secrets from(String name, String content) throws IOException {
    return new Secrets(Files.writeString(folder.resolve(name), content));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ADDRESS, "آزادی 🕊", "a\u0000b"})
  @DisplayName("an encrypted text is decrypted to the same text")
  void roundTrip(String plain) {
    assertEquals(plain, secrets.decrypt(CONTEXT, secrets.encrypt(CONTEXT, plain)));
  }

  @Test
  @DisplayName("encrypted bytes are decrypted to the same bytes")
  void bytes() {
    byte[] plain = {0, -1, (byte) 0xd8, 7};
    assertArrayEquals(plain, secrets.decryptBytes(CONTEXT, secrets.encrypt(CONTEXT, plain)));
  }

  @Test
  @DisplayName("encrypting the same text gives another value each time, of URL-safe characters")
  void looksRandom() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      String encrypted = secrets.encrypt(CONTEXT, ADDRESS);
      assertTrue(encrypted.matches("[A-Za-z0-9_-]+"));
      assertTrue(seen.add(encrypted));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {ADDRESS, "zara@example.org", "زهرة@example.org"})
  @DisplayName("a padded text has the same encrypted length as any other, and blanks after it")
  void filledUp(String plain) {
    String encrypted = secrets.encrypt(CONTEXT, plain, 64);
    assertEquals(secrets.encrypt(CONTEXT, "x".repeat(64), 64).length(), encrypted.length());
    String read = secrets.decrypt(CONTEXT, encrypted);
    assertEquals(64, read.getBytes(StandardCharsets.UTF_8).length);
    assertEquals(plain, read.strip());
  }

  @Test
  @DisplayName("R2: a text encrypted for one purpose cannot be decrypted for another")
  void otherContext() {
    String encrypted = secrets.encrypt(CONTEXT, ADDRESS);
    assertThrows(IllegalStateException.class, () -> secrets.decrypt("mail", encrypted));
    assertEquals(ADDRESS, secrets.decrypt(CONTEXT, encrypted));
    assertEquals(ADDRESS, secrets.decrypt(CONTEXT, secrets.encrypt(CONTEXT, ADDRESS)));
  }

  @Test
  @DisplayName("R1: another secrets file cannot decrypt, and makes other stamps")
  void otherKey() throws IOException {
    String encrypted = secrets.encrypt(CONTEXT, ADDRESS);
    Secrets other = with("other", 8);
    assertThrows(IllegalStateException.class, () -> other.decrypt(CONTEXT, encrypted));
    assertNotEquals(secrets.stamp("now"), other.stamp("now"));
  }

  @Test
  @DisplayName("the same secrets file decrypts after a restart")
  void restart() throws IOException {
    String encrypted = secrets.encrypt(CONTEXT, ADDRESS);
    assertEquals(ADDRESS, with("copy", 7).decrypt(CONTEXT, encrypted));
  }

  @Test
  @DisplayName("a change of any one bit is detected")
  void tampering() {
    byte[] bytes = Base64.getUrlDecoder().decode(secrets.encrypt(CONTEXT, ADDRESS));
    for (int bit = 0; bit < Byte.SIZE * bytes.length; bit++) {
      byte[] other = bytes.clone();
      other[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      String changed = Base64.getUrlEncoder().withoutPadding().encodeToString(other);
      assertThrows(
          IllegalStateException.class, () -> secrets.decrypt(CONTEXT, changed), "bit " + bit);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AAAA", "not base64 at all!", "AAAAAAAAAAAAAAAAAAAA"})
  @DisplayName("a value that is no encrypted text is refused")
  void noCipherText(String text) {
    assertThrows(IllegalStateException.class, () -> secrets.decrypt(CONTEXT, text));
  }

  @Test
  @DisplayName("a fingerprint is the same only for the same text and key")
  void hmac() {
    String key = secrets.newWrappedKey("petition-key");
    String other = secrets.newWrappedKey("petition-key");
    String print = secrets.hmac("petition-key", key, ADDRESS);
    assertEquals(43, print.length());
    assertEquals(print, secrets.hmac("petition-key", key, ADDRESS));
    assertNotEquals(print, secrets.hmac("petition-key", key, "other@example.org"));
    assertNotEquals(print, secrets.hmac("petition-key", other, ADDRESS));
  }

  @Test
  @DisplayName("R2: a wrapped key cannot be used for another purpose")
  void wrappedKeyContext() {
    String key = secrets.newWrappedKey("petition-key");
    assertTrue(key.length() <= 200);
    assertThrows(IllegalStateException.class, () -> secrets.hmac("mail", key, ADDRESS));
  }

  @Test
  @DisplayName("a stamp is valid for its own text only")
  void stamp() {
    String stamp = secrets.stamp("2020-11-20T08:00:00Z");
    assertTrue(secrets.isStamp("2020-11-20T08:00:00Z", stamp));
    assertFalse(secrets.isStamp("2020-11-20T08:00:01Z", stamp));
    assertFalse(secrets.isStamp("2020-11-20T08:00:00Z", stamp.substring(1)));
    assertFalse(secrets.isStamp("2020-11-20T08:00:00Z", ""));
    assertFalse(secrets.isStamp("2020-11-20T08:00:00Z", stamp + "ü"));
  }

  @Test
  @DisplayName("a token has 43 characters, and a hundred tokens are all different")
  void token() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      String token = secrets.newToken();
      assertTrue(token.matches("[A-Za-z0-9_-]{43}"));
      assertTrue(seen.add(token));
    }
  }

  @Test
  @DisplayName("R3: the hash of a token is its SHA-256 in base64url")
  void tokenHash() {
    // FIPS 180-2, appendix B.1: the digest of "abc", here in base64url.
    assertEquals("ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0", Secrets.tokenHash("abc"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "master-key=", "master-key=AAAA", "other=1"})
  @DisplayName("a file without a key of 32 bytes is refused at the start")
  void noKey(String content) {
    assertThrows(IllegalStateException.class, () -> from("bad", content));
  }

  @Test
  @DisplayName("R1: the refusal of an invalid key does not contain the key")
  void notAKey() {
    RuntimeException refusal =
        assertThrows(RuntimeException.class, () -> from("bad", "master-key=top secret!"));
    assertFalse(String.valueOf(refusal.getMessage()).contains("top"));
  }

  @Test
  @DisplayName("a missing file is refused at the start")
  void noFile() {
    Path nowhere = folder.resolve("nowhere");
    assertThrows(UncheckedIOException.class, () -> new Secrets(nowhere));
  }
}

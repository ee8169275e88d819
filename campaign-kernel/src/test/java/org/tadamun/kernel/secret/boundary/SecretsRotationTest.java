package org.tadamun.kernel.secret.boundary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tadamun.kernel.problem.boundary.RetryLater;

@DisplayName("Rotation of the master key")
class SecretsRotationTest {

  private static final String CONTEXT = "mail";
  private static final String PLAIN = "someone@example.org";

  @TempDir private Path folder;
  private Path file;
  private Secrets secrets;

  @BeforeEach
  void first() throws IOException {
    byte[] key = new byte[32];
    java.util.Arrays.fill(key, (byte) 7);
    file = folder.resolve("secrets.properties");
    Files.writeString(
        file, "master-key=" + Base64.getUrlEncoder().withoutPadding().encodeToString(key));
    secrets = new Secrets(file);
  }

  @Test
  @DisplayName("R4: a new key encrypts from now on, and values of older keys can still be read")
  void encrypts() {
    String old = secrets.encrypt(CONTEXT, PLAIN);
    assertTrue(secrets.isCurrent(old));
    assertEquals("", secrets.currentMark());
    assertEquals(2, secrets.addKey());
    String fresh = secrets.encrypt(CONTEXT, PLAIN);
    assertTrue(fresh.startsWith("2.") && secrets.currentMark().equals("2."), fresh);
    assertTrue(secrets.isCurrent(fresh));
    assertFalse(secrets.isCurrent(old));
    assertEquals(PLAIN, secrets.decrypt(CONTEXT, old));
    assertEquals(PLAIN, secrets.decrypt(CONTEXT, fresh));
    assertEquals(3, secrets.addKey());
    assertEquals(Set.of(1, 2, 3), secrets.keyNumbers());
    assertEquals(PLAIN, secrets.decrypt(CONTEXT, old));
    assertEquals(PLAIN, secrets.decrypt(CONTEXT, fresh));
  }

  @Test
  @DisplayName("renew() encrypts an old value under the new key and leaves a current one as it is")
  void renews() {
    byte[] bytes = {0, -1, (byte) 0xd8, 7};
    String old = secrets.encrypt(CONTEXT, bytes);
    secrets.addKey();
    String fresh = secrets.renew(CONTEXT, old);
    assertTrue(secrets.isCurrent(fresh));
    assertArrayEquals(bytes, secrets.decryptBytes(CONTEXT, fresh));
    assertSame(fresh, secrets.renew(CONTEXT, fresh));
    assertNull(secrets.renew(CONTEXT, null));
    assertThrows(IllegalStateException.class, () -> secrets.renew("other", old));
  }

  @Test
  @DisplayName(
      "a new key is stored in the file, readable for its owner only, and used after a restart")
  void kept() throws IOException {
    String old = secrets.encrypt(CONTEXT, PLAIN);
    secrets.addKey();
    String fresh = secrets.encrypt(CONTEXT, PLAIN);
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    Secrets restarted = new Secrets(file);
    assertEquals(2, restarted.currentKey());
    assertEquals(PLAIN, restarted.decrypt(CONTEXT, old));
    assertEquals(PLAIN, restarted.decrypt(CONTEXT, fresh));
    try (var left = Files.list(folder)) {
      assertEquals(1, left.count(), "no draft is left");
    }
  }

  @Test
  @DisplayName("R6: stamps and pack signatures stay valid, also after the first key is forgotten")
  void stamps() {
    String stamp = secrets.stamp("now");
    String fingerprint = secrets.signingKey().fingerprint();
    secrets.addKey();
    assertTrue(secrets.isStamp("now", stamp));
    assertEquals(fingerprint, secrets.signingKey().fingerprint());
    secrets.forgetOldKeys();
    Secrets restarted = new Secrets(file);
    assertTrue(restarted.isStamp("now", stamp));
    assertEquals(fingerprint, restarted.signingKey().fingerprint());
  }

  @Test
  @DisplayName("R5: after the old key is forgotten, its values cannot be read")
  void forgets() throws IOException {
    String old = secrets.encrypt(CONTEXT, PLAIN);
    String before = Files.readString(file);
    secrets.addKey();
    String fresh = secrets.encrypt(CONTEXT, PLAIN);
    secrets.forgetOldKeys();
    assertEquals(Set.of(2), secrets.keyNumbers());
    assertThrows(IllegalStateException.class, () -> secrets.decrypt(CONTEXT, old));
    assertEquals(PLAIN, secrets.decrypt(CONTEXT, fresh));
    assertFalse(Files.readString(file).contains(before.substring("master-key=".length())));
  }

  @Test
  @DisplayName("a new key is random: two installations with the same first key make different ones")
  void random() throws IOException {
    Secrets other = new Secrets(Files.copy(file, folder.resolve("other.properties")));
    secrets.addKey();
    other.addKey();
    assertEquals(secrets.keyCheck(1), other.keyCheck(1));
    assertNotEquals(secrets.keyCheck(2), other.keyCheck(2));
  }

  @Test
  @DisplayName("a key made by another node is read from the file when a value needs it")
  void otherNode() {
    Secrets other = new Secrets(file);
    String old = secrets.encrypt(CONTEXT, PLAIN);
    secrets.addKey();
    String fresh = secrets.encrypt(CONTEXT, PLAIN);
    assertEquals(1, other.currentKey());
    assertEquals(PLAIN, other.decrypt(CONTEXT, old));
    assertEquals(1, other.currentKey());
    assertEquals(PLAIN, other.decrypt(CONTEXT, fresh));
    assertEquals(2, other.currentKey());
  }

  @Test
  @DisplayName("without the other node's key in its file, a node answers \"retry later\"")
  void notCopied() throws IOException {
    Path copy = Files.copy(file, folder.resolve("copy.properties"));
    Secrets other = new Secrets(copy);
    secrets.addKey();
    String fresh = secrets.newWrappedKey(CONTEXT);
    RetryLater refusal = assertThrows(RetryLater.class, () -> other.hmac(CONTEXT, fresh, PLAIN));
    assertEquals(503, refusal.type().status());
    assertEquals(60, refusal.seconds());
    Files.writeString(copy, "master-key.2=");
    assertThrows(RetryLater.class, () -> other.hmac(CONTEXT, fresh, PLAIN), "half of it");
    Files.delete(copy);
    assertThrows(RetryLater.class, () -> other.hmac(CONTEXT, fresh, PLAIN), "nor read");
    assertEquals(PLAIN, other.decrypt(CONTEXT, other.encrypt(CONTEXT, PLAIN)), "it goes on");
    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
    assertEquals(secrets.hmac(CONTEXT, fresh, PLAIN), other.hmac(CONTEXT, fresh, PLAIN));
  }

  @Test
  @DisplayName("a key made by another node is not lost when this node makes one too")
  void bothMake() {
    Secrets other = new Secrets(file);
    secrets.addKey();
    String fresh = secrets.encrypt(CONTEXT, PLAIN);
    assertEquals(3, other.addKey());
    assertEquals(PLAIN, other.decrypt(CONTEXT, fresh));
  }

  @Test
  @DisplayName("forgetting old keys keeps a newer key that another node made")
  void forgetsMeanwhile() {
    Secrets other = new Secrets(file);
    secrets.addKey();
    other.readAgain();
    String second = other.encrypt(CONTEXT, PLAIN);
    secrets.addKey();
    String third = secrets.encrypt(CONTEXT, PLAIN);
    other.forgetOldKeys();
    Secrets restarted = new Secrets(file);
    assertEquals(Set.of(2, 3), restarted.keyNumbers());
    assertEquals(PLAIN, restarted.decrypt(CONTEXT, second));
    assertEquals(PLAIN, other.decrypt(CONTEXT, third));
  }

  @Test
  @DisplayName("no old key is forgotten if the file lacks the key with which this server encrypts")
  void forgetsNothing() throws IOException {
    String before = Files.readString(file);
    secrets.addKey();
    Files.writeString(file, before);
    assertThrows(IllegalStateException.class, secrets::forgetOldKeys);
    assertEquals(before, Files.readString(file));
    assertEquals(Set.of(1, 2), secrets.keyNumbers());
  }

  @Test
  @DisplayName("the check value of a key is the same on every node, and different for each key")
  void check() {
    secrets.addKey();
    Secrets copy = new Secrets(file);
    assertEquals(secrets.keyCheck(1), copy.keyCheck(1));
    assertEquals(secrets.keyCheck(2), copy.keyCheck(2));
    assertNotEquals(secrets.keyCheck(1), secrets.keyCheck(2));
    assertEquals(43, secrets.keyCheck(1).length());
  }

  @Test
  @DisplayName("no key is made if the file cannot be written, and the current key stays")
  void unwritable() throws IOException {
    String before = Files.readString(file);
    Files.delete(file);
    Files.createDirectory(file);
    assertThrows(UncheckedIOException.class, secrets::addKey);
    assertEquals(1, secrets.currentKey());
    Files.delete(file);
    Files.writeString(file, before);
    assertEquals(2, secrets.addKey());
  }

  @Test
  @DisplayName(
      "a value with an invalid key number is refused; an unknown number gives \"retry later\"")
  void unknown() {
    String encrypted = secrets.encrypt(CONTEXT, PLAIN);
    for (String other : new String[] {"0.", "-1.", "x.", "."}) {
      assertThrows(IllegalStateException.class, () -> secrets.decrypt(CONTEXT, other + encrypted));
    }
    assertThrows(RetryLater.class, () -> secrets.decrypt(CONTEXT, "9." + encrypted));
  }
}

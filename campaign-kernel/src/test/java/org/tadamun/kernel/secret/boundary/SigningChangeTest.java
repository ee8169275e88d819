package org.tadamun.kernel.secret.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tadamun.kernel.secret.boundary.signing.EndedKey;
import org.tadamun.kernel.secret.boundary.signing.SigningKey;
import org.tadamun.kernel.secret.boundary.signing.SigningKeys;

@DisplayName("R6: Change of the key that signs packs")
class SigningChangeTest {

  private static final byte[] CONTENT = {1, 2, 3};
  private static final Instant END = Instant.parse("2026-12-02T09:15:00Z");

  @TempDir private Path folder;
  private Path file;
  private Secrets secrets;
  private SigningKey first;
  private String signed;

  @BeforeEach
  void sign() throws IOException {
    secrets = FilledSecrets.in(folder);
    file = folder.resolve("secrets.properties");
    first = secrets.signingKey();
    signed = first.sign(CONTENT);
  }

  @Test
  @DisplayName("the former key counts up to its end, another one never, and the new one always")
  void changed() {
    assertEquals(2, secrets.addSigningKey(END));
    SigningKeys keys = secrets.signingKeys();
    assertNotEquals(first.fingerprint(), keys.present().fingerprint());
    assertTrue(keys.hasSigned(CONTENT, signed, END.minusSeconds(1)));
    assertTrue(keys.hasSigned(CONTENT, signed, END));
    assertFalse(keys.hasSigned(CONTENT, signed, END.plusMillis(1)));
    assertFalse(keys.hasSigned(new byte[3], signed, END), "of other bytes");
    String fresh = keys.present().sign(CONTENT);
    assertTrue(keys.hasSigned(CONTENT, fresh, END.plusSeconds(1)));
    String foreign = SigningKey.of(new byte[32]).sign(CONTENT);
    assertFalse(keys.hasSigned(CONTENT, foreign, END.minusSeconds(1)));
  }

  @Test
  @DisplayName(
      "each key is found by its fingerprint, and by the master key that came with the next")
  void found() {
    secrets.addSigningKey(END);
    SigningKeys keys = secrets.signingKeys();
    EndedKey ended = new EndedKey(2, first.publicKey(), END);
    assertEquals(List.of(ended), keys.ended());
    assertEquals(first.fingerprint(), ended.fingerprint());
    assertEquals(Optional.of(ended), keys.ended(first.fingerprint()));
    assertEquals(Optional.of(ended), keys.endedBy(2));
    assertEquals(Optional.empty(), keys.endedBy(1));
    assertEquals(Optional.empty(), keys.ended(keys.present().fingerprint()));
    assertTrue(keys.has(first.fingerprint()) && keys.has(keys.present().fingerprint()));
    assertFalse(keys.has("0".repeat(64)));
    assertThrows(IllegalArgumentException.class, () -> new EndedKey(2, "AAAA", END));
  }

  @Test
  @DisplayName("ended keys outlive a restart, the end of old master keys, and further rotations")
  void kept() {
    secrets.addSigningKey(END);
    SigningKey second = secrets.signingKey();
    secrets.forgetOldKeys();
    assertEquals(3, secrets.addKey());
    assertEquals(second.fingerprint(), secrets.signingKey().fingerprint(), "not asked for");
    assertEquals(4, secrets.addSigningKey(END.plusSeconds(60)));
    secrets.forgetOldKeys();
    SigningKeys restarted = new Secrets(file).signingKeys();
    assertEquals(secrets.signingKey().fingerprint(), restarted.present().fingerprint());
    assertEquals(
        List.of(
            new EndedKey(2, first.publicKey(), END),
            new EndedKey(4, second.publicKey(), END.plusSeconds(60))),
        restarted.ended());
    assertTrue(restarted.hasSigned(CONTENT, signed, END));
    assertEquals(Set.of(4), secrets.keyNumbers());
  }

  @Test
  @DisplayName("after old master keys are retired, nobody can sign with the former key by the file")
  void noPrivateHalf() throws IOException {
    secrets.addKey();
    String seed =
        Files.readAllLines(file).stream()
            .filter(line -> line.startsWith("pack-signing-key="))
            .map(line -> line.substring(line.indexOf('=') + 1))
            .findFirst()
            .orElseThrow();
    secrets.addSigningKey(END);
    secrets.forgetOldKeys();
    String after = Files.readString(file);
    assertFalse(after.contains(seed), after);
    assertFalse(after.contains("master-key="), "from which it was derived");
    assertTrue(after.contains(first.publicKey()), after);
  }

  @Test
  @DisplayName("of two nodes with one file, the other one learns the new key when it reads again")
  void otherNode() {
    Secrets other = new Secrets(file);
    secrets.addSigningKey(END);
    assertEquals(first.fingerprint(), other.signingKey().fingerprint());
    other.readAgain();
    assertEquals(secrets.signingKey().fingerprint(), other.signingKey().fingerprint());
    assertEquals(secrets.signingKeys().ended(), other.signingKeys().ended());
  }

  @Test
  @DisplayName("the key that ends is that of the file, not one that was read before")
  void bothChange() {
    Secrets other = new Secrets(file);
    secrets.addSigningKey(END);
    SigningKey second = secrets.signingKey();
    assertEquals(3, other.addSigningKey(END.plusSeconds(60)));
    assertEquals(
        List.of(first.fingerprint(), second.fingerprint()),
        other.signingKeys().ended().stream().map(EndedKey::fingerprint).toList());
  }

  @Test
  @DisplayName("nothing changes if the file cannot be written")
  void unwritable() throws IOException {
    Files.delete(file);
    Files.createDirectory(file);
    assertThrows(UncheckedIOException.class, () -> secrets.addSigningKey(END));
    assertEquals(first.fingerprint(), secrets.signingKey().fingerprint());
    assertEquals(List.of(), secrets.signingKeys().ended());
  }
}

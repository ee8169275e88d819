package org.tadamun.kernel.secret.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.secret.entity.MasterKey;
import org.tadamun.kernel.secret.entity.SealedProgress;

@DisplayName("Secrets file")
class KeyFileTest {

  private static final String KEY =
      Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[32]);

  /** The end and the public half of a signing key. */
  private static final String ENDED =
      "2026-12-02T09:15:00Z MCowBQYDK2VwAyEAPUAXw+hDiVqStwqnTRt+vJyYLM8uxJaMwM1V8Sr0Zgw=";

  @TempDir private Path folder;

  private KeyRing read(String text) throws IOException {
    return new KeyFile(Files.writeString(folder.resolve("secrets.properties"), text)).read();
  }

  @Test
  @DisplayName(
      "the file of the first start has one key, from which stamp key and signing seed are derived")
  void first() throws IOException {
    KeyRing ring = read("master-key=" + KEY);
    assertEquals(1, ring.current());
    assertEquals(Set.of(1), ring.numbers());
    assertEquals(32, ring.stampKey().length);
    assertEquals(32, ring.signingSeed().length);
    assertNull(ring.encryption(2));
  }

  @Test
  @DisplayName("a file that is written and read again has the same keys")
  void roundTrip() throws IOException {
    KeyRing ring = read("# ours\nmaster-key=" + KEY).with(filled(7)).with(filled(9));
    Path file = folder.resolve("secrets.properties");
    new KeyFile(file).write(ring);
    KeyRing again = new KeyFile(file).read();
    assertEquals(Set.of(1, 2, 3), again.numbers());
    for (int number : ring.numbers()) {
      assertArrayEquals(ring.check(number), again.check(number));
      assertEquals(ring.encryption(number), again.encryption(number));
    }
    assertArrayEquals(ring.stampKey(), again.stampKey());
    assertArrayEquals(ring.signingSeed(), again.signingSeed());
    new KeyFile(file).write(again.from(3));
    KeyRing last = new KeyFile(file).read();
    assertEquals(Set.of(3), last.numbers());
    assertArrayEquals(ring.stampKey(), last.stampKey());
    assertFalse(Files.readString(file).contains("master-key="));
  }

  @Test
  @DisplayName("a file behind a link is written at its place, and the link stays")
  void link() throws IOException {
    KeyRing ring = read("master-key=" + KEY);
    Path link =
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("secrets.properties"));
    new KeyFile(link).write(ring.with(filled(7)));
    assertTrue(Files.isSymbolicLink(link));
    assertEquals(2, new KeyFile(folder.resolve("secrets.properties")).read().current());
  }

  @Test
  @DisplayName("a draft left by a kill is deleted at the next start or write, and no other file")
  void drafts() throws IOException {
    KeyRing ring = read("master-key=" + KEY);
    KeyFile file = new KeyFile(folder.resolve("secrets.properties"));
    List<Path> others =
        List.of(
            Files.createFile(folder.resolve("secrets.properties.2026.tmp")),
            Files.createFile(folder.resolve("secrets.properties.20261130120000.tmp")),
            Files.createTempFile(folder, "other.properties.", ".tmp"),
            Files.createTempFile(folder, "secrets", ".tmp"));
    for (Runnable next : List.<Runnable>of(file::clear, () -> file.write(ring))) {
      Path left = Files.createTempFile(folder, "secrets.properties.", ".tmp");
      next.run();
      assertFalse(Files.exists(left));
      assertEquals(List.of(), others.stream().filter(Files::notExists).toList());
      assertEquals(Set.of(1), file.read().numbers());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "master-key.2=AAAA",
        "master-key.2=not base64!",
        "master-key.0=" + "x",
        "master-key.x=" + "x",
        "stamp-key=AAAA",
        "ended-signing-key.2=" + ENDED
      })
  @DisplayName("a file with one invalid key, or without any key, is refused")
  void broken(String line) {
    boolean known = line.matches("(master-key.2|stamp|ended).*");
    String text = known ? "master-key=" + KEY + "\n" + line : line;
    assertThrows(IllegalStateException.class, () -> read(text));
  }

  @Test
  @DisplayName("a file without the first key needs the stamp key and the signing key")
  void halfRotated() throws IOException {
    String text = "master-key.2=" + KEY;
    String stamp = "\nstamp-key=" + KEY;
    assertThrows(IllegalStateException.class, () -> read(text));
    assertThrows(IllegalStateException.class, () -> read(text + stamp));
    assertEquals(2, read(text + stamp + "\npack-signing-key=" + KEY).current());
    assertEquals(2, read("master-key=" + KEY + "\n" + text).current());
  }

  @Test
  @DisplayName("the first master key counts as rotated; any other one only after it is finished")
  void numbers() {
    Instant now = Instant.EPOCH;
    assertTrue(new MasterKey(1, "check", true, now).isFinished());
    MasterKey second = new MasterKey(2, "check", false, now);
    assertFalse(second.isFinished());
    second.finish(now);
    assertTrue(second.isFinished());
    second.reopen();
    assertFalse(second.isFinished());
  }

  @Test
  @DisplayName("progress is added up per store, and starts from zero with each key")
  void progress() {
    SealedProgress mail = new SealedProgress("mail", 2);
    mail.advance(40, 3, false);
    mail.advance(90, 2, true);
    assertEquals(List.of(90L, 5L), List.of(mail.place(), mail.renewed()));
    assertTrue(mail.isFinished());
    mail.again();
    assertEquals(List.of(0L, 5L), List.of(mail.place(), mail.renewed()));
    assertFalse(mail.isFinished());
    mail.begin(3);
    assertEquals(
        List.of(0L, 0L, 3L), List.of(mail.place(), mail.renewed(), (long) mail.keyNumber()));
  }

  private static byte[] filled(int with) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) with);
    return key;
  }
}

package org.tadamun.kernel.secret.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.secret.boundary.signing.EndedKey;

@DisplayName("Ended signing keys in the secrets file")
class EndedKeyLinesTest {

  private static final String KEYS =
      "master-key=%1$s%nstamp-key=%1$s%npack-signing-key=%1$s%n".formatted("A".repeat(43));
  private static final String PUBLIC =
      "MCowBQYDK2VwAyEAPUAXw+hDiVqStwqnTRt+vJyYLM8uxJaMwM1V8Sr0Zgw=";
  private static final Instant END = Instant.parse("2026-12-02T09:15:00Z");

  @TempDir private Path folder;

  private KeyRing read(String text) throws IOException {
    return new KeyFile(Files.writeString(folder.resolve("secrets.properties"), text)).read();
  }

  private static byte[] filled(int with) {
    byte[] key = new byte[KeyFile.KEY_BYTES];
    Arrays.fill(key, (byte) with);
    return key;
  }

  @Test
  @DisplayName("are written with moment and public key, and read again, the oldest first")
  void roundTrip() throws IOException {
    KeyRing ring = read(KEYS);
    assertEquals(List.of(), ring.ended());
    for (int number = 2; number <= 12; number++) {
      ring = ring.with(filled(number), PUBLIC, END.plusSeconds(number));
    }
    KeyFile file = new KeyFile(folder.resolve("secrets.properties"));
    file.write(ring);
    KeyRing again = file.read();
    assertEquals(ring.ended(), again.ended());
    assertEquals(new EndedKey(2, PUBLIC, END.plusSeconds(2)), again.ended().getFirst());
    assertEquals(12, again.ended().getLast().replacedBy());
    file.write(again.from(12).with(filled(13)));
    assertEquals(ring.ended(), file.read().ended(), "whatever keys are retired or added");
    assertArrayEquals(ring.signingSeed(), file.read().signingSeed());
  }

  @Test
  @DisplayName(
      "the next signing key is derived from the new master key, and stamps stay as they are")
  void derived() throws IOException {
    KeyRing before = read(KEYS);
    KeyRing after = before.with(filled(7), PUBLIC, END);
    assertArrayEquals(KeyRing.mac(filled(7), "tadamun:pack-signing"), after.signingSeed());
    assertFalse(Arrays.equals(before.signingSeed(), after.signingSeed()));
    assertArrayEquals(before.stampKey(), after.stampKey());
    assertArrayEquals(before.signingSeed(), before.with(filled(7)).signingSeed(), "not asked for");
  }

  @Test
  @DisplayName("a file without any has the lines that it always had")
  void none() throws IOException {
    KeyRing ring = read(KEYS).with(filled(7));
    KeyFile file = new KeyFile(folder.resolve("secrets.properties"));
    file.write(ring);
    assertFalse(Files.readString(folder.resolve("secrets.properties")).contains("ended"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ended-signing-key.2=",
        "ended-signing-key.2=2026-12-02T09:15:00Z",
        "ended-signing-key.2=" + PUBLIC,
        "ended-signing-key.2=yesterday " + PUBLIC,
        "ended-signing-key.2=2026-12-02T09:15:00Z AAAA",
        "ended-signing-key.2=2026-12-02T09:15:00Z ***",
        "ended-signing-key.2=2026-12-02T09:15:00Z " + PUBLIC + " more",
        "ended-signing-key.x=2026-12-02T09:15:00Z " + PUBLIC,
        "ended-signing-key=2026-12-02T09:15:00Z " + PUBLIC
      })
  @DisplayName("a line of another form is refused with its name, since packs would be unknown")
  void malformed(String line) {
    IllegalStateException refused =
        assertThrows(IllegalStateException.class, () -> read(KEYS + line));
    String name = line.substring(0, line.indexOf('='));
    assertTrue(
        refused.getMessage().endsWith("no moment and public key in " + name), refused::getMessage);
  }
}

package org.tadamun.kernel.secret.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A sealed number")
class NumberSealTest {

  @TempDir private Path folder;
  private Secrets secrets;
  private NumberSeal seal;

  @BeforeEach
  void begin() throws IOException {
    secrets = FilledSecrets.in(folder);
    seal = secrets.numberSeal("test");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 4711, Long.MAX_VALUE})
  @DisplayName("is opened again, in whatever case it comes back")
  void opens(long number) {
    String sealed = seal.seal(number);
    assertTrue(sealed.matches("[0-9a-f]{32}"), sealed);
    assertEquals(OptionalLong.of(number), seal.open(sealed));
    assertEquals(OptionalLong.of(number), seal.open(sealed.toUpperCase(Locale.ROOT)));
    assertEquals(sealed, seal.seal(number), "the same at each attempt");
  }

  @Test
  @DisplayName("tells nothing of its neighbours")
  void unlinkable() {
    String one = seal.seal(1000);
    String next = seal.seal(1001);
    long same =
        java.util.stream.IntStream.range(0, 32)
            .filter(i -> one.charAt(i) == next.charAt(i))
            .count();
    assertTrue(same < 16, () -> one + " " + next);
  }

  @Test
  @DisplayName("of another purpose, or changed by one letter, is none")
  void forged() {
    String sealed = seal.seal(7);
    assertEquals(OptionalLong.empty(), secrets.numberSeal("other").open(sealed));
    for (int i = 0; i < sealed.length(); i++) {
      char other = sealed.charAt(i) == '0' ? '1' : '0';
      String changed = sealed.substring(0, i) + other + sealed.substring(i + 1);
      assertEquals(OptionalLong.empty(), seal.open(changed));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "7", "gggggggggggggggggggggggggggggggg", "00000000000000000000000000000000"})
  @DisplayName("is not whatever somebody makes up")
  void nonsense(String text) {
    assertEquals(OptionalLong.empty(), seal.open(text));
  }

  @Test
  @DisplayName("is opened after a rotation of the master key and the end of the old one")
  void rotation() {
    String sealed = seal.seal(12);
    secrets.addKey();
    secrets.forgetOldKeys();
    assertEquals(OptionalLong.of(12), secrets.numberSeal("test").open(sealed));
    assertNotEquals(sealed, secrets.numberSeal("test").seal(13));
  }
}

package org.tadamun.kernel.secret.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.secret.boundary.NumberSeal.Numbered;

@DisplayName("Sealed number")
class NumberSealTest {

  private static final Instant MADE = Instant.parse("2026-11-27T04:05:06.789Z");

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
  @DisplayName("a sealed number is opened again, in lower or upper case")
  void opens(long number) {
    String sealed = seal.seal(number, MADE);
    assertTrue(sealed.matches("[0-9a-f]{32}"), sealed);
    assertEquals(Optional.of(new Numbered(number, MADE.getEpochSecond())), seal.open(sealed));
    assertEquals(
        Optional.of(new Numbered(number, MADE.getEpochSecond())),
        seal.open(sealed.toUpperCase(Locale.ROOT)));
    assertEquals(sealed, seal.seal(number, MADE), "the same at each attempt");
  }

  @Test
  @DisplayName("a number sealed in another second has another seal, which contains that second")
  void differsBySecond() {
    Instant later = MADE.plusSeconds(1);
    assertNotEquals(seal.seal(7, MADE), seal.seal(7, later));
    Numbered first = seal.open(seal.seal(7, MADE)).orElseThrow();
    assertTrue(first.isMadeAt(MADE.truncatedTo(ChronoUnit.SECONDS)));
    assertFalse(first.isMadeAt(later));
    Instant last = Instant.parse("2106-02-07T06:28:15Z");
    assertTrue(seal.open(seal.seal(7, last)).orElseThrow().isMadeAt(last));
  }

  @Test
  @DisplayName("every character varies among the seals of neighbouring numbers or seconds")
  void unlinkable() {
    assertAllCharactersChange(number -> seal.seal(number, MADE));
    assertAllCharactersChange(number -> seal.seal(7, MADE.plusSeconds(number)));
  }

  /** Each of the sixteen characters has to be at each place in one of a thousand seals. */
  private static void assertAllCharactersChange(LongFunction<String> seals) {
    List<String> thousand = LongStream.range(0, 1_000).mapToObj(seals).toList();
    for (int i = 0; i < NumberSeal.LENGTH; i++) {
      int place = i;
      assertEquals(
          16, thousand.stream().map(text -> text.charAt(place)).distinct().count(), "at " + i);
    }
  }

  @Test
  @DisplayName("a seal of another purpose, or with one character changed, is not opened")
  void forged() {
    String sealed = seal.seal(7, MADE);
    assertEquals(Optional.empty(), secrets.numberSeal("other").open(sealed));
    for (int i = 0; i < sealed.length(); i++) {
      char other = sealed.charAt(i) == '0' ? '1' : '0';
      String changed = sealed.substring(0, i) + other + sealed.substring(i + 1);
      assertEquals(Optional.empty(), seal.open(changed));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "7", "gggggggggggggggggggggggggggggggg", "00000000000000000000000000000000"})
  @DisplayName("a text that is no seal is not opened")
  void nonsense(String text) {
    assertEquals(Optional.empty(), seal.open(text));
  }

  @Test
  @DisplayName("a number is opened after the master key was rotated and the old one forgotten")
  void rotation() {
    String sealed = seal.seal(12, MADE);
    secrets.addKey();
    secrets.forgetOldKeys();
    assertEquals(
        Optional.of(new Numbered(12, MADE.getEpochSecond())),
        secrets.numberSeal("test").open(sealed));
    assertNotEquals(sealed, secrets.numberSeal("test").seal(13, MADE));
  }
}

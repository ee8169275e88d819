package org.tadamun.kernel.secret.boundary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("File in sealed pieces")
class SealedPiecesTest {

  private static final String CONTEXT = "receipt:one";

  @TempDir private Path folder;
  private SealedPieces pieces;

  @BeforeEach
  void open() throws IOException {
    pieces = new SealedPieces(FilledSecrets.in(folder));
  }

  private static byte[] random(int size) {
    byte[] content = new byte[size];
    new Random(size).nextBytes(content);
    return content;
  }

  @ParameterizedTest(name = "{0} bytes")
  @ValueSource(
      ints = {0, 1, SealedPieces.BYTES - 1, SealedPieces.BYTES, SealedPieces.BYTES + 1, 100_000})
  @DisplayName("a content of any size is opened as it was sealed, in pieces that fit their column")
  void roundTrip(int size) {
    byte[] content = random(size);
    List<String> sealed = pieces.seal(CONTEXT, content);
    assertEquals(Math.ceilDiv(size, SealedPieces.BYTES), sealed.size());
    assertTrue(sealed.stream().allMatch(piece -> piece.length() <= SealedPieces.LENGTH_MAX));
    assertArrayEquals(content, pieces.open(CONTEXT, sealed, Sha256.hex(content)));
  }

  @Test
  @DisplayName("the sealed pieces do not contain the content")
  void hidden() {
    byte[] content = "Zara Khan, Leeds".getBytes(StandardCharsets.UTF_8);
    List<String> sealed = pieces.seal(CONTEXT, content);
    assertEquals(1, sealed.size());
    assertFalse(sealed.getFirst().contains(Base64.getEncoder().encodeToString(content)));
  }

  @Test
  @DisplayName("pieces in another order or of another file are refused")
  void bound() {
    String hash = Sha256.hex(random(50_000));
    List<String> sealed = pieces.seal(CONTEXT, random(50_000));
    Collections.swap(sealed, 0, 1);
    assertThrows(IllegalStateException.class, () -> pieces.open(CONTEXT, sealed, hash));
    List<String> other = pieces.seal("receipt:two", random(10));
    String its = Sha256.hex(random(10));
    assertThrows(IllegalStateException.class, () -> pieces.open(CONTEXT, other, its));
  }

  @Test
  @DisplayName("a file with missing pieces is refused, also if only the last ones are missing")
  void cut() {
    byte[] content = random(50_000);
    List<String> sealed = pieces.seal(CONTEXT, content);
    assertEquals(3, sealed.size());
    for (int left = 0; left < sealed.size(); left++) {
      List<String> some = sealed.subList(0, left);
      assertThrows(
          IllegalStateException.class, () -> pieces.open(CONTEXT, some, Sha256.hex(content)));
    }
    assertArrayEquals(content, pieces.open(CONTEXT, sealed, Sha256.hex(content)));
  }
}

package org.tadamun.petition.imports.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Stored file as a stream")
class PiecesStreamTest {

  private static final Random RANDOM = new Random(7);

  private final List<Integer> asked = new ArrayList<>();

  private PiecesStream over(List<byte[]> pieces, int atOnce) {
    return new PiecesStream(
        from -> {
          asked.add(from);
          return pieces.subList(
              Math.min(from, pieces.size()), Math.min(from + atOnce, pieces.size()));
        });
  }

  private static byte[] piece(int length) {
    byte[] piece = new byte[length];
    RANDOM.nextBytes(piece);
    return piece;
  }

  @Test
  @DisplayName("The stream has every byte in its place, read portion by portion")
  void whole() throws IOException {
    List<byte[]> pieces = List.of(piece(10), piece(10), piece(10), piece(3));
    ByteArrayOutputStream expected = new ByteArrayOutputStream();
    pieces.forEach(expected::writeBytes);
    try (PiecesStream in = over(pieces, 2)) {
      assertArrayEquals(expected.toByteArray(), in.readAllBytes());
      assertEquals(-1, in.read());
    }
    assertEquals(List.of(0, 2, 4), asked.subList(0, 3));
  }

  @Test
  @DisplayName("Single bytes and empty reads work, and a file without pieces is at its end")
  void single() throws IOException {
    byte[] piece = {(byte) 0xFF, 7};
    try (PiecesStream in = over(List.of(piece), 5)) {
      assertEquals(255, in.read());
      assertEquals(0, in.read(new byte[4], 0, 0));
      assertEquals(1, in.read(new byte[4], 1, 3));
      assertEquals(-1, in.read());
    }
    try (PiecesStream in = over(List.of(), 5)) {
      assertEquals(-1, in.read(new byte[4], 0, 4));
    }
  }
}

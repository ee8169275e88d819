package org.tadamun.kernel.secret.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("SHA-256 hash")
class Sha256Test {

  private static final byte[] ABC = "abc".getBytes(StandardCharsets.US_ASCII);
  private static final String HASH_OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  @DisplayName("the hash of bytes and of a stream is the one in the standard")
  void standard() throws IOException {
    assertEquals(HASH_OF_ABC, Sha256.hex(ABC));
    assertEquals(HASH_OF_ABC, Sha256.hex(new ByteArrayInputStream(ABC), 3));
    byte[] large = new byte[100_000];
    assertEquals(Sha256.hex(large), Sha256.hex(new ByteArrayInputStream(large), large.length));
    assertEquals(HASH_OF_ABC, Sha256.hex(ABC), "nothing stays of what was hashed before");
  }

  @Test
  @DisplayName("a stream longer than allowed has no hash")
  void limit() throws IOException {
    assertNull(Sha256.hex(new ByteArrayInputStream(ABC), 2));
    assertNull(Sha256.hex(new ByteArrayInputStream(new byte[100_000]), 99_999));
  }

  @Test
  @DisplayName("a hash is grouped in fours")
  void grouped() {
    assertEquals("ba78 16bf 8f01", Sha256.grouped("ba7816bf8f01"));
    assertEquals("", Sha256.grouped(""));
    assertEquals(64 + 15, Sha256.grouped(HASH_OF_ABC).length());
  }
}

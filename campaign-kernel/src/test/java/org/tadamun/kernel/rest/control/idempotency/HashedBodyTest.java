package org.tadamun.kernel.rest.control.idempotency;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.secret.boundary.Sha256;

@DisplayName("R7: Hash of a file while it is read")
class HashedBodyTest {

  private static final byte[] FILE = new byte[20_001];

  static {
    for (int i = 0; i < FILE.length; i++) {
      FILE[i] = (byte) i;
    }
  }

  private final HashedBody body = new HashedBody(new ByteArrayInputStream(FILE));

  @Test
  @DisplayName(
      "the hash is that of the whole file, however much of it was read and in which pieces")
  void hashesWholeFile() throws IOException {
    assertEquals(Sha256.hex(FILE), new HashedBody(new ByteArrayInputStream(FILE)).hash());
    assertEquals(0, body.read());
    assertArrayEquals(Arrays.copyOfRange(FILE, 1, 101), body.readNBytes(100));
    assertEquals(50, body.skip(50));
    assertEquals(Sha256.hex(FILE), body.hash());
    HashedBody read = new HashedBody(new ByteArrayInputStream(FILE));
    assertArrayEquals(FILE, read.readAllBytes());
    assertEquals(Sha256.hex(FILE), read.hash());
    assertEquals(Sha256.hex(new byte[0]), new HashedBody(InputStream.nullInputStream()).hash());
  }

  @Test
  @DisplayName("a byte that was pushed back is not hashed twice")
  void looked() throws IOException {
    assertFalse(body.markSupported(), "what is read twice would be hashed twice");
    PushbackInputStream looked = new PushbackInputStream(body, 1);
    looked.unread(looked.read());
    assertArrayEquals(FILE, looked.readAllBytes());
    assertEquals(Sha256.hex(FILE), body.hash());
  }

  @Test
  @DisplayName("hashing fails if the rest of the file is too long or cannot be read")
  void failsWithoutTheRest() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 7;
          }

          @Override
          public int read(byte[] into, int from, int most) {
            return most;
          }
        };
    assertThrows(UncheckedIOException.class, () -> new HashedBody(endless).hash());
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("gone");
          }
        };
    assertThrows(UncheckedIOException.class, () -> new HashedBody(broken).hash());
  }
}

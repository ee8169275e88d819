package org.tadamun.kernel.rest.control.idempotency;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.tadamun.kernel.secret.boundary.Sha256;

/**
 * A file that is hashed while the use case reads it, since no filter holds a file in memory.
 * Supports no mark and reset: what is read twice would be hashed twice.
 */
final class HashedBody extends InputStream {

  /** How much that the use case left unread is read for the hash, in bytes. */
  static final long REST_MOST = 16L * 1024 * 1024;

  private static final int BUFFER = 8192;

  private final InputStream body;
  private final MessageDigest digest = Sha256.digest();
  private boolean ended;

  HashedBody(InputStream body) {
    this.body = body;
  }

  @Override
  public int read() throws IOException {
    int one = body.read();
    ended |= one < 0;
    if (one >= 0) {
      digest.update((byte) one);
    }
    return one;
  }

  @Override
  public int read(byte[] into, int from, int most) throws IOException {
    int read = body.read(into, from, most);
    ended |= read < 0;
    if (read > 0) {
      digest.update(into, from, read);
    }
    return read;
  }

  @Override
  public int available() throws IOException {
    return body.available();
  }

  @Override
  public void close() throws IOException {
    body.close();
  }

  /**
   * The hash of the whole file, in hexadecimal digits; to be called once.
   *
   * @throws UncheckedIOException when the rest cannot be read, or is too long
   */
  String hash() {
    try {
      byte[] buffer = new byte[BUFFER];
      for (long rest = 0; !ended; rest += Math.max(0, read(buffer, 0, BUFFER))) {
        if (rest > REST_MOST) {
          throw new IOException("more than " + REST_MOST + " bytes were left unread");
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}

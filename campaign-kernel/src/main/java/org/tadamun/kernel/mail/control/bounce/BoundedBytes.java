package org.tadamun.kernel.mail.control.bounce;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Keeps up to so many bytes and refuses more: the size that a server states is unreliable. */
final class BoundedBytes extends OutputStream {

  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final int most;

  BoundedBytes(int most) {
    this.most = most;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    if (kept.size() + count > most) {
      throw new IOException("too large");
    }
    kept.write(bytes, from, count);
  }

  InputStream read() {
    return new ByteArrayInputStream(kept.toByteArray());
  }
}

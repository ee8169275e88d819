package org.tadamun.petition.export.control;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Passes on a file and remembers whether any byte was sent; until then another answer is possible.
 */
public final class TrackedOutput extends FilterOutputStream {

  private boolean begun;

  public TrackedOutput(OutputStream target) {
    super(target);
  }

  public boolean isBegun() {
    return begun;
  }

  @Override
  public void write(int b) throws IOException {
    begun = true;
    out.write(b);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    begun = begun || length > 0;
    out.write(bytes, from, length);
  }
}

package org.tadamun.petition.imports.control;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.IntFunction;

/** A kept file as a stream, with at most one portion of its pieces in memory. */
final class PiecesStream extends InputStream {

  private final IntFunction<List<byte[]>> source;
  private final Deque<byte[]> pieces = new ArrayDeque<>();
  private byte[] current = new byte[0];
  private int at;
  private int next;

  /**
   * @param source returns the pieces from a position on, none at the end
   */
  PiecesStream(IntFunction<List<byte[]>> source) {
    this.source = source;
  }

  @Override
  public int read() {
    return isFilled() ? current[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    if (!isFilled()) {
      return -1;
    }
    int taken = Math.min(length, current.length - at);
    System.arraycopy(current, at, target, offset, taken);
    at += taken;
    return taken;
  }

  private boolean isFilled() {
    if (at < current.length) {
      return true;
    }
    if (pieces.isEmpty()) {
      List<byte[]> more = source.apply(next);
      pieces.addAll(more);
      next += more.size();
    }
    if (pieces.isEmpty()) {
      return false;
    }
    current = pieces.poll();
    at = 0;
    return true;
  }
}

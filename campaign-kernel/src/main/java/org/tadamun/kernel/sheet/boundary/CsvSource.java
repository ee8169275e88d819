package org.tadamun.kernel.sheet.boundary;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;

/** The characters of a table one by one; it can go back to a mark. */
final class CsvSource implements Closeable {

  static final int END = -1;

  private static final int NOTHING = -2;
  private static final int BUFFER = 1 << 16;

  private final Reader in;
  private final char[] buffer = new char[BUFFER];
  private final StringBuilder sinceMark = new StringBuilder();
  private final StringBuilder again = new StringBuilder();
  private int at;
  private int filled;
  private int againAt;
  private int pushedBack = NOTHING;
  private boolean marked;
  private long characters;

  CsvSource(Reader in) {
    this.in = in;
  }

  /** The next character, or {@link #END}; a byte order mark at the beginning is skipped. */
  int take() throws IOException {
    if (pushedBack != NOTHING) {
      int c = pushedBack;
      pushedBack = NOTHING;
      return c;
    }
    int c = againAt < again.length() ? again.charAt(againAt++) : fetch();
    if (marked && c != END) {
      sinceMark.append((char) c);
    }
    return c;
  }

  private int fetch() throws IOException {
    if (at == filled) {
      filled = Math.max(0, in.read(buffer, 0, BUFFER));
      at = 0;
      if (filled == 0) {
        return END;
      }
    }
    characters++;
    int c = buffer[at++];
    return characters == 1 && c == '\uFEFF' ? fetch() : c;
  }

  /** The next {@link #take} returns this character again. */
  void putBack(int c) {
    pushedBack = c;
  }

  /**
   * Keeps what follows until {@link #forget} or {@link #back}; no character may be put back now.
   */
  void mark() {
    sinceMark.setLength(0);
    marked = true;
  }

  void forget() {
    marked = false;
  }

  /** Goes back to the mark. */
  void back() {
    again.replace(0, againAt, sinceMark.toString());
    againAt = 0;
    pushedBack = NOTHING;
    marked = false;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

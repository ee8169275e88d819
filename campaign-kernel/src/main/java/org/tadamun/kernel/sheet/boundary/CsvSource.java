package org.tadamun.kernel.sheet.boundary;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;

/** The characters of a table one by one, with a way back to a mark in them. */
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

  /** The next one, or {@link #END}; a byte order mark is none. */
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

  /** It comes again with the next {@link #take}. */
  void putBack(int c) {
    pushedBack = c;
  }

  /** What follows is kept until {@link #forget} or {@link #back}; nothing may be put back now. */
  void mark() {
    sinceMark.setLength(0);
    marked = true;
  }

  void forget() {
    marked = false;
  }

  /** To where the mark was set. */
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

package org.tadamun.kernel.sheet.boundary;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a table as RFC 4180 has it, and as other programs write it: with any separator, line ends
 * of any kind, and quotation marks within cells that nobody doubled. Empty lines are skipped.
 *
 * <p>One quotation mark too many would take the rest of the file for one cell. A cell therefore has
 * an end, and a row that runs over it is told as broken; reading goes on at the next line.
 */
public final class CsvReader implements Closeable {

  public static final int CELL_MOST = 8_000;
  public static final int CELLS_MOST = 200;

  private static final int END = -1;
  private static final int NOTHING = -2;
  private static final int BUFFER = 1 << 16;

  private final Reader in;
  private final char separator;
  private final char[] buffer = new char[BUFFER];
  private final StringBuilder cell = new StringBuilder();
  private int at;
  private int filled;
  private int pushedBack = NOTHING;
  private long line = 1;
  private long characters;

  /**
   * A row of the table.
   *
   * @param line where it begins, from 1
   * @param broken whether a cell of it had no end, or there were too many
   */
  public record Row(long line, List<String> cells, boolean broken) {

    /** Empty where the row has no such cell. */
    public String cell(int number) {
      return number >= 0 && number < cells.size() ? cells.get(number) : "";
    }
  }

  public CsvReader(Reader in, char separator) {
    this.in = in;
    this.separator = separator;
  }

  /** The next row that is not empty, or null at the end. */
  public Row next() throws IOException {
    Row row = read();
    while (row != null && isEmpty(row)) {
      row = read();
    }
    return row;
  }

  private static boolean isEmpty(Row row) {
    return !row.broken() && row.cells().stream().allMatch(String::isBlank);
  }

  private Row read() throws IOException {
    int c = skipMark(take());
    if (c == END) {
      return null;
    }
    long begin = line;
    List<String> cells = new ArrayList<>();
    boolean broken = false;
    while (true) {
      cell.setLength(0);
      boolean fine = c == '"' ? quoted() : plain(c);
      broken |= !fine || cells.size() >= CELLS_MOST;
      if (cells.size() < CELLS_MOST) {
        cells.add(cell.toString());
      }
      int end = fine ? take() : skipLine();
      if (end != separator) {
        endLine(end);
        return new Row(begin, cells, broken);
      }
      c = take();
    }
  }

  /** Up to its end, which stays to be read. */
  private boolean plain(int first) throws IOException {
    int c = first;
    while (c != separator && c != '\n' && c != '\r' && c != END) {
      if (cell.length() == CELL_MOST) {
        return false;
      }
      cell.append((char) c);
      c = take();
    }
    pushedBack = c;
    return true;
  }

  private boolean quoted() throws IOException {
    while (true) {
      int c = take();
      if (c == END || cell.length() == CELL_MOST) {
        return false;
      }
      if (c != '"') {
        append(c);
        continue;
      }
      int next = take();
      if (next != '"') {
        // Some write more behind it: it belongs to the cell.
        return plain(next);
      }
      cell.append('"');
    }
  }

  private void append(int c) throws IOException {
    if (c == '\n') {
      line++;
    } else if (c == '\r') {
      int next = take();
      if (next != '\n') {
        line++;
      }
      pushedBack = next;
    }
    cell.append((char) c);
  }

  private int skipLine() throws IOException {
    int c = take();
    while (c != '\n' && c != '\r' && c != END) {
      c = take();
    }
    return c;
  }

  private void endLine(int end) throws IOException {
    if (end == '\r') {
      int next = take();
      if (next != '\n') {
        pushedBack = next;
      }
    }
    line++;
  }

  /** A byte order mark is no letter of the first cell. */
  private int skipMark(int c) throws IOException {
    return characters == 1 && c == '\uFEFF' ? take() : c;
  }

  private int take() throws IOException {
    if (pushedBack != NOTHING) {
      int c = pushedBack;
      pushedBack = NOTHING;
      return c;
    }
    if (at == filled) {
      filled = in.read(buffer, 0, BUFFER);
      at = 0;
      if (filled <= 0) {
        filled = 0;
        return END;
      }
    }
    characters++;
    return buffer[at++];
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

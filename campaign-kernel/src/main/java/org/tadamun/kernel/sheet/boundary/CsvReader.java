package org.tadamun.kernel.sheet.boundary;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a table as in RFC 4180, and as other programs write it. It may come with any separator, any
 * line ends, and quotation marks in cells that were not doubled. Empty lines are skipped.
 *
 * <p>A missing closing quotation mark would take everything after it for one cell. So a quoted cell
 * is valid only if it has at most {@link #CELL_MOST} characters and, where it contains a line end,
 * only a separator or the end of the row follows the closing mark. An invalid one makes its row
 * broken, with the rest of the line in which it began; reading goes on at the next line.
 */
public final class CsvReader implements Closeable {

  public static final int CELL_MOST = 8_000;
  public static final int CELLS_MOST = 200;

  private static final int END = CsvSource.END;

  private final CsvSource in;
  private final char separator;
  private final StringBuilder cell = new StringBuilder();
  private long line = 1;

  /**
   * A row of the table.
   *
   * @param line where it begins, from 1
   * @param broken whether one of its cells was invalid, or there were too many
   */
  public record Row(long line, List<String> cells, boolean broken) {

    /** The cell; empty where the row has none of this index. */
    public String cell(int number) {
      return number >= 0 && number < cells.size() ? cells.get(number) : "";
    }
  }

  public CsvReader(Reader in, char separator) {
    this.in = new CsvSource(in);
    this.separator = separator;
  }

  /** The next row that is not empty; null at the end. */
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
    int c = in.take();
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
      int end = fine ? in.take() : skipLine();
      if (cells.size() < CELLS_MOST) {
        cells.add(cell.toString());
      }
      if (end != separator) {
        endLine(end);
        return new Row(begin, cells, broken);
      }
      c = in.take();
    }
  }

  /** Reads a plain cell; the character after it is put back. */
  private boolean plain(int first) throws IOException {
    int c = first;
    while (c != separator && c != '\n' && c != '\r' && c != END) {
      if (cell.length() == CELL_MOST) {
        return false;
      }
      cell.append((char) c);
      c = in.take();
    }
    in.putBack(c);
    return true;
  }

  /** Reads a quoted cell. If it is invalid, goes back to after its opening mark. */
  private boolean quoted() throws IOException {
    long begin = line;
    in.mark();
    boolean fine = reachesEnd();
    if (fine) {
      in.forget();
    } else {
      in.back();
      line = begin;
      cell.setLength(0);
    }
    return fine;
  }

  private boolean reachesEnd() throws IOException {
    long begin = line;
    while (true) {
      int c = in.take();
      int next = c == '"' ? in.take() : c;
      if (c == '"' && next != '"') {
        int closed = cell.length();
        // Some programs write more after the closing mark: within one line it belongs to the cell.
        return plain(next) && (line == begin || cell.substring(closed).isBlank());
      }
      if (c == END || cell.length() == CELL_MOST) {
        return false;
      }
      append(c);
    }
  }

  private void append(int c) throws IOException {
    if (c == '\n') {
      line++;
    } else if (c == '\r') {
      int next = in.take();
      if (next != '\n') {
        line++;
      }
      in.putBack(next);
    }
    cell.append((char) c);
  }

  /** Keeps no more of a broken line than fits into a cell. */
  private int skipLine() throws IOException {
    int c = in.take();
    while (c != '\n' && c != '\r' && c != END) {
      if (cell.length() < CELL_MOST) {
        cell.append((char) c);
      }
      c = in.take();
    }
    return c;
  }

  private void endLine(int end) throws IOException {
    if (end == '\r') {
      int next = in.take();
      if (next != '\n') {
        in.putBack(next);
      }
    }
    line++;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

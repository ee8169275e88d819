package org.tadamun.kernel.sheet.boundary;

import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A table as RFC 4180 has it, safe to open in a spreadsheet: a cell that a spreadsheet would take
 * for a formula gets an apostrophe in front, as their makers advise; so does what would be a cell
 * of its own where semicolons or tabs separate. Every cell is quoted, lines end in CR LF.
 */
public final class Csv implements Sheet {

  public static final String MEDIA_TYPE = "text/csv;charset=utf-8";

  /** Without it a well-known spreadsheet reads UTF-8 as Latin letters. */
  public static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Spreadsheets skip them before they look for a formula. */
  private static final String BLANKS = " \u00A0";

  private static final String SIGNS = "=+-@＝＋－＠";
  private static final String STARTS = SIGNS + "\t\r\n";

  /**
   * By which cells and rows are told apart where a spreadsheet does not separate by the comma. It
   * then finds no quotation mark where a cell of ours begins, and believes none of ours.
   */
  private static final String SEPARATORS = ";\t\r\n";

  private final Appendable target;

  /** In memory, for {@link #text}. */
  public Csv() {
    this(new StringBuilder());
  }

  /** Straight into a file or an answer; it is closed with the table where it can be. */
  public Csv(Appendable target) {
    this.target = target;
  }

  /** A file for people, in memory; parts of one, and what programs read, have no mark. */
  public static Csv file() {
    return file(new StringBuilder());
  }

  /** As {@link #file()}, straight into a file or an answer. */
  public static Csv file(Appendable target) {
    try {
      target.append(BYTE_ORDER_MARK);
      return new Csv(target);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  @Override
  public Csv row(Object... cells) {
    try {
      for (int i = 0; i < cells.length; i++) {
        target.append(i == 0 ? "" : ",").append(cell(cells[i]));
      }
      target.append("\r\n");
      return this;
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** What is there goes out now, and does not wait in a buffer for what comes next. */
  public void flush() {
    try {
      if (target instanceof Flushable out) {
        out.flush();
      }
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  public String text() {
    return target.toString();
  }

  @Override
  public void close() throws IOException {
    if (target instanceof Closeable open) {
      open.close();
    }
  }

  private static String cell(Object content) {
    String shown = content == null ? "" : content.toString();
    String safe = content instanceof Number ? shown : defused(shown);
    return '"' + safe.replace("\"", "\"\"") + '"';
  }

  /** An apostrophe stands wherever some spreadsheet would see a formula begin. */
  private static String defused(String shown) {
    StringBuilder safe = new StringBuilder(shown.length() + 1);
    safe.append(begins(shown, 0, BLANKS, STARTS) ? "'" : "");
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      safe.append(c);
      if (SEPARATORS.indexOf(c) >= 0 && begins(shown, i + 1, BLANKS + '"', SIGNS)) {
        safe.append('\'');
      }
    }
    return safe.toString();
  }

  /** Whether one of these signs is the first from there on that is not skipped. */
  private static boolean begins(String shown, int from, String skipped, String signs) {
    int start = from;
    while (start < shown.length() && skipped.indexOf(shown.charAt(start)) >= 0) {
      start++;
    }
    return start < shown.length() && signs.indexOf(shown.charAt(start)) >= 0;
  }
}

package org.tadamun.kernel.sheet.boundary;

import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Writes a table as in RFC 4180, safe to open in a spreadsheet. A cell that a spreadsheet would
 * take for a formula gets an apostrophe in front, as their makers advise; so does a part of a cell
 * that would become a formula where semicolons or tabs separate. Every cell is quoted, lines end in
 * CR LF.
 */
public final class Csv implements Sheet {

  public static final String MEDIA_TYPE = "text/csv;charset=utf-8";

  /** Without it a common spreadsheet program reads UTF-8 as Latin letters. */
  public static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Spreadsheets skip these before they look for a formula. */
  private static final String BLANKS = " \u00A0";

  private static final String SIGNS = "=+-@＝＋－＠";
  private static final String STARTS = SIGNS + "\t\r\n";

  /**
   * What separates cells and rows in a spreadsheet that does not separate by commas. There the
   * quotation marks at the beginning of our cells have no effect.
   */
  private static final String SEPARATORS = ";\t\r\n";

  private final Appendable target;

  /** In memory, for {@link #text}. */
  public Csv() {
    this(new StringBuilder());
  }

  /** Directly into a file or an answer, which is closed with the table if it can be. */
  public Csv(Appendable target) {
    this.target = target;
  }

  /**
   * A file for people, in memory, with a byte order mark; not for parts of a file, or for programs.
   */
  public static Csv file() {
    return file(new StringBuilder());
  }

  /** As {@link #file()}, directly into a file or an answer. */
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

  /** Sends what was written so far, instead of buffering it. */
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

  /** Adds an apostrophe wherever some spreadsheet would see a formula begin. */
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

  /** Whether the first character from there on that is not skipped is one of the signs. */
  private static boolean begins(String shown, int from, String skipped, String signs) {
    int start = from;
    while (start < shown.length() && skipped.indexOf(shown.charAt(start)) >= 0) {
      start++;
    }
    return start < shown.length() && signs.indexOf(shown.charAt(start)) >= 0;
  }
}

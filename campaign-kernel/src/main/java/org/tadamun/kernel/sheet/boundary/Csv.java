package org.tadamun.kernel.sheet.boundary;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A table as RFC 4180 has it, safe to open in a spreadsheet: a cell that a spreadsheet would take
 * for a formula gets an apostrophe in front, as their makers advise. Every cell is quoted, lines
 * end in CR LF.
 */
public final class Csv implements Sheet {

  public static final String MEDIA_TYPE = "text/csv;charset=utf-8";

  /** Without it a well-known spreadsheet reads UTF-8 as Latin letters. */
  public static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

  private final Appendable target;

  /** In memory, for {@link #text}. */
  public Csv() {
    this(new StringBuilder());
  }

  /** Straight into a file or an answer; it is closed with the table where it can be. */
  public Csv(Appendable target) {
    this.target = target;
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

  /** Spreadsheets skip spaces before they look for a formula. */
  private static String defused(String shown) {
    int start = 0;
    while (start < shown.length() && " \u00A0".indexOf(shown.charAt(start)) >= 0) {
      start++;
    }
    return start < shown.length() && FORMULA_STARTS.indexOf(shown.charAt(start)) >= 0
        ? "'" + shown
        : shown;
  }
}

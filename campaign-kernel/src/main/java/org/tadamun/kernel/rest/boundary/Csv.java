package org.tadamun.kernel.rest.boundary;

/**
 * A table as RFC 4180 has it, safe to open in a spreadsheet: a cell that a spreadsheet would take
 * for a formula gets an apostrophe in front, as their makers advise. Every cell is quoted, lines
 * end in CR LF.
 */
public final class Csv {

  public static final String MEDIA_TYPE = "text/csv;charset=utf-8";

  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

  private final StringBuilder text = new StringBuilder();

  /** Null is an empty cell. */
  public Csv row(Object... cells) {
    for (int i = 0; i < cells.length; i++) {
      text.append(i == 0 ? "" : ",").append(cell(cells[i]));
    }
    text.append("\r\n");
    return this;
  }

  public String text() {
    return text.toString();
  }

  private static String cell(Object content) {
    String shown = content == null ? "" : content.toString();
    String safe = content instanceof Number ? shown : defused(shown);
    return '"' + safe.replace("\"", "\"\"") + '"';
  }

  /** Spreadsheets skip spaces before they look for a formula. */
  private static String defused(String shown) {
    String start = shown.replaceFirst("^[ \\u00A0]+", "");
    return !start.isEmpty() && FORMULA_STARTS.indexOf(start.charAt(0)) >= 0 ? "'" + shown : shown;
  }
}

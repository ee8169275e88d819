package org.tadamun.kernel.sheet.boundary;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook of spreadsheets. Its cells have types: what is text stays text, whatever it begins
 * with, so that nothing needs an apostrophe. A sheet ends where the format does; then the next one
 * begins with the same heading.
 */
public final class Xlsx implements Sheet {

  public static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** For more the format has no room. */
  static final int ROWS_MOST = 1_048_576;

  /** The format has 31; the number of a further sheet stands behind it. */
  private static final int NAME_MOST = 25;

  private static final int CELL_MOST = 32_767;
  private static final int PORTION = 500;

  private final OutputStream out;
  private final Workbook book;
  private final String name;
  private final boolean fromRight;
  private final int rowsMost;
  private Object[] heading;
  private Worksheet sheet;
  private int sheets;
  private int row;
  private boolean closed;

  /**
   * @param name of the sheet, without {@code []:*?/\}; cut where the format has no room for it
   * @param fromRight whether its first column is the rightmost one
   */
  public Xlsx(OutputStream out, String name, boolean fromRight) {
    this(out, name, fromRight, ROWS_MOST);
  }

  Xlsx(OutputStream out, String name, boolean fromRight, int rowsMost) {
    this.out = out;
    this.book = new Workbook(out, "Tadamun", "1.0");
    this.name = name.length() <= NAME_MOST ? name : name.substring(0, NAME_MOST);
    this.fromRight = fromRight;
    this.rowsMost = rowsMost;
  }

  /** The first row is the heading, and stays in sight. */
  @Override
  public Xlsx row(Object... cells) {
    try {
      if (heading == null) {
        heading = cells.clone();
        open();
      } else {
        if (row == rowsMost) {
          open();
        }
        write(cells);
      }
      return this;
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private void open() throws IOException {
    if (sheet != null) {
      sheet.finish();
    }
    sheets++;
    sheet = book.newWorksheet(sheets == 1 ? name : name + " " + sheets);
    sheet.freezePane(0, 1);
    if (fromRight) {
      sheet.rightToLeft();
    }
    row = 0;
    write(heading);
  }

  private void write(Object[] cells) throws IOException {
    for (int column = 0; column < cells.length; column++) {
      if (cells[column] instanceof Number number) {
        sheet.value(row, column, number);
      } else if (cells[column] != null) {
        // Not by the workbook's table of texts, which would keep every name until the end.
        sheet.inlineString(row, column, readable(cells[column].toString()));
      }
    }
    row++;
    if (row % PORTION == 0) {
      sheet.flush();
    }
  }

  /** What a cell takes: XML has no control characters, and a cell has an end. */
  private static String readable(String text) {
    String shown = text.length() <= CELL_MOST ? text : text.substring(0, CELL_MOST);
    return shown.codePoints().allMatch(Xlsx::isReadable)
        ? shown
        : shown
            .codePoints()
            .map(c -> isReadable(c) ? c : '\uFFFD')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private static boolean isReadable(int c) {
    return c >= ' ' && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF)
        || c == '\t'
        || c == '\n'
        || c == '\r';
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    if (sheet == null) {
      row();
    }
    book.close();
    out.close();
  }
}

package org.tadamun.kernel.sheet.boundary;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a workbook. Cells are typed, so a text stays a text whatever it begins with, and needs no
 * apostrophe. When a sheet is full by the format's limit, the next one begins with the same
 * heading.
 */
public final class Xlsx implements Sheet {

  public static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** The most rows of a sheet in this format. */
  static final int ROWS_MOST = 1_048_576;

  /** The format allows 31; further sheets get a number at the end. */
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
   * Begins a workbook.
   *
   * @param name of the sheet, without {@code []:*?/\}; cut if it is too long
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

  /** Writes a row; the first one is the heading, which stays visible. */
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
        // Inline, because the workbook's table of texts would keep every name in memory until the
        // end.
        sheet.inlineString(row, column, readable(cells[column].toString()));
      }
    }
    row++;
    if (row % PORTION == 0) {
      sheet.flush();
    }
  }

  /** Replaces control characters, which XML does not allow, and cuts to the longest cell. */
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

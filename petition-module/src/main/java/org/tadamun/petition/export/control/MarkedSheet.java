package org.tadamun.petition.export.control;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.tadamun.kernel.sheet.boundary.Sheet;

/**
 * A table of a demonstration: each row says so in a cell more at its end, since a file is handed on
 * without the page that says it, and its rows are put into other tables.
 */
record MarkedSheet(Sheet sheet, String mark) implements Sheet {

  /** The sheet itself where it is of no demonstration. */
  static Sheet of(Sheet sheet, boolean sample, String mark) {
    return sample ? new MarkedSheet(sheet, mark) : sheet;
  }

  @Override
  public Sheet row(Object... cells) {
    sheet.row(Stream.concat(Arrays.stream(cells), Stream.of(mark)).toArray());
    return this;
  }

  @Override
  public void close() throws IOException {
    sheet.close();
  }
}

package org.tadamun.petition.export.control;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.tadamun.kernel.sheet.boundary.Sheet;

/**
 * Marks each row of sample data in an additional last cell, since files and rows are passed on
 * without the page that says it.
 */
record SampleSheet(Sheet sheet, String mark) implements Sheet {

  /** The marked sheet, or the sheet itself if it is no sample. */
  static Sheet of(Sheet sheet, boolean sample, String mark) {
    return sample ? new SampleSheet(sheet, mark) : sheet;
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

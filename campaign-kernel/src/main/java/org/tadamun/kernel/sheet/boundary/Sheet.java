package org.tadamun.kernel.sheet.boundary;

import java.io.Closeable;

/** A table that is written row by row, in any format. */
public interface Sheet extends Closeable {

  /**
   * Writes a row. Null is an empty cell; numbers are written as numbers.
   *
   * @throws java.io.UncheckedIOException if the receiver has closed the connection
   */
  Sheet row(Object... cells);
}

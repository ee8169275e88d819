package org.tadamun.kernel.sheet.boundary;

import java.io.Closeable;

/** A table that is written row by row, whatever its format. */
public interface Sheet extends Closeable {

  /**
   * Null is an empty cell; numbers are written as such.
   *
   * @throws java.io.UncheckedIOException where whoever reads has gone
   */
  Sheet row(Object... cells);
}

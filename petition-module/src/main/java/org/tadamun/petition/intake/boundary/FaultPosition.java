package org.tadamun.petition.intake.boundary;

import org.tadamun.kernel.rest.boundary.Cursor;
import org.tadamun.petition.intake.entity.ImportFault;

/**
 * The last mistake of the page before. The order is that of lines: what was found while rows were
 * entered has greater numbers.
 */
record FaultPosition(long line, long id) {

  private static final FaultPosition START = new FaultPosition(0, 0);

  static String after(ImportFault last) {
    return last.line() + " " + last.id();
  }

  static FaultPosition of(String cursor) {
    FaultPosition given =
        Cursor.decode(
            cursor,
            2,
            parts -> new FaultPosition(Long.parseLong(parts[0]), Long.parseLong(parts[1])));
    return given == null ? START : given;
  }
}

package org.tadamun.petition.correction.boundary;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.rest.boundary.Cursor;

/** The last line of the page before. */
record LogPosition(LocalDate day, long id) {

  String text() {
    return day + " " + id;
  }

  /** Null for the first page; whoever writes one himself must not reach the database with it. */
  static LogPosition decode(String cursor) {
    String text = Cursor.decode(cursor);
    if (text == null) {
      return null;
    }
    String[] parts = text.split(" ", -1);
    try {
      LogPosition position =
          new LogPosition(LocalDate.parse(parts[0]), Long.parseLong(parts[parts.length - 1]));
      if (!new Violations().day("cursor", position.day()).isEmpty()) {
        throw Cursor.invalid();
      }
      return position;
    } catch (DateTimeException | NumberFormatException malformed) {
      throw Cursor.invalid();
    }
  }
}

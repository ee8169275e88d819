package org.tadamun.petition.correction.boundary;

import java.time.LocalDate;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.rest.boundary.Cursor;

/** The last line of the page before. */
record LogPosition(LocalDate day, long id) {

  String text() {
    return day + " " + id;
  }

  /** Null for the first page. */
  static LogPosition decode(String cursor) {
    return Cursor.decode(
        cursor, 2, parts -> new LogPosition(day(parts[0]), Long.parseLong(parts[1])));
  }

  static LocalDate day(String text) {
    LocalDate day = LocalDate.parse(text);
    if (!new Violations().day("cursor", day).isEmpty()) {
      throw Cursor.invalid();
    }
    return day;
  }
}

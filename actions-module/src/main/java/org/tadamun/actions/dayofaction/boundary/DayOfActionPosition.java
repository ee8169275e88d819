package org.tadamun.actions.dayofaction.boundary;

import java.time.LocalDate;
import org.tadamun.actions.action.entity.DayOfAction;
import org.tadamun.actions.action.entity.place.Schedule;
import org.tadamun.kernel.rest.boundary.Cursor;

/** The last day of action of the page before; of two on one date the newer comes first. */
record DayOfActionPosition(LocalDate date, long id) {

  /** The position before the first page. */
  static final DayOfActionPosition START =
      new DayOfActionPosition(LocalDate.of(Schedule.LAST_YEAR + 1, 1, 1), 0);

  static DayOfActionPosition decode(String cursor) {
    DayOfActionPosition given =
        Cursor.decode(
            cursor, 2, parts -> new DayOfActionPosition(date(parts[0]), Long.parseLong(parts[1])));
    return given == null ? START : given;
  }

  private static LocalDate date(String text) {
    LocalDate date = LocalDate.parse(text);
    if (date.getYear() < Schedule.FIRST_YEAR || !date.isBefore(START.date)) {
      throw Cursor.invalid();
    }
    return date;
  }

  static String encode(DayOfAction last) {
    return last.date() + " " + last.id();
  }
}

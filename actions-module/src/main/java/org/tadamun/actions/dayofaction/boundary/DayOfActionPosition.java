package org.tadamun.actions.dayofaction.boundary;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.tadamun.actions.action.entity.Schedule;
import org.tadamun.actions.action.entity.day.DayOfAction;
import org.tadamun.kernel.rest.boundary.Cursor;

/** Behind which day of action a page begins; of two on one date the newer comes first. */
record DayOfActionPosition(LocalDate date, long id) {

  /** Before all of them. */
  static final DayOfActionPosition START =
      new DayOfActionPosition(LocalDate.of(Schedule.LAST_YEAR + 1, 1, 1), 0);

  static DayOfActionPosition decode(String cursor) {
    String text = Cursor.decode(cursor);
    if (text == null) {
      return START;
    }
    String[] parts = text.split(" ", -1);
    try {
      LocalDate date = LocalDate.parse(parts[0]);
      if (parts.length != 2 || date.getYear() < Schedule.FIRST_YEAR || !date.isBefore(START.date)) {
        throw Cursor.invalid();
      }
      return new DayOfActionPosition(date, Long.parseLong(parts[1]));
    } catch (DateTimeException | NumberFormatException malformed) {
      throw Cursor.invalid();
    }
  }

  static String encode(DayOfAction last) {
    return last.date() + " " + last.id();
  }
}

package org.tadamun.web.console.moment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** What is valid through a day ends with that day, on the clock of whoever wrote it down. */
public final class LastDay {

  private LastDay() {}

  /**
   * The moment after it; null for no day. After the last day of all calendars comes the last moment
   * that there is, which no use case takes.
   */
  public static Instant end(LocalDate day, ZoneId zone) {
    if (day == null) {
      return null;
    }
    return day.equals(LocalDate.MAX) ? Instant.MAX : day.plusDays(1).atStartOfDay(zone).toInstant();
  }
}

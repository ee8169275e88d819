package org.tadamun.web.console.moment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Turns a last day of validity into the moment at which it ends, in the writer's time zone. */
public final class LastDay {

  private LastDay() {}

  /**
   * The first moment after the day; null for no day. Of {@link LocalDate#MAX}, which has no next
   * day, the result is {@link Instant#MAX}; every use case refuses that.
   */
  public static Instant end(LocalDate day, ZoneId zone) {
    if (day == null) {
      return null;
    }
    return day.equals(LocalDate.MAX) ? Instant.MAX : day.plusDays(1).atStartOfDay(zone).toInstant();
  }
}

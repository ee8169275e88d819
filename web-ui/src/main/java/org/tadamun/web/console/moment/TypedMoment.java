package org.tadamun.web.console.moment;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.time.boundary.LocalTimes;

/** Reads a date and time that was typed in the campaign's time zone. */
public final class TypedMoment {

  private TypedMoment() {}

  /**
   * Reads a time; null if nothing was typed. Of a time that the clocks show twice, it takes the
   * first.
   *
   * @throws InvalidInput at the field, if the clocks never show that time
   */
  public static Instant read(String field, LocalDateTime typed, ZoneId zone) {
    if (typed == null) {
      return null;
    }
    Violations violations = new Violations();
    violations.localTime(field, typed, zone);
    violations.throwIfAny();
    return LocalTimes.first(typed, zone);
  }

  /**
   * Reads a time as {@link #read}, but an unchanged one keeps its seconds, which forms do not show.
   */
  public static Instant edited(String field, LocalDateTime typed, Instant loaded, ZoneId zone) {
    boolean same =
        typed != null
            && loaded != null
            && LocalDateTime.ofInstant(loaded, zone)
                .truncatedTo(ChronoUnit.MINUTES)
                .equals(typed.truncatedTo(ChronoUnit.MINUTES));
    return same ? loaded : read(field, typed, zone);
  }
}

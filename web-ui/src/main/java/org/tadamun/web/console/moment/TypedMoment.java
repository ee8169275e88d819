package org.tadamun.web.console.moment;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.time.boundary.LocalTimes;

/** A moment as it was typed on the campaign's clock. */
public final class TypedMoment {

  private TypedMoment() {}

  /**
   * Null where nothing was typed; the first of the two where the clocks show the time twice.
   *
   * @throws InvalidInput at the field, where the clocks never show that time
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

  /** As {@link #read}; what nobody touched stays to the second, which forms do not show. */
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

package org.tadamun.petition.alarm.boundary;

import java.time.Duration;
import java.time.Instant;
import org.tadamun.kernel.problem.boundary.Violations;

/** Checks the moment until which a moderator wants no other alarm. */
public final class QuietTime {

  /** The longest quiet time; after it the moderator decides again. */
  static final Duration MOST = Duration.ofDays(366);

  private QuietTime() {}

  /**
   * Refuses a moment that is missing, not in the future, or too far in the future.
   *
   * @throws org.tadamun.kernel.problem.boundary.InvalidInput naming the field {@code until}
   */
  public static void check(Instant until, Instant now) {
    Violations violations = new Violations().required("until", until).moment("until", until);
    if (until != null && (!until.isAfter(now) || until.isAfter(now.plus(MOST)))) {
      violations.add("until", "alarm.error.until");
    }
    violations.throwIfAny();
  }
}

package org.tadamun.petition.alarm.boundary;

import java.time.Duration;
import java.time.Instant;
import org.tadamun.kernel.problem.boundary.Violations;

/** Until when whoever has looked wants to hear of no other alarm. */
public final class QuietTime {

  /** Whoever wants it quiet for longer looks again then. */
  static final Duration MOST = Duration.ofDays(366);

  private QuietTime() {}

  /**
   * @throws org.tadamun.kernel.problem.boundary.InvalidInput where there is none, or it is not in
   *     the future, or too far in it
   */
  public static void check(Instant until, Instant now) {
    Violations violations = new Violations().required("until", until).moment("until", until);
    if (until != null && (!until.isAfter(now) || until.isAfter(now.plus(MOST)))) {
      violations.add("until", "alarm.error.until");
    }
    violations.throwIfAny();
  }
}

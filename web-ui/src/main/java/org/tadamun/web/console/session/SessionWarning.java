package org.tadamun.web.console.session;

import java.time.Duration;
import java.time.Instant;
import org.tadamun.web.security.SignedIn;

/**
 * Which warnings are due at a moment about the two ends of a session. The ends are the end by rest,
 * which a press of a button puts off, and the last end.
 */
record SessionWarning(SignedIn.Ends ends, Instant now) {

  /** The warning time before the end by rest: WCAG 2.2.1 asks for 20 seconds to press a button. */
  static final Duration BEFORE_REST = Duration.ofMinutes(2);

  /** The warning time before the last end: to finish a sentence in six languages, and save. */
  static final Duration BEFORE_LAST = Duration.ofMinutes(10);

  private static final Duration SECOND = Duration.ofSeconds(1);

  /** Whether the warning of the end by rest is due; never if the last end comes first. */
  boolean isOfRest() {
    return isDue(ends.rest(), BEFORE_REST) && ends.rest().isBefore(ends.last());
  }

  boolean isOfLast() {
    return isDue(ends.last(), BEFORE_LAST);
  }

  private boolean isDue(Instant end, Duration before) {
    return !now.isBefore(end.minus(before));
  }

  /** Minutes until the end by rest, rounded up; at least 1. */
  long minutes() {
    Duration left = Duration.between(now, ends.rest());
    return Math.max(1, left.plusMinutes(1).minusNanos(1).toMinutes());
  }

  /** Seconds until the first warning is due; 0 if one is due now. */
  long seconds() {
    Instant rest = ends.rest().minus(BEFORE_REST);
    Instant last = ends.last().minus(BEFORE_LAST);
    Duration left = Duration.between(now, rest.isBefore(last) ? rest : last);
    return left.isPositive() ? left.plus(SECOND).minusNanos(1).toSeconds() : 0;
  }
}

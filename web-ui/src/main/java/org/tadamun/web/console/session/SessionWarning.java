package org.tadamun.web.console.session;

import java.time.Duration;
import java.time.Instant;
import org.tadamun.web.security.SignedIn;

/** What there is to say of the two ends of a session at a moment. */
record SessionWarning(SignedIn.Ends ends, Instant now) {

  /** To look up, read, and press a button: WCAG 2.2.1 asks for 20 seconds. */
  static final Duration BEFORE_REST = Duration.ofMinutes(2);

  /** To end a sentence in six languages, and save. */
  static final Duration BEFORE_LAST = Duration.ofMinutes(10);

  private static final Duration SECOND = Duration.ofSeconds(1);

  /** Not where the end comes first that no press puts off. */
  boolean isOfRest() {
    return isDue(ends.rest(), BEFORE_REST) && ends.rest().isBefore(ends.last());
  }

  boolean isOfLast() {
    return isDue(ends.last(), BEFORE_LAST);
  }

  private boolean isDue(Instant end, Duration before) {
    return !now.isBefore(end.minus(before));
  }

  /** Minutes until it ends by rest, begun ones as whole; at least one. */
  long minutes() {
    Duration left = Duration.between(now, ends.rest());
    return Math.max(1, left.plusMinutes(1).minusNanos(1).toMinutes());
  }

  /** Seconds until the first of them is to be said; 0 where one is. */
  long seconds() {
    Instant rest = ends.rest().minus(BEFORE_REST);
    Instant last = ends.last().minus(BEFORE_LAST);
    Duration left = Duration.between(now, rest.isBefore(last) ? rest : last);
    return left.isPositive() ? left.plus(SECOND).minusNanos(1).toSeconds() : 0;
  }
}

package org.tadamun.kernel.database.boundary;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.UniqueViolation;

/**
 * Logs that a group failed as a whole and was carried out one by one: slow, and nobody would know
 * why. Not logged for mistakes of a caller and for unique violations, which are everyday and are
 * reported to the caller.
 */
final class LostGroups {

  static final Duration QUIET = Duration.ofMinutes(1);

  private static final Logger LOG = System.getLogger(LostGroups.class.getName());

  private Long toldAt;
  private int untold;

  /**
   * Logs a failed group, at most once a minute.
   *
   * @param nanos the present {@link System#nanoTime}
   */
  synchronized void log(int size, Throwable why, long nanos) {
    if (why instanceof BusinessException || UniqueViolation.in(why)) {
      return;
    }
    untold++;
    if (toldAt != null && nanos - toldAt < QUIET.toNanos()) {
      return;
    }
    LOG.log(
        Level.WARNING,
        "A group of "
            + size
            + " entries failed as a whole, so each is done alone. Failed groups since the last such line: "
            + untold,
        why);
    toldAt = nanos;
    untold = 0;
  }
}

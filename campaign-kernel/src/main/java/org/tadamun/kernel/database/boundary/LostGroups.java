package org.tadamun.kernel.database.boundary;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.UniqueViolation;

/**
 * Says that groups were carried out one by one since together they failed. Everybody is served, but
 * slowly, and without a word nobody would know why. What somebody's own mistake explains, or that
 * another was faster, is everyday and told to him alone.
 */
final class LostGroups {

  static final Duration QUIET = Duration.ofMinutes(1);

  private static final Logger LOG = System.getLogger(LostGroups.class.getName());

  private Long toldAt;
  private int untold;

  /**
   * @param nanos how much time has passed, as {@link System#nanoTime} counts it
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
        "A group of " + size + " failed and is done one by one, " + untold + " since last told",
        why);
    toldAt = nanos;
    untold = 0;
  }
}

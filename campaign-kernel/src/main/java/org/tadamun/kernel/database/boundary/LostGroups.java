package org.tadamun.kernel.database.boundary;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.UniqueViolation;

/**
 * Carries out groups of a {@link SharedCommit}, and logs where one failed as a whole and has to be
 * carried out one by one. That is slow, and nobody would know why. Not logged for mistakes of a
 * caller and for unique violations, which are everyday and are reported to the caller.
 */
final class LostGroups {

  static final Duration QUIET = Duration.ofMinutes(1);

  private static final Logger LOG = System.getLogger(LostGroups.class.getName());

  private Long toldAt;
  private int untold;

  /** Carries out a group in one transaction; returns whether that did not fail. */
  <W> boolean isCarriedOut(List<Seat<W>> group, Consumer<List<W>> together) {
    try {
      together.accept(group.stream().map(Seat::work).toList());
      group.forEach(Seat::done);
      return true;
    } catch (Throwable oneFailed) {
      logSafely(group.size(), oneFailed);
      return false;
    }
  }

  private void logSafely(int size, Throwable why) {
    try {
      log(size, why, System.nanoTime());
    } catch (RuntimeException | Error unlogged) {
      // Whoever leads may have stored work of its own before: it must not hear that this failed.
    }
  }

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

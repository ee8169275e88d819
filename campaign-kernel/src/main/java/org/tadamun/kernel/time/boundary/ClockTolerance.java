package org.tadamun.kernel.time.boundary;

import java.time.Duration;
import java.time.Instant;

/**
 * How much the clocks of two nodes may differ. A moment that is later than that was written by a
 * clock that ran ahead, or by this one before it was corrected: it is not trusted, and no waiting
 * time goes on until then (docs/adr/219).
 */
public final class ClockTolerance {

  public static final Duration MOST = Duration.ofMinutes(5);

  private ClockTolerance() {}

  /** The latest moment that a correct clock may show now. */
  public static Instant latest(Instant now) {
    return now.plus(MOST);
  }

  /** Whether the moment was written by a clock that ran ahead. */
  public static boolean isAhead(Instant dated, Instant now) {
    return dated.isAfter(latest(now));
  }
}

package org.tadamun.kernel.time.boundary;

import java.time.Duration;
import java.time.Instant;

/**
 * By how much the clocks of two nodes may differ. What is dated later was written by a clock that
 * ran ahead, or by this one before it was put right: it is not of today, and nothing that lasts for
 * a while lasts until then (docs/adr/219).
 */
public final class ClocksApart {

  public static final Duration MOST = Duration.ofMinutes(5);

  private ClocksApart() {}

  /** What begins or is dated later has not come yet by any clock that is right. */
  public static Instant latest(Instant now) {
    return now.plus(MOST);
  }

  /** Whether a clock that ran ahead has written it. */
  public static boolean isAhead(Instant dated, Instant now) {
    return dated.isAfter(latest(now));
  }
}

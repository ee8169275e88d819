package org.tadamun.web.console.trend;

import java.time.Duration;
import org.tadamun.petition.trend.boundary.TrendBy;

/** How far back a trend reaches. */
public enum TrendSpan {
  DAY(Duration.ofHours(24)),
  TWO_DAYS(Duration.ofHours(48)),
  WEEK(Duration.ofDays(7));

  private final Duration length;

  TrendSpan(Duration length) {
    this.length = length;
  }

  Duration length() {
    return length;
  }

  /** Whether a trend can reach so far back: ranges are known for two days at most. */
  boolean fits(TrendBy by) {
    return by == TrendBy.DOMAIN || this != WEEK;
  }
}

package org.tadamun.petition.batch.boundary;

import java.time.Duration;
import org.tadamun.kernel.retention.boundary.KeepingTime;

/** How long the file of a batch stays that was rejected or withdrawn. */
public final class EvidenceTime {

  /** Time to enter it again as it should be, with the same file. */
  public static final Duration MOST = Duration.ofDays(30);

  private EvidenceTime() {}

  /**
   * @param kept how long evidence is kept otherwise
   * @return 0 where it stays until somebody erases it
   */
  public static long days(KeepingTime kept) {
    return kept.isForEver() ? 0 : Math.min(kept.days(), MOST.toDays());
  }
}

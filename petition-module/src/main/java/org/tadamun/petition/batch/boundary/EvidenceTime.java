package org.tadamun.petition.batch.boundary;

import java.time.Duration;
import org.tadamun.kernel.retention.boundary.KeepingTime;

/** How long the file of a rejected or withdrawn batch is kept. */
public final class EvidenceTime {

  /** Long enough to enter the batch again, corrected, with the same file. */
  public static final Duration MOST = Duration.ofDays(30);

  private EvidenceTime() {}

  /**
   * The days after which the file of a rejected or withdrawn batch is deleted.
   *
   * @param kept how long evidence is kept in general
   * @return 0 if it is kept until somebody erases it
   */
  public static long days(KeepingTime kept) {
    return kept.isForEver() ? 0 : Math.min(kept.days(), MOST.toDays());
  }
}

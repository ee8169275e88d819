package org.tadamun.kernel.sweep.boundary;

import java.time.Instant;

/** One kind of rows that are deleted when they have expired. One bean for each kind. */
public interface Sweep {

  /** How many are deleted in one transaction. */
  int PORTION = 500;

  /** What they are, for the log. */
  String name();

  /**
   * Deletes some of them, in a transaction of its own.
   *
   * @return how many; fewer than {@link #PORTION} where there are no more
   */
  int portion(Instant now);
}

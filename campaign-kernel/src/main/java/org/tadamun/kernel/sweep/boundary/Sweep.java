package org.tadamun.kernel.sweep.boundary;

import java.time.Instant;

/** One kind of rows that are forgotten when they are over. One bean for each kind. */
public interface Sweep {

  /** So many at a time, each time a transaction. */
  int PORTION = 500;

  /** What they are, as the log says it. */
  String name();

  /**
   * Forgets some of them, in a transaction of its own.
   *
   * @return how many there were; fewer than {@link #PORTION} where there are no more
   */
  int portion(Instant now);
}

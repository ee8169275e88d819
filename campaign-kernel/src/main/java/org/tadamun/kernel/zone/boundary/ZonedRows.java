package org.tadamun.kernel.zone.boundary;

import java.time.Instant;

/**
 * Rows that keep what a clock on a wall shows, and beside it the moment that this was when somebody
 * saved it. One bean for each table: governments change the rules of their clocks, and calendars,
 * lists and passes go by the moment.
 */
public interface ZonedRows {

  /** In one transaction. */
  int PORTION = 500;

  /** What they are, in the plural, for the log. */
  String name();

  /**
   * Gives those that are still to come the moments that they have by the rules of now, and writes
   * each of which one is another into the trail.
   *
   * @param after up to which number all is done
   */
  Portion deriveAnew(Instant now, long after);

  /**
   * What was done.
   *
   * @param last up to which number; null where there was none
   * @param moved how many have another moment now
   */
  record Portion(Long last, int moved) {}
}

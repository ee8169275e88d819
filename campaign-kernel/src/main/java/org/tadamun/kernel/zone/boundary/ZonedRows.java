package org.tadamun.kernel.zone.boundary;

import java.time.Instant;
import java.util.List;

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
   * The numbers of those that are still to come, ascending.
   *
   * @param after up to which number all is done
   */
  List<Long> due(Instant now, long after);

  /**
   * Gives those of them between two numbers, both included, the moments that they have by the rules
   * of now, writes each of which one is another into the trail, and gives how many these are.
   */
  int deriveAnew(Instant now, long first, long last);
}

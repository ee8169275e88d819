package org.tadamun.kernel.zone.boundary;

import java.time.Instant;
import java.util.List;

/**
 * Rows that store a local time, and the moment that it was when they were saved. One bean for each
 * table: governments change the rules of time zones, while calendars, lists and passes use the
 * moment.
 */
public interface ZonedRows {

  /** How many are done in one transaction. */
  int PORTION = 500;

  /** What they are, in the plural, for the log. */
  String name();

  /**
   * Returns ids of rows that are still to come, ascending.
   *
   * @param after the last id that is done
   */
  List<Long> due(Instant now, long after);

  /**
   * Derives the moments of the rows between two ids, both included, by the present rules, audits
   * each change, and returns how many changed.
   */
  int deriveAnew(Instant now, long first, long last);
}

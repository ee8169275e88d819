package org.tadamun.kernel.zone.control;

import java.util.List;
import org.tadamun.kernel.problem.boundary.DatabaseAway;
import org.tadamun.kernel.zone.boundary.ZonedRows;

/**
 * Derives one table anew, a portion in a transaction, and where that fails each row of it in one of
 * its own: one that another node saves in the same moment, or that cannot be written, keeps none
 * behind it where it was. Where the database is away it ends.
 */
final class TableRun {

  /** Each waits as long as the pool waits for a connection. */
  static final int AWAY_IN_A_ROW = 3;

  private final ZoneRulesBook book;
  private final ZonedRows table;
  private int moved;
  private int failures;
  private RuntimeException failure;

  TableRun(ZoneRulesBook book, ZonedRows table) {
    this.book = book;
    this.table = table;
  }

  /** Fails never itself: the next table is another one. */
  TableRun run() {
    try {
      List<Long> due = book.due(table, 0);
      while (!due.isEmpty()) {
        if (!attempt(due.getFirst(), due.getLast())) {
          attemptEach(due);
        }
        due = book.due(table, due.getLast());
      }
    } catch (RuntimeException unread) {
      failure = unread;
      failures++;
    }
    return this;
  }

  /**
   * @throws RuntimeException where the database is away for so many in a row: it would hold the
   *     start for each of them, and the next start tries again
   */
  private void attemptEach(List<Long> portion) {
    int away = 0;
    for (long id : portion) {
      if (attempt(id, id)) {
        away = 0;
      } else {
        failures++;
        away = DatabaseAway.in(failure).isPresent() ? away + 1 : 0;
      }
      if (away == AWAY_IN_A_ROW) {
        throw failure;
      }
    }
  }

  private boolean attempt(long first, long last) {
    try {
      moved += book.deriveAnew(table, first, last);
      return true;
    } catch (RuntimeException failed) {
      failure = failed;
      return false;
    }
  }

  int moved() {
    return moved;
  }

  boolean isWhole() {
    return failures == 0;
  }

  /** The last one. */
  RuntimeException failure() {
    return failure;
  }

  /** What became of it, for the log. */
  @Override
  public String toString() {
    return table.name() + " " + moved + (isWhole() ? "" : " (and failed " + failures + " times)");
  }
}

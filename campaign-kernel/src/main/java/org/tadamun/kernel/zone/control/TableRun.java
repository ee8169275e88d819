package org.tadamun.kernel.zone.control;

import java.util.List;
import org.tadamun.kernel.problem.boundary.DatabaseDown;
import org.tadamun.kernel.zone.boundary.ZonedRows;

/**
 * Derives one table, a portion in each transaction and, where that fails, each of its rows in one
 * of its own. A row that another node saves at that moment, or that cannot be written, does not
 * stop those after it. Ends where the database is away.
 */
final class TableRun {

  /** After so many failures in a row it ends; each waits as long as the pool for a connection. */
  static final int AWAY_IN_A_ROW = 3;

  private final ZoneRulesRecords book;
  private final ZonedRows table;
  private int moved;
  private int failures;
  private RuntimeException failure;

  TableRun(ZoneRulesRecords book, ZonedRows table) {
    this.book = book;
    this.table = table;
  }

  /** Runs; never throws, so that the next table is tried too. */
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
   * Tries each row.
   *
   * @throws RuntimeException where the database is away for several in a row, as the start would
   *     wait for each of them; the next start tries again
   */
  private void attemptEach(List<Long> portion) {
    int away = 0;
    for (long id : portion) {
      if (attempt(id, id)) {
        away = 0;
      } else {
        failures++;
        away = DatabaseDown.in(failure).isPresent() ? away + 1 : 0;
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

  /** The last failure. */
  RuntimeException failure() {
    return failure;
  }

  /** The result, for the log. */
  @Override
  public String toString() {
    return table.name() + " " + moved + (isWhole() ? "" : " (and failed " + failures + " times)");
  }
}

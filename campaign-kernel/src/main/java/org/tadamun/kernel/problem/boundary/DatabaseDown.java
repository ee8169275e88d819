package org.tadamun.kernel.problem.boundary;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 503 where the database cannot serve for now. It cannot be reached, is full or read-only, gave up
 * one of two transactions that waited for each other, or ended one that took longer than the
 * database allows. Nobody made a mistake and it passes, so the caller is told to try again later.
 *
 * <p>Recognised by SQL state: class 08 (connection), class 53 (disk full, too many connections),
 * 57P (PostgreSQL shuts down or starts), 40001 and 40P01 (given up in favour of another), 25006
 * (read-only), 57014, 55P03, 25P03 and 25P04 (a statement, its wait for a lock or its transaction
 * exceeded the time limit of the database user); on Derby 40XL (waited too long for a lock), 25502
 * (read-only), XSDF, XSDG, XSLA and XSLB (a page, a file or the log cannot be written), XJ040
 * (cannot be opened) and X0Y84 (a sequence gives no number). A pool without a free connection
 * throws an exception of its own, without a state.
 */
public final class DatabaseDown extends RetryLater {

  static final long SECONDS = 10;

  private static final int DEPTH_MOST = 20;
  private static final Pattern STATES =
      Pattern.compile(
          "08.*|53.*|57P.*|57014|55P03|25P0[34]|40001|40P01|40XL.*|25006|25502"
              + "|XS(D[FG]|L[AB]).*|XJ040|X0Y84");

  private DatabaseDown() {
    super(ProblemType.UNAVAILABLE, SECONDS);
  }

  /** Finds such an error among the causes; empty if something else went wrong. */
  public static Optional<DatabaseDown> in(Throwable error) {
    Throwable cause = error;
    for (int depth = 0; cause != null && depth < DEPTH_MOST; depth++) {
      if (isAway(cause)) {
        return Optional.of(new DatabaseDown());
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }

  private static boolean isAway(Throwable cause) {
    if (cause.getClass().getName().endsWith("PoolingException")) {
      return true;
    }
    for (SQLException each = cause instanceof SQLException sql ? sql : null;
        each != null;
        each = each.getNextException()) {
      if (each instanceof SQLTransientConnectionException
          || each instanceof SQLNonTransientConnectionException
          || each instanceof SQLRecoverableException
          || each.getSQLState() != null && STATES.matcher(each.getSQLState()).matches()) {
        return true;
      }
    }
    return false;
  }
}

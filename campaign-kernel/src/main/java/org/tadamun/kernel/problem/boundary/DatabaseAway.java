package org.tadamun.kernel.problem.boundary;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 503: the database cannot be reached, has no room, or gave up one of two that waited for each
 * other, or whoever took longer than its keeper lets anybody take. That is nobody's mistake and
 * passes, so the caller is told to come back instead of being told that we failed.
 *
 * <p>Which errors mean that is said by the SQL state: class 08 (connection), class 53 (disk full,
 * too many connections), 57P (PostgreSQL shuts down or starts), 40001 and 40P01 (given up for
 * another), 25006 (it can only be read), 57014, 55P03, 25P03 and 25P04 (a statement, its wait for a
 * lock or its transaction took longer than is set for the user); of Derby 40XL (waited for too
 * long), 25502 (it can only be read), XSDF, XSDG, XSLA and XSLB (a page, a file or the log cannot
 * be written), XJ040 (it cannot be opened) and X0Y84 (no number of a sequence can be had). The pool
 * has a class of its own and no state when it gets no connection.
 */
public final class DatabaseAway extends RetryLater {

  static final long SECONDS = 10;

  private static final int DEPTH_MOST = 20;
  private static final Pattern STATES =
      Pattern.compile(
          "08.*|53.*|57P.*|57014|55P03|25P0[34]|40001|40P01|40XL.*|25006|25502"
              + "|XS(D[FG]|L[AB]).*|XJ040|X0Y84");

  private DatabaseAway() {
    super(ProblemType.UNAVAILABLE, SECONDS);
  }

  /** Empty where something else went wrong. */
  public static Optional<DatabaseAway> in(Throwable error) {
    Throwable cause = error;
    for (int depth = 0; cause != null && depth < DEPTH_MOST; depth++) {
      if (isAway(cause)) {
        return Optional.of(new DatabaseAway());
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

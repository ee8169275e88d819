package org.tadamun.kernel.problem.boundary;

import java.sql.SQLException;

/** Whether somebody else has just made what may be there once only: SQL state 23505. */
public final class UniqueViolation {

  private static final String STATE = "23505";
  private static final int DEPTH_MOST = 20;

  private UniqueViolation() {}

  public static boolean in(Throwable error) {
    Throwable cause = error;
    for (int depth = 0; cause != null && depth < DEPTH_MOST; depth++) {
      for (SQLException each = cause instanceof SQLException sql ? sql : null;
          each != null;
          each = each.getNextException()) {
        if (STATE.equals(each.getSQLState())) {
          return true;
        }
      }
      cause = cause.getCause();
    }
    return false;
  }
}

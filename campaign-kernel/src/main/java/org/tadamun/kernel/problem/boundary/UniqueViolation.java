package org.tadamun.kernel.problem.boundary;

import jakarta.ejb.EJBException;
import java.sql.SQLException;
import java.util.function.Supplier;

/** Whether somebody else has just made what may be there once only: SQL state 23505. */
public final class UniqueViolation {

  private static final String STATE = "23505";
  private static final int DEPTH_MOST = 20;

  private UniqueViolation() {}

  /**
   * Where somebody else was faster by a moment, the work is done once more: now that one is found.
   *
   * @param work a transaction of its own
   */
  public static <T> T onceMore(Supplier<T> work) {
    try {
      return work.get();
    } catch (EJBException failed) {
      if (!in(failed)) {
        throw failed;
      }
      return work.get();
    }
  }

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

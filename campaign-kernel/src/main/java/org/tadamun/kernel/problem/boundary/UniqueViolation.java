package org.tadamun.kernel.problem.boundary;

import jakarta.ejb.EJBException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Whether somebody else has just made what may be there once only: SQL state 23505. Beside it what
 * else the database refuses of a row for the sake of others.
 */
public final class UniqueViolation {

  private static final String STATE = "23505";

  /** The same, and that two waited for each other: of them one was chosen to begin again. */
  private static final Set<String> LOST_RACES = Set.of(STATE, "40001", "40P01");

  private static final int DEPTH_MOST = 20;

  private UniqueViolation() {}

  /**
   * Where somebody else was faster by a moment, the work is done once more: now that one is found,
   * or out of the way.
   *
   * @param work a transaction of its own
   */
  public static <T> T onceMore(Supplier<T> work) {
    try {
      return work.get();
    } catch (EJBException failed) {
      if (!has(LOST_RACES, failed)) {
        throw failed;
      }
      return work.get();
    }
  }

  /**
   * Writes what may be there once only. That it was free a moment ago does not help: whoever was
   * faster has it now.
   *
   * @throws InvalidInput at the field, when it is taken
   */
  public static void refuseAt(String field, Runnable writing) {
    refuseAt(field, "kernel.error.duplicate", writing);
  }

  /** The same in other words, where it is no help to choose another one. */
  public static void refuseAt(String field, String messageKey, Runnable writing) {
    try {
      writing.run();
    } catch (RuntimeException failed) {
      throw in(failed) ? new InvalidInput(field, messageKey) : failed;
    }
  }

  /**
   * The same, of what nobody fills in: whoever was faster has written it down, so who comes second
   * looks at what is there now.
   *
   * @throws Stale when it is there
   */
  public static void refuseStale(Runnable writing) {
    try {
      writing.run();
    } catch (RuntimeException failed) {
      throw in(failed) ? new Stale() : failed;
    }
  }

  /** What {@link #onceMore} takes for a race that was lost, where no statement failed. */
  public static PersistenceException lostRace(String what) {
    return new PersistenceException(new SQLException(what, "40001"));
  }

  public static boolean in(Throwable error) {
    return has(Set.of(STATE), error);
  }

  /** Whether other rows name the one that was to go, or one that is gone is named: state 23503. */
  public static boolean isNamedElsewhere(Throwable error) {
    return has(Set.of("23503"), error);
  }

  private static boolean has(Set<String> states, Throwable error) {
    Throwable cause = error;
    for (int depth = 0; cause != null && depth < DEPTH_MOST; depth++) {
      for (SQLException each = cause instanceof SQLException sql ? sql : null;
          each != null;
          each = each.getNextException()) {
        if (each.getSQLState() != null && states.contains(each.getSQLState())) {
          return true;
        }
      }
      cause = cause.getCause();
    }
    return false;
  }
}

package org.tadamun.kernel.problem.boundary;

import jakarta.ejb.EJBException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Recognises that another transaction has just written a row that may exist only once (SQL state
 * 23505); also violated foreign keys, and races between transactions.
 */
public final class UniqueViolation {

  private static final String STATE = "23505";

  /** A unique violation, or one of two transactions that waited for each other was given up. */
  private static final Set<String> LOST_RACES = Set.of(STATE, "40001", "40P01");

  private static final int DEPTH_MOST = 20;

  private UniqueViolation() {}

  /**
   * Runs the work, and once more if another transaction was faster: the second run then finds the
   * other's row, or no longer collides with it.
   *
   * @param work runs in a transaction of its own
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

  /** As {@link #onceMore(Supplier)}, for work without a result. */
  public static void onceMore(Runnable work) {
    onceMore(
        () -> {
          work.run();
          return null;
        });
  }

  /**
   * Writes a value that may exist only once. An earlier check that it is free does not help, as
   * another transaction can take it in between.
   *
   * @throws InvalidInput at the field, if the value is taken
   */
  public static void refuseAt(String field, Runnable writing) {
    refuseAt(field, "kernel.error.duplicate", writing);
  }

  /** Like {@link #refuseAt(String, Runnable)}, with another message. */
  public static void refuseAt(String field, String messageKey, Runnable writing) {
    try {
      writing.run();
    } catch (RuntimeException failed) {
      throw in(failed) ? new InvalidInput(field, messageKey) : failed;
    }
  }

  /**
   * Like {@link #refuseAt(String, Runnable)}, for a value that no person entered: another person
   * was faster, and the caller should look at what is there now.
   *
   * @throws Stale if the value is taken
   */
  public static void refuseStale(Runnable writing) {
    try {
      writing.run();
    } catch (RuntimeException failed) {
      throw in(failed) ? new Stale() : failed;
    }
  }

  /** An error that {@link #onceMore} treats as a lost race though no statement failed. */
  public static PersistenceException lostRace(String what) {
    return new PersistenceException(new SQLException(what, "40001"));
  }

  public static boolean in(Throwable error) {
    return has(Set.of(STATE), error);
  }

  /**
   * Whether a foreign key was violated (SQL state 23503). That is so where a removed row is still
   * referred to, or a row refers to one that does not exist.
   */
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

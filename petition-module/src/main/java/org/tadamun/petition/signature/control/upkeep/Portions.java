package org.tadamun.petition.signature.control.upkeep;

import java.lang.System.Logger;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.tadamun.kernel.time.boundary.IsolatedTasks;

/**
 * Carries out a portion in one transaction; if that fails, each row of it in a transaction of its
 * own. A row that failed is tried again in the next run, after the other rows of its portion. So
 * rows that always fail do not keep the others from being done.
 */
final class Portions {

  /** After this many failures in a portion, the rest of it waits for the next run. */
  static final int FAILURES = 10;

  /** After this many portions in a row without any success, the cause is not in the rows. */
  static final int IN_VAIN = 2;

  private final IsolatedTasks rows;

  /** The ids that failed last time; the one that was tried longest ago comes first. */
  private final Set<Long> failed = new LinkedHashSet<>();

  private int inVain;

  /**
   * @param kind what the rows are, for the log
   */
  Portions(Logger log, String kind) {
    this.rows = new IsolatedTasks(log, kind, Duration.ZERO);
  }

  /**
   * Tries all rows of the portion.
   *
   * @param work begins a transaction of its own each time it is called
   * @throws RuntimeException the failure of the whole portion, if nothing could be done in this
   *     portion and in the one before it
   */
  void attempt(List<Long> portion, Clock clock, Consumer<List<Long>> work) {
    Set<Long> asked = Set.copyOf(portion);
    List<Long> again = failed.stream().filter(asked::contains).toList();
    List<Long> fresh = portion.stream().filter(id -> !failed.contains(id)).toList();
    RuntimeException failure = fresh.isEmpty() ? null : attemptAll(fresh, clock, work);
    if (failure == null) {
      inVain = 0;
      attemptEach(again, clock, work);
    } else if (++inVain == IN_VAIN) {
      inVain = 0;
      throw failure;
    }
  }

  /**
   * Returns null if any row succeeded, or if too few failed to conclude that rows are not the
   * cause.
   */
  private RuntimeException attemptAll(List<Long> some, Clock clock, Consumer<List<Long>> work) {
    try {
      work.accept(some);
      return null;
    } catch (RuntimeException failure) {
      return attemptEach(some, clock, work) == FAILURES ? failure : null;
    }
  }

  /** Returns the number of failures if no row succeeded, else 0. */
  private int attemptEach(List<Long> some, Clock clock, Consumer<List<Long>> work) {
    int failures = 0;
    boolean done = false;
    for (int i = 0; i < some.size() && failures < FAILURES; i++) {
      Long id = some.get(i);
      failed.remove(id);
      if (rows.attempt(id, clock.instant(), () -> work.accept(List.of(id)))) {
        done = true;
      } else {
        failed.add(id);
        failures++;
      }
    }
    return done ? 0 : failures;
  }
}

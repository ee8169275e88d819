package org.tadamun.petition.signature.control.upkeep;

import java.lang.System.Logger;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.tadamun.kernel.time.boundary.OneByOne;

/**
 * Carries out a portion in one transaction, and if that fails, each row in one of its own. A row
 * that failed is tried again at the next run, after all others of its portion, so that permanent
 * failures do not keep others from being done.
 */
final class Portions {

  /** After so many failures in a portion the rest of it waits for the next run. */
  static final int FAILURES = 10;

  /** So many portions in a row without any success are not the fault of single rows. */
  static final int IN_VAIN = 2;

  private final OneByOne rows;

  /** The row tried longest ago comes first. */
  private final Set<Long> failed = new LinkedHashSet<>();

  private int inVain;

  /**
   * A run over rows of this kind.
   *
   * @param kind what the rows are, as the log names them
   */
  Portions(Logger log, String kind) {
    this.rows = new OneByOne(log, kind, Duration.ZERO);
  }

  /**
   * Carries out a portion.
   *
   * @param work runs in a transaction of its own each time
   * @throws RuntimeException that of the whole portion, where nothing could be done in it and in
   *     the one before it
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
   * The failure of the portion; null where anything was done, or too few rows failed to blame it.
   */
  private RuntimeException attemptAll(List<Long> some, Clock clock, Consumer<List<Long>> work) {
    try {
      work.accept(some);
      return null;
    } catch (RuntimeException failure) {
      return attemptEach(some, clock, work) == FAILURES ? failure : null;
    }
  }

  /** Tries each row, and returns the number of failures; 0 where anything was done. */
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

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
 * Carries out a portion in one transaction, and where that fails each of it in one of its own. A
 * row that failed is tried again in the next hour, behind all others of its portion: however many
 * fail always, they come first only once.
 */
final class Portions {

  /** Where so many of a portion fail the rest of it waits for the next hour. */
  static final int FAILURES = 10;

  /** Where nothing is done in so many in a row it is not their fault. */
  static final int IN_VAIN = 2;

  private final OneByOne rows;

  /** Who was tried longest ago comes first. */
  private final Set<Long> failed = new LinkedHashSet<>();

  private int inVain;

  /**
   * @param kind what the rows are, as the log names them
   */
  Portions(Logger log, String kind) {
    this.rows = new OneByOne(log, kind, Duration.ZERO);
  }

  /**
   * @param work in a transaction of its own, each time that it is called
   * @throws RuntimeException of the whole portion, where nothing could be done in it and in the one
   *     before it
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

  /** Null where anything was done, or where too few failed to say whose fault it is. */
  private RuntimeException attemptAll(List<Long> some, Clock clock, Consumer<List<Long>> work) {
    try {
      work.accept(some);
      return null;
    } catch (RuntimeException failure) {
      return attemptEach(some, clock, work) == FAILURES ? failure : null;
    }
  }

  /** Gives how many failed before anything was done. */
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

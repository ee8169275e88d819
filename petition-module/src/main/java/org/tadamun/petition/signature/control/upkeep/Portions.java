package org.tadamun.petition.signature.control.upkeep;

import java.lang.System.Logger;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.tadamun.kernel.time.boundary.OneByOne;

/**
 * Carries out a portion in one transaction, and where that fails each of it in one of its own: a
 * row that always fails keeps nobody else waiting, and is tried again in the next hour.
 */
final class Portions {

  /** Where so many of a portion fail it is not their fault. */
  static final int FAILURES = 10;

  private final OneByOne rows;

  /**
   * @param kind what the rows are, as the log names them
   */
  Portions(Logger log, String kind) {
    this.rows = new OneByOne(log, kind, Duration.ZERO);
  }

  /**
   * @param work in a transaction of its own, each time that it is called
   * @throws RuntimeException of the whole portion, where many of it fail
   */
  void attempt(List<Long> portion, Clock clock, Consumer<List<Long>> work) {
    try {
      work.accept(portion);
    } catch (RuntimeException failed) {
      long failures =
          portion.stream()
              .filter(id -> !rows.attempt(id, clock.instant(), () -> work.accept(List.of(id))))
              .limit(FAILURES)
              .count();
      if (failures == FAILURES) {
        throw failed;
      }
    }
  }
}

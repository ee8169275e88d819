package org.tadamun.web.testing.lock;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/**
 * Polls until something that runs beside the test is done, and pauses in between. A run without
 * faults ends long before the limit; one that fails says what it waited for.
 */
public final class Await {

  private static final Duration LONG = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private Await() {}

  public static void untilTrue(String what, Callable<Boolean> question) {
    until(what, () -> question.call() ? Optional.of(true) : Optional.empty());
  }

  public static <T> T until(String what, Callable<Optional<T>> question) {
    long end = System.nanoTime() + LONG.toNanos();
    while (true) {
      Optional<T> answer = ask(question);
      if (answer.isPresent()) {
        return answer.get();
      }
      if (System.nanoTime() > end) {
        throw new AssertionError(what + " did not come within " + LONG.toSeconds() + " s");
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  /**
   * Repeats an assertion until it holds; then returns its result. After the time it throws the last
   * failure.
   *
   * @param atMost the time
   */
  public static <T> T untilHolds(Duration atMost, Callable<T> assertion) {
    long end = System.nanoTime() + atMost.toNanos();
    while (true) {
      try {
        return ask(assertion);
      } catch (AssertionError notYet) {
        if (System.nanoTime() > end) {
          throw notYet;
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  private static <T> T ask(Callable<T> question) {
    try {
      return question.call();
    } catch (RuntimeException failed) {
      throw failed;
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }
}

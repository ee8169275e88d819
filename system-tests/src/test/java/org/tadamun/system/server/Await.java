package org.tadamun.system.server;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks until the answer is there, or fails with what was waited for. */
public final class Await {

  /**
   * Of whatever takes seconds on a machine that has nothing else to do: a run in which all is well
   * never comes near it, and one that fails says what it waited for.
   */
  public static final Duration LONG = Duration.ofMinutes(2);

  private static final Duration PAUSE = Duration.ofMillis(100);

  private Await() {}

  public static <T> T until(String what, Supplier<Optional<T>> question) {
    return until(what, LONG, question);
  }

  public static <T> T until(String what, Duration atMost, Supplier<Optional<T>> question) {
    long end = System.nanoTime() + atMost.toNanos();
    while (true) {
      Optional<T> answer = question.get();
      if (answer.isPresent()) {
        return answer.get();
      }
      if (System.nanoTime() > end) {
        throw new AssertionError(what + " did not come within " + atMost.toSeconds() + " s");
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}

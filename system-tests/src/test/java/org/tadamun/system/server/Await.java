package org.tadamun.system.server;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks until the answer is there, or fails with what it waited for. */
public final class Await {

  /**
   * The limit for anything that takes seconds on an idle machine: a good run never comes near it,
   * and a failing one says what it waited for.
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

package org.tadamun.benchmark.scale;

import java.util.ArrayList;
import java.util.List;

/**
 * A request to the server, repeated and timed.
 *
 * @param bar the limit for the ratio of the time at many signatures to the time at few; or for the
 *     first byte at many, in milliseconds
 */
record Question(String name, Bar bar, Ask ask) {

  private static final int LONGEST_SECONDS = 8;
  private static final int WARM = 4;
  private static final int TIMES = 11;
  private static final int LEAST = 3;

  enum Bar {
    RATIO("<= 1.2 times"),
    FIRST_BYTE("< 300 ms");

    private final String text;

    Bar(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** Sends the request once. */
  @FunctionalInterface
  interface Ask {
    ConsoleVisitor.Took once() throws Exception;
  }

  /** Milliseconds until the first byte and until the last byte. */
  record Timing(double first, double whole, double p99, int times) {}

  /**
   * Sends the request a few times without timing. All questions are warmed up before the first one
   * is timed: otherwise the first would pay for one-time work after a start, and for Derby's first
   * reading of each index.
   */
  void warm() throws Exception {
    long end = System.nanoTime() + LONGEST_SECONDS * 1_000_000_000L;
    for (int i = 0; i < WARM && System.nanoTime() < end; i++) {
      ask.once();
    }
  }

  /** Repeats the request until enough is known or it has taken too long. */
  Timing time() throws Exception {
    long end = System.nanoTime() + LONGEST_SECONDS * 1_000_000_000L;
    List<ConsoleVisitor.Took> all = new ArrayList<>();
    while (all.size() < LEAST || all.size() < TIMES && System.nanoTime() < end) {
      all.add(ask.once());
    }
    List<Long> first = all.stream().map(ConsoleVisitor.Took::firstNanos).sorted().toList();
    List<Long> whole = all.stream().map(ConsoleVisitor.Took::wholeNanos).sorted().toList();
    return new Timing(
        first.get(all.size() / 2) / 1e6,
        whole.get(all.size() / 2) / 1e6,
        whole.get((int) ((all.size() - 1) * 0.99)) / 1e6,
        all.size());
  }
}

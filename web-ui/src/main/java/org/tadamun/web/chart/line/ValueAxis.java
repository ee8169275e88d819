package org.tadamun.web.chart.line;

import java.util.List;
import java.util.stream.LongStream;

/**
 * From 0 to a round number: an axis that starts higher would make small changes look large. The
 * step is 1, 2 or 5 times a power of ten, and at least 1.
 */
record ValueAxis(long step, long top) {

  private static final int MOST_STEPS = 4;

  static ValueAxis upTo(long most) {
    long needed = Math.max(1, most);
    long power = 1;
    while (true) {
      for (int first : new int[] {1, 2, 5}) {
        long step = first * power;
        if (needed <= step * MOST_STEPS) {
          return new ValueAxis(step, Math.ceilDiv(needed, step) * step);
        }
      }
      power *= 10;
    }
  }

  List<Long> ticks() {
    return LongStream.rangeClosed(0, top / step).map(i -> i * step).boxed().toList();
  }

  /** The position of a number: 0 at the bottom, 1 at the top. */
  double at(long number) {
    return Math.clamp((double) number / top, 0, 1);
  }
}

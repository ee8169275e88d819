package org.tadamun.web.chart.map;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The classes of a map's colours, five at most. One country may have a hundred times the number of
 * another, so the classes grow by a factor; each starts at a round number (1, 2 or 5 times a power
 * of ten).
 *
 * @param starts the least number of each class, rising
 * @param most the greatest number on the map
 */
record MapLevels(List<Long> starts, long most) {

  private static final int CLASSES = 5;

  /** The colours, of five, to use with fewer classes, so that they differ clearly. */
  private static final int[][] COLOURS = {
    {}, {3}, {2, 4}, {1, 3, 5}, {1, 2, 4, 5}, {1, 2, 3, 4, 5}
  };

  static MapLevels of(Collection<Long> numbers) {
    long most = numbers.stream().mapToLong(Long::longValue).max().orElse(0);
    LongStream starts =
        most <= CLASSES
            ? LongStream.rangeClosed(1, most)
            : IntStream.range(0, CLASSES)
                .mapToLong(i -> round(Math.pow(most, (double) i / CLASSES)));
    return new MapLevels(starts.distinct().boxed().toList(), Math.max(most, 0));
  }

  int count() {
    return starts.size();
  }

  /** The colour of a number: 0 for none, else 1 to 5. */
  int colour(long number) {
    int level = -1;
    while (level + 1 < count() && number >= starts.get(level + 1)) {
      level++;
    }
    return level < 0 ? 0 : colourOfClass(level);
  }

  int colourOfClass(int index) {
    return COLOURS[count()][index];
  }

  long from(int index) {
    return starts.get(index);
  }

  long to(int index) {
    return index + 1 < count() ? starts.get(index + 1) - 1 : most;
  }

  private static long round(double number) {
    long power = 1;
    while (power * 10 <= number) {
      power *= 10;
    }
    double first = number / power;
    // Rounded by ratio: between 1 and 2 the border is the root of 2.
    return power
        * (first < Math.sqrt(2) ? 1 : first < Math.sqrt(10) ? 2 : first < Math.sqrt(50) ? 5 : 10);
  }
}

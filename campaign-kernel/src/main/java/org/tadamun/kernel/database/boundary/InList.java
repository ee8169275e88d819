package org.tadamun.kernel.database.boundary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Makes lists for a query's {@code in} of few lengths. Each length is a statement of its own, which
 * a database has to understand anew and keeps only so many of; groups of one to thirty-two would be
 * thirty-two of them.
 */
public final class InList {

  /** No row has this number. */
  private static final long NONE = -1;

  private InList() {}

  /**
   * The same, its last one repeated until the length is a power of two; a query finds the same.
   *
   * @param values may be empty, and stays so: PostgreSQL refuses that in a condition
   */
  public static <V> List<V> of(Collection<V> values) {
    List<V> list = new ArrayList<>(values);
    if (!list.isEmpty()) {
      int wanted = Math.max(1, Integer.highestOneBit(list.size() * 2 - 1));
      list.addAll(Collections.nCopies(wanted - list.size(), list.getLast()));
    }
    return list;
  }

  /**
   * The same of the numbers of rows, for a condition that may be asked of none: instead of an empty
   * list, which a database refuses, one in which no row is.
   */
  public static List<Long> ofNumbers(Collection<Long> numbers) {
    return of(numbers.isEmpty() ? List.of(NONE) : numbers);
  }
}

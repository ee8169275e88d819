package org.tadamun.kernel.database.boundary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Makes lists for the JPQL {@code in} that have few different lengths. Each length is a statement
 * of its own, which the database must parse, and it keeps only some of them: groups of one to
 * thirty-two values would be thirty-two statements.
 */
public final class InList {

  /** No row has this id. */
  private static final long NONE = -1;

  private InList() {}

  /**
   * Returns the values, the last one repeated until the length is a power of two; a query finds the
   * same rows.
   *
   * @param values an empty list stays empty, which PostgreSQL refuses in a condition
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
   * As {@link #of} for row ids; for an empty list it has one id that no row has. Databases refuse
   * an empty list.
   */
  public static List<Long> ofNumbers(Collection<Long> numbers) {
    return of(numbers.isEmpty() ? List.of(NONE) : numbers);
  }
}

package org.tadamun.web.testing.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tadamun.kernel.rest.boundary.Page;

/**
 * Combines the filters and orders of a list. Each combination is another statement, which a
 * database may refuse; each is executed for the rows and for their number.
 */
public final class Combinations {

  /** So short that a few rows fill several pages. */
  private static final int PAGE = 2;

  /** Longer than any list of a test; reading stops here if a list has no end. */
  private static final int MOST = 200;

  /** With more filters, or more values of one, two pairs would get the same number. */
  private static final int KINDS_MOST = 20;

  private static final int VALUES_MOST = 30;

  /** A query for a combination. */
  public interface Question<F, R> {
    R of(F asked) throws Exception;
  }

  /** Reads a page of a list by offset. */
  public interface Pages<R> {
    List<R> at(int first, int most) throws Exception;
  }

  /** Reads a page of a list by cursor; null for the first. */
  public interface Turning<R> {
    Page<R> after(String cursor, int limit) throws Exception;
  }

  private Combinations() {}

  /** These values, and null for none of them. */
  @SafeVarargs
  public static <T> List<T> orNone(T... values) {
    List<T> all = new ArrayList<>();
    all.add(null);
    all.addAll(Arrays.asList(values));
    return all;
  }

  /**
   * As few combinations as contain each pair of values of two filters: most failures come from two
   * values that do not go together.
   *
   * @param choices the values of each filter; null among them for no filter
   * @throws IllegalArgumentException for more filters or values than can be told apart
   */
  public static List<Object[]> pairs(List<?>... choices) {
    if (choices.length > KINDS_MOST
        || Stream.of(choices).anyMatch(choice -> choice.size() > VALUES_MOST)) {
      throw new IllegalArgumentException("Too many filters, or values of one");
    }
    List<int[]> all = all(choices);
    List<int[]> pairs = all.stream().map(Combinations::pairsOf).toList();
    BitSet seen = new BitSet();
    List<Object[]> chosen = new ArrayList<>();
    while (true) {
      int best = -1;
      int most = 0;
      for (int one = 0; one < all.size(); one++) {
        int fresh = fresh(pairs.get(one), seen);
        if (fresh > most) {
          best = one;
          most = fresh;
        }
      }
      if (best < 0) {
        return chosen;
      }
      IntStream.of(pairs.get(best)).forEach(seen::set);
      chosen.add(values(all.get(best), choices));
    }
  }

  private static int fresh(int[] pairs, BitSet seen) {
    int fresh = 0;
    for (int pair : pairs) {
      fresh += seen.get(pair) ? 0 : 1;
    }
    return fresh;
  }

  private static List<int[]> all(List<?>... choices) {
    List<int[]> all = new ArrayList<>();
    all.add(new int[0]);
    for (List<?> choice : choices) {
      List<int[]> longer = new ArrayList<>();
      for (int[] begun : all) {
        for (int value = 0; value < choice.size(); value++) {
          int[] next = Arrays.copyOf(begun, begun.length + 1);
          next[begun.length] = value;
          longer.add(next);
        }
      }
      all = longer;
    }
    return all;
  }

  /** A number for each pair of values in the combination, unique for the two filters. */
  private static int[] pairsOf(int[] combination) {
    IntStream.Builder pairs = IntStream.builder();
    for (int one = 0; one < combination.length; one++) {
      for (int other = one + 1; other < combination.length; other++) {
        int kinds = one * KINDS_MOST + other;
        pairs.add((kinds * VALUES_MOST + combination[one]) * VALUES_MOST + combination[other]);
      }
    }
    return pairs.build().toArray();
  }

  private static Object[] values(int[] combination, List<?>... choices) {
    Object[] values = new Object[combination.length];
    for (int place = 0; place < combination.length; place++) {
      values[place] = choices[place].get(combination[place]);
    }
    return values;
  }

  /** Reads a whole list page by page, until one is empty. */
  public static <R> List<R> paged(Pages<R> pages) throws Exception {
    List<R> all = new ArrayList<>();
    List<R> page = pages.at(0, PAGE);
    while (!page.isEmpty() && all.size() < MOST) {
      all.addAll(page);
      page = pages.at(all.size(), PAGE);
    }
    return all;
  }

  /** Reads a whole list from cursor to cursor, until there is none. */
  public static <R> List<R> turned(Turning<R> pages) throws Exception {
    List<R> all = new ArrayList<>();
    String cursor = null;
    do {
      Page<R> page = pages.after(cursor, PAGE);
      all.addAll(page.items());
      cursor = page.next();
    } while (cursor != null && all.size() < MOST);
    return all;
  }

  /**
   * The combinations for which the list differs from its count, has a row twice, differs from the
   * rows meant, or fails. If no combination finds any row, that is a fault too.
   *
   * @param meant the rows meant, found without the list's own filter
   */
  public static <F, I extends Comparable<I>> List<String> faults(
      Collection<F> combinations,
      Question<F, List<I>> listed,
      Question<F, Long> counted,
      Question<F, List<I>> meant) {
    List<String> faults = new ArrayList<>();
    int rows = 0;
    for (F asked : combinations) {
      try {
        List<I> list = listed.of(asked);
        long count = counted.of(asked);
        Set<I> wanted = new TreeSet<>(meant.of(asked));
        rows += list.size();
        if (list.size() != count) {
          faults.add("%s: %d are counted, listed are %s".formatted(asked, count, list));
        }
        if (list.size() != wanted.size() || !wanted.equals(new TreeSet<>(list))) {
          faults.add("%s: meant are %s, listed are %s".formatted(asked, wanted, list));
        }
      } catch (Exception failed) {
        faults.add("%s: %s".formatted(asked, failed));
      }
    }
    if (rows == 0) {
      faults.add("nothing is listed by any of them");
    }
    return faults;
  }
}

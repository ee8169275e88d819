package org.tadamun.kernel.rest.boundary;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.tadamun.kernel.problem.boundary.InvalidInput;

/**
 * One page of a list.
 *
 * @param next the cursor of the next page, or null at the end
 */
public record Page<T>(List<T> items, String next) {

  public static final int DEFAULT_LIMIT = 50;
  public static final int MOST = 200;

  /** From a list read with one row more than the limit: that row says that there is more. */
  public static <R, T> Page<T> of(
      List<R> rows, int limit, Function<R, T> view, Function<R, String> cursor) {
    boolean more = rows.size() > limit;
    List<R> shown = more ? rows.subList(0, limit) : rows;
    String next = more ? Cursor.encode(cursor.apply(shown.getLast())) : null;
    return new Page<>(shown.stream().map(view).toList(), next);
  }

  /**
   * A part of a list that is read whole, since it is short: what stands behind the thing that the
   * cursor names.
   *
   * @param key by what a thing is known again in the list
   * @throws InvalidInput where the cursor names none of them
   */
  public static <T> Page<T> part(List<T> all, Function<T, String> key, String cursor, int limit) {
    String before = Cursor.decode(cursor);
    int first = before == null ? 0 : all.stream().map(key).toList().indexOf(before) + 1;
    if (before != null && first == 0) {
      throw Cursor.invalid();
    }
    int end = Math.min(all.size(), first + limit + 1);
    return of(all.subList(first, end), limit, one -> one, key);
  }

  /** The limit asked for, within bounds; refuses what is no number, nought and less. */
  public static int limit(String asked) {
    if (asked == null) {
      return DEFAULT_LIMIT;
    }
    try {
      int limit = Integer.parseInt(asked);
      if (limit >= 1 && limit <= MOST) {
        return limit;
      }
    } catch (NumberFormatException notANumber) {
      // Refused below, together with numbers out of range.
    }
    throw new InvalidInput("limit", "kernel.error.range", 1, MOST);
  }

  /**
   * The country to which a list is narrowed, in whatever case it stands in an address: {@code ca}
   * is Canada in each of them. One that does not exist has nothing.
   *
   * @return null where none is asked for
   */
  public static String country(String asked) {
    if (asked == null || asked.isBlank()) {
      return null;
    }
    String code = asked.strip();
    // Before: some letters become two, and another country's.
    if (!code.matches("[A-Za-z]{2}")) {
      throw new InvalidInput("country", "kernel.error.country");
    }
    return code.toUpperCase(Locale.ROOT);
  }
}

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

  /**
   * Makes a page of rows that were read with one more than the limit, which shows that there is
   * more.
   */
  public static <R, T> Page<T> of(
      List<R> rows, int limit, Function<R, T> view, Function<R, String> cursor) {
    boolean more = rows.size() > limit;
    List<R> shown = more ? rows.subList(0, limit) : rows;
    String next = more ? Cursor.encode(cursor.apply(shown.getLast())) : null;
    return new Page<>(shown.stream().map(view).toList(), next);
  }

  /**
   * Makes a page of a short list that is read completely. It goes on after the last item of the
   * page before or, if that was deleted, with the item that followed it, so that a client that
   * deletes what it has read misses nothing.
   *
   * @param key identifies an item in the list, without a line break
   */
  public static <T> Page<T> part(List<T> all, Function<T, String> key, String cursor, int limit) {
    List<String> keys = all.stream().map(key).toList();
    int first = first(keys, cursor);
    int end = Math.min(keys.size(), first + limit);
    String next =
        end == keys.size() ? null : Cursor.encode(keys.get(end - 1) + "\n" + keys.get(end));
    return new Page<>(List.copyOf(all.subList(first, end)), next);
  }

  /**
   * The index of the first item.
   *
   * @throws InvalidInput at the cursor, where both items were deleted
   */
  private static int first(List<String> keys, String cursor) {
    String said = Cursor.decode(cursor);
    if (said == null) {
      return 0;
    }
    String[] around = said.split("\n", -1);
    int last = keys.indexOf(around[0]);
    int following = around.length == 2 ? keys.indexOf(around[1]) : -1;
    if (around.length != 2 || last < 0 && following < 0) {
      throw Cursor.invalid();
    }
    return last < 0 ? following : last + 1;
  }

  /** The limit of a query parameter; refuses what is no number or out of range. */
  public static int limit(String asked) {
    return limit(asked, DEFAULT_LIMIT);
  }

  /**
   * As {@link #limit(String)}.
   *
   * @param unasked the limit where the parameter is absent
   */
  public static int limit(String asked, int unasked) {
    if (asked == null) {
      return unasked;
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
   * The country of a query parameter, in upper or lower case. An unknown code finds nothing.
   *
   * @return null where the parameter is absent or blank
   */
  public static String country(String asked) {
    if (asked == null || asked.isBlank()) {
      return null;
    }
    String code = asked.strip();
    // First, because upper case turns some letters into two, which may be another country's code.
    if (!code.matches("[A-Za-z]{2}")) {
      throw new InvalidInput("country", "kernel.error.country");
    }
    return code.toUpperCase(Locale.ROOT);
  }
}

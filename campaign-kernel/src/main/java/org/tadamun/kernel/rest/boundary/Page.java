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
   * A part of a list that is read whole, since it is short: what stands behind the last thing told,
   * or from that on which followed it then, so that whoever takes away what he has read passes over
   * nothing.
   *
   * @param key by what a thing is known again in the list, without a line break
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
   * @throws InvalidInput at the cursor, where both are gone: nobody knows where to go on
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

  /** The limit asked for, within bounds; refuses what is no number, nought and less. */
  public static int limit(String asked) {
    return limit(asked, DEFAULT_LIMIT);
  }

  /**
   * As {@link #limit(String)}.
   *
   * @param unasked what holds where no number is asked for
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

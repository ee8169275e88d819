package org.tadamun.petition.signature.control.listing;

import java.util.Comparator;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.rest.boundary.Cursor;

/**
 * The position of a signature in a list; its id orders those of one moment.
 *
 * @param place in the list's order; where that is by id, the id
 */
public record ListPosition(long place, long id) {

  static ListPosition ofNumber(long id) {
    return new ListPosition(id, id);
  }

  static Comparator<ListPosition> order(boolean down) {
    Comparator<ListPosition> order =
        Comparator.comparingLong(ListPosition::place).thenComparingLong(ListPosition::id);
    return down ? order.reversed() : order;
  }

  /**
   * A position from a cursor; null for the first page.
   *
   * @throws InvalidInput where it is not a position of such a list
   */
  public static ListPosition parse(String cursor, ListOrder order) {
    if (order.isTime()) {
      return Cursor.decode(
          cursor,
          2,
          parts ->
              new ListPosition(
                  ListOrder.known(Long.parseLong(parts[0])), Long.parseLong(parts[1])));
    }
    Long number = Cursor.decodeLong(cursor);
    return number == null ? null : ofNumber(number);
  }

  /** The cursor for {@link #parse}, of a list in the same order. */
  public String text(ListOrder order) {
    return order.isTime() ? place + " " + id : Long.toString(id);
  }
}

package org.tadamun.petition.signature.control.listing;

import java.util.Comparator;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.rest.boundary.Cursor;

/**
 * Where a signature stands in a list: among many of one moment by its number.
 *
 * @param place of the list's order; where that is of numbers, the number
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
   * As a page of this list has told it; null for the first page.
   *
   * @throws InvalidInput where it is no position of such a list
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

  /** For {@link #parse}, of a list in the same order. */
  public String text(ListOrder order) {
    return order.isTime() ? place + " " + id : Long.toString(id);
  }
}

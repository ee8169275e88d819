package org.tadamun.petition.signature.control.listing;

import java.util.Comparator;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.rest.boundary.Cursor;

/**
 * The position of a signature in a list; those of the same moment are ordered by id.
 *
 * @param place in the list's order; equal to the id in a list by id
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
   * Reads the position that a page of this list has sent to the caller; null for the first page.
   *
   * @throws InvalidInput if it is no position in such a list
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

  /** The text for {@link #parse}, for a list in the same order. */
  public String text(ListOrder order) {
    return order.isTime() ? place + " " + id : Long.toString(id);
  }
}

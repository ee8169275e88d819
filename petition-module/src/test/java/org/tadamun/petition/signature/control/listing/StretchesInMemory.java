package org.tadamun.petition.signature.control.listing;

import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Answers as the database would, from rows in memory, and counts the work. */
class StretchesInMemory extends StretchQuery {

  private final List<ListPosition> rows;

  /** The rows in the order of time, sorted when they are asked for after others were added. */
  private List<ListPosition> byTime = List.of();

  private int asked;
  private long sorted;
  private long counted;

  /**
   * @param rows in the order of their numbers, from 1 on if they are listed by it; placed by time
   */
  StretchesInMemory(List<ListPosition> rows) {
    this.rows = rows;
  }

  int asked() {
    return asked;
  }

  long sorted() {
    return sorted;
  }

  /** The rows that were passed by counting. */
  long counted() {
    return counted;
  }

  /** Begins anew, as must be said after a row was replaced. */
  void forget() {
    byTime = List.of();
    counted = 0;
    asked = 0;
    sorted = 0;
  }

  @Override
  PlaceRange numbers() {
    return rows.isEmpty()
        ? PlaceRange.NONE
        : new PlaceRange(rows.getFirst().id(), rows.getLast().id() + 1);
  }

  @Override
  long oldest() {
    return rows.getFirst().place();
  }

  @Override
  long number(SignatureFilterSql wanted, PlaceRange in) {
    asked++;
    long number = of(wanted, in).size();
    counted += number;
    return number;
  }

  @Override
  Optional<List<ListPosition>> few(SignatureFilterSql wanted, PlaceRange in) {
    asked++;
    List<ListPosition> found = of(wanted, in);
    return found.size() > SORTED_MOST
        ? Optional.empty()
        : Optional.of(shown(wanted, found.stream()).toList());
  }

  @Override
  List<ListPosition> page(
      SignatureFilterSql wanted, PlaceRange in, boolean down, long skip, int most) {
    asked++;
    List<ListPosition> found = of(wanted, in);
    sorted += found.size();
    return shown(wanted, found.stream())
        .sorted(ListPosition.order(down))
        .skip(skip)
        .limit(most)
        .toList();
  }

  private List<ListPosition> of(SignatureFilterSql wanted, PlaceRange in) {
    Object moment = wanted.values().get("moment");
    if (moment != null) {
      long place = ListOrder.SIGNED.read(moment);
      PlaceRange one = new PlaceRange(place, place + 1);
      return part(part(byTime(), ListPosition::place, one), ListPosition::id, in);
    }
    return wanted.order().isTime()
        ? part(byTime(), ListPosition::place, in)
        : part(rows, ListPosition::id, in);
  }

  /** Rows of one moment are in the order of their numbers. */
  private static Stream<ListPosition> shown(SignatureFilterSql wanted, Stream<ListPosition> rows) {
    return wanted.order().isTime() && !wanted.values().containsKey("moment")
        ? rows
        : rows.map(row -> ListPosition.ofNumber(row.id()));
  }

  private List<ListPosition> byTime() {
    if (byTime.size() != rows.size()) {
      byTime = rows.stream().sorted(ListPosition.order(false)).toList();
    }
    return byTime;
  }

  /** Finds the rows as an index would: passing a hundred thousand for each answer takes seconds. */
  private static List<ListPosition> part(
      List<ListPosition> ordered, ToLongFunction<ListPosition> by, PlaceRange in) {
    int first = before(ordered, by, in.first());
    return ordered.subList(first, Math.max(first, before(ordered, by, in.end())));
  }

  /** The number of rows before this value. */
  private static int before(
      List<ListPosition> ordered, ToLongFunction<ListPosition> by, long value) {
    int low = 0;
    int high = ordered.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (by.applyAsLong(ordered.get(middle)) < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

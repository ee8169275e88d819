package org.tadamun.petition.signature.control.listing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers as the database would, from rows in memory, and counts the work. */
class StretchesInMemory extends StretchQuery {

  private final List<ListPosition> rows;
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

  void forget() {
    counted = 0;
    asked = 0;
    sorted = 0;
  }

  @Override
  Stretch numbers() {
    return rows.isEmpty()
        ? Stretch.NONE
        : new Stretch(rows.getFirst().id(), rows.getLast().id() + 1);
  }

  @Override
  long oldest() {
    return rows.getFirst().place();
  }

  @Override
  long number(SignatureFilterSql wanted, Stretch in) {
    asked++;
    long number = of(wanted, in).count();
    counted += number;
    return number;
  }

  @Override
  Optional<List<ListPosition>> few(SignatureFilterSql wanted, Stretch in) {
    asked++;
    List<ListPosition> rows = of(wanted, in).limit(SORTED_MOST + 1).toList();
    return rows.size() > SORTED_MOST ? Optional.empty() : Optional.of(rows);
  }

  @Override
  List<ListPosition> page(
      SignatureFilterSql wanted, Stretch in, boolean down, long skip, int most) {
    asked++;
    List<ListPosition> found = of(wanted, in).sorted(ListPosition.order(down)).toList();
    sorted += found.size();
    return found.stream().skip(skip).limit(most).toList();
  }

  /** Rows of one moment are in the order of their numbers. */
  private Stream<ListPosition> of(SignatureFilterSql wanted, Stretch in) {
    Object moment = wanted.values().get("moment");
    if (moment == null && !wanted.order().isTime()) {
      return rows.stream()
          .filter(row -> isIn(in, row.id()))
          .map(row -> ListPosition.ofNumber(row.id()));
    }
    return moment == null
        ? rows.stream().filter(row -> isIn(in, row.place()))
        : rows.stream()
            .filter(row -> ListOrder.SIGNED.value(row.place()).equals(moment))
            .filter(row -> isIn(in, row.id()))
            .map(row -> ListPosition.ofNumber(row.id()));
  }

  private static boolean isIn(Stretch in, long place) {
    return in.first() <= place && place < in.end();
  }
}

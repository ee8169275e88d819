package org.tadamun.petition.booking.boundary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tadamun.petition.tally.boundary.CountryTally.CountryChange;

/** By how much cells change, each of them once, in the order in which all lock them. */
final class CellSums {

  /** Whoever becomes his own by his word is of two sources. */
  private static final Comparator<CountryChange> CELLS =
      Comparator.comparingLong(CountryChange::petitionId)
          .thenComparingInt(CountryChange::version)
          .thenComparing(CountryChange::country)
          .thenComparing(CountryChange::source);

  private final SortedMap<CountryChange, Long> by = new TreeMap<>(CELLS);

  /**
   * @param cell whatever it says of how much
   */
  void add(CountryChange cell, long more) {
    by.merge(cell, more, Long::sum);
  }

  /** Those that come to something. */
  List<CountryChange> sums() {
    List<CountryChange> sums = new ArrayList<>();
    by.forEach((cell, sum) -> sums.add(cell.by(sum)));
    sums.removeIf(one -> one.by() == 0);
    return sums;
  }
}

package org.tadamun.petition.booking.boundary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tadamun.petition.tally.boundary.CountryTally.CountryChange;

/**
 * Sums of the changes of tally cells. Each cell stands once, in the order in which all transactions
 * lock cells.
 */
final class CellSums {

  /**
   * By source too: a signer who confirms an imported signature changes two cells, that of the
   * import and ONLINE.
   */
  private static final Comparator<CountryChange> CELLS =
      Comparator.comparingLong(CountryChange::petitionId)
          .thenComparingInt(CountryChange::version)
          .thenComparing(CountryChange::country)
          .thenComparing(CountryChange::source);

  private final SortedMap<CountryChange, Long> by = new TreeMap<>(CELLS);

  /**
   * Adds a change to the sum of its cell.
   *
   * @param cell petition, version, country and source; its own number {@link CountryChange#by} is
   *     ignored
   * @param more the number to add, negative to subtract
   */
  void add(CountryChange cell, long more) {
    by.merge(cell, more, Long::sum);
  }

  /** The changes by cell, without those whose sum is zero. */
  List<CountryChange> sums() {
    List<CountryChange> sums = new ArrayList<>();
    by.forEach((cell, sum) -> sums.add(cell.by(sum)));
    sums.removeIf(one -> one.by() == 0);
    return sums;
  }
}

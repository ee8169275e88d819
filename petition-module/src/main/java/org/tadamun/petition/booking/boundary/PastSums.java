package org.tadamun.petition.booking.boundary;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tadamun.petition.tally.boundary.CountryTally.CountryChange;

/** How many fewer people were new in hours of the past; negative where they are back. */
final class PastSums {

  /** Older hours are part of no day with which an alarm compares the present one. */
  private static final Duration REMEMBERED = Duration.ofDays(16);

  private final SortedMap<Instant, CellSums> hours = new TreeMap<>();

  /**
   * Subtracts this change from its hour; ignores hours that no alarm reads any more.
   *
   * @param hour null where the alarms had counted nobody as new: nothing is added
   */
  void add(CountryChange change, Instant hour, Instant now) {
    if (hour != null && hour.isAfter(now.minus(REMEMBERED))) {
      hours.computeIfAbsent(hour, unused -> new CellSums()).add(change, -change.by());
    }
  }

  SortedMap<Instant, List<CountryChange>> sums() {
    SortedMap<Instant, List<CountryChange>> sums = new TreeMap<>();
    hours.forEach((hour, cells) -> sums.put(hour, cells.sums()));
    return sums;
  }
}

package org.tadamun.petition.booking.boundary;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tadamun.petition.tally.boundary.CountryTally.CountryChange;

/** How many fewer were new in hours of the past, below zero where they are back. */
final class PastSums {

  /** What was before is in no day to which the present one is compared. */
  private static final Duration REMEMBERED = Duration.ofDays(16);

  private final SortedMap<Instant, CellSums> hours = new TreeMap<>();

  /**
   * @param hour null where he was new in none
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

package org.tadamun.petition.correction.boundary;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.tadamun.petition.tally.boundary.SmallCells;

/**
 * What was corrected, day by day, where figures of countries are told in steps. While a day lasts
 * its lines grow beside the total, which is exact: whose invalidation fills a step would be seen to
 * go in the total, and his country here. So until a day is over nothing of it is told by country.
 *
 * @param moment at which it is told; nothing is told that was read later
 */
public record DaysInSteps(SmallCells cells, Instant moment) {

  /** As an hour of the tallies: longer than any transaction lives that books on the day. */
  private static final Duration LATE = Duration.ofHours(1);

  public boolean isOver(LocalDate day) {
    return day.isBefore(LocalDate.ofInstant(moment.minus(LATE), ZoneOffset.UTC));
  }

  /** By country; what is left of all, or everything while the day lasts, is of none. */
  public Map<String, Long> changes(LocalDate day, Map<String, Long> exact) {
    return isOver(day)
        ? cells.changes(exact)
        : Map.of(SmallCells.OTHER, exact.values().stream().mapToLong(Long::longValue).sum());
  }
}

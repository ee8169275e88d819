package org.tadamun.petition.correction.boundary;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.tadamun.petition.tally.boundary.SmallCells;

/**
 * Shows corrections with steps, day by day. During a day its lines would grow beside the exact
 * total: when an invalidation fills a step, the total would show the moment, and this log the
 * country. So until a day is over nothing of it is shown by country.
 *
 * @param moment of the answer; nothing shown was read later
 */
public record DaysInSteps(SmallCells cells, Instant moment) {

  /** Longer than any transaction lives that writes for the day. */
  private static final Duration LATE = Duration.ofHours(1);

  public boolean isOver(LocalDate day) {
    return day.isBefore(LocalDate.ofInstant(moment.minus(LATE), ZoneOffset.UTC));
  }

  /** Changes by country; the rest, or everything while the day lasts, has no country. */
  public Map<String, Long> changes(LocalDate day, Map<String, Long> exact) {
    return isOver(day)
        ? cells.changes(exact)
        : Map.of(SmallCells.OTHER, exact.values().stream().mapToLong(Long::longValue).sum());
  }
}

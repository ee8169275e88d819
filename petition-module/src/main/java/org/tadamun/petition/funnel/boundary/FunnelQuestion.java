package org.tadamun.petition.funnel.boundary;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.tadamun.kernel.problem.boundary.InvalidInput;

/**
 * Which days of which petition a report is about.
 *
 * @param to the last day, inclusive
 */
public record FunnelQuestion(String petition, LocalDate from, LocalDate to) {

  void check() {
    if (from == null) {
      throw new InvalidInput("from", "kernel.error.required");
    }
    if (to == null) {
      throw new InvalidInput("to", "kernel.error.required");
    }
    if (to.isBefore(from) || to.isAfter(from.plusDays(FunnelReport.DAYS_MOST - 1))) {
      throw new InvalidInput("to", "funnel.error.days", FunnelReport.DAYS_MOST);
    }
  }

  Stream<LocalDate> days() {
    return from.datesUntil(to.plusDays(1));
  }
}

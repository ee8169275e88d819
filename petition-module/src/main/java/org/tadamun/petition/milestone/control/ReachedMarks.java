package org.tadamun.petition.milestone.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tadamun.petition.milestone.entity.Mark;
import org.tadamun.petition.tally.boundary.CountryCount;
import org.tadamun.petition.tally.boundary.Counts;

/** Finds the milestones that some figures have reached. */
public final class ReachedMarks {

  private ReachedMarks() {}

  /** The highest reached quarter, and each reached number of staff. */
  static List<Mark> of(long goal, List<Mark> own, Counts counts) {
    List<Mark> due = new ArrayList<>();
    Mark.quarters(goal).stream()
        .filter(mark -> figure(mark, counts) >= mark.wanted())
        .reduce((lower, higher) -> higher)
        .ifPresent(due::add);
    own.stream().filter(mark -> figure(mark, counts) >= mark.wanted()).forEach(due::add);
    return due;
  }

  /** Whether a higher quarter of the same goal was raised before, after which the count fell. */
  public static boolean isBehind(Mark mark, Set<String> raised, long goal) {
    return mark.isQuarter()
        && Mark.quarters(goal).stream()
            .anyMatch(other -> other.percent() > mark.percent() && raised.contains(other.key()));
  }

  public static long figure(Mark mark, Counts counts) {
    return mark.country() == null
        ? counts.total()
        : counts.countries().stream()
            .filter(row -> row.country().equals(mark.country()))
            .mapToLong(CountryCount::count)
            .sum();
  }
}

package org.tadamun.petition.milestone.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tadamun.petition.milestone.entity.MilestoneTarget;
import org.tadamun.petition.tally.boundary.CountryCount;
import org.tadamun.petition.tally.boundary.Counts;

/** Finds the milestones that some figures have reached. */
public final class ReachedTargets {

  private ReachedTargets() {}

  /** The highest reached quarter, and each reached number of staff. */
  static List<MilestoneTarget> of(long goal, List<MilestoneTarget> own, Counts counts) {
    List<MilestoneTarget> due = new ArrayList<>();
    MilestoneTarget.quarters(goal).stream()
        .filter(target -> figure(target, counts) >= target.wanted())
        .reduce((lower, higher) -> higher)
        .ifPresent(due::add);
    own.stream().filter(target -> figure(target, counts) >= target.wanted()).forEach(due::add);
    return due;
  }

  /** Whether a higher quarter of the same goal was raised before, after which the count fell. */
  public static boolean isBehind(MilestoneTarget target, Set<String> raised, long goal) {
    return target.isQuarter()
        && MilestoneTarget.quarters(goal).stream()
            .anyMatch(other -> other.percent() > target.percent() && raised.contains(other.key()));
  }

  public static long figure(MilestoneTarget target, Counts counts) {
    return target.country() == null
        ? counts.total()
        : counts.countries().stream()
            .filter(row -> row.country().equals(target.country()))
            .mapToLong(CountryCount::count)
            .sum();
  }
}

package org.tadamun.petition.milestone.entity;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A number that can be reached.
 *
 * @param percent of the goal; null for a number of staff
 * @param country ISO 3166-1 alpha-2; null for all countries together
 * @param wanted how many confirmed signatures
 */
public record MilestoneTarget(Integer percent, String country, long wanted) {

  private static final int QUARTERS = 4;
  private static final int PERCENT = 100;

  /** The quarters of a goal, rounded up: half of 101 is 51. Empty without a goal. */
  public static List<MilestoneTarget> quarters(long goal) {
    return goal <= 0
        ? List.of()
        : IntStream.rangeClosed(1, QUARTERS)
            .mapToObj(
                quarter ->
                    new MilestoneTarget(
                        quarter * PERCENT / QUARTERS,
                        null,
                        (goal * quarter + QUARTERS - 1) / QUARTERS))
            .toList();
  }

  /** Identifies it among raised ones; another goal has other quarters. */
  public String key() {
    return (percent == null ? "N" : "P" + percent + "-")
        + wanted
        + (country == null ? "" : "-" + country);
  }

  public boolean isQuarter() {
    return percent != null;
  }

  /** Whether it belongs to this goal; numbers of staff belong to any. */
  public boolean isOf(long goal) {
    return !isQuarter() || quarters(goal).contains(this);
  }
}

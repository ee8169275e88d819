package org.tadamun.petition.milestone.entity;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A number that may be reached.
 *
 * @param percent how much of the goal it is; null for a number of the staff's own
 * @param country ISO 3166-1 alpha-2; null for all countries together
 * @param wanted how many confirmed signatures
 */
public record Mark(Integer percent, String country, long wanted) {

  private static final int QUARTERS = 4;
  private static final int PERCENT = 100;

  /** The quarters of a goal, rounded up: a half of 101 is reached with 51. None without a goal. */
  public static List<Mark> quarters(long goal) {
    return goal <= 0
        ? List.of()
        : IntStream.rangeClosed(1, QUARTERS)
            .mapToObj(
                quarter ->
                    new Mark(
                        quarter * PERCENT / QUARTERS,
                        null,
                        (goal * quarter + QUARTERS - 1) / QUARTERS))
            .toList();
  }

  /** By what it is known again; another goal has other quarters. */
  public String key() {
    return (percent == null ? "N" : "P" + percent + "-")
        + wanted
        + (country == null ? "" : "-" + country);
  }

  public boolean isQuarter() {
    return percent != null;
  }

  /** Whether this is a mark while that is the goal: one of the staff's own is, whatever it is. */
  public boolean isOf(long goal) {
    return !isQuarter() || quarters(goal).contains(this);
  }
}

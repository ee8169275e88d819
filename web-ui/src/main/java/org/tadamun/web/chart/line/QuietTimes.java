package org.tadamun.web.chart.line;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Long times in which nothing happened. Drawn as long as they were, they would press all that did
 * happen into the edges: six weeks of a campaign of years ago, and the one who signs today.
 */
record QuietTimes(List<Gap> gaps) {

  record Gap(Instant from, Instant to) {

    Duration length() {
      return Duration.between(from, to);
    }
  }

  static final QuietTimes NONE = new QuietTimes(List.of());

  /** How wide each is drawn, as a part of the whole: with room for a label at its end. */
  static final double WIDTH = 0.12;

  /** Shorter ones are a part of the story that the line tells. */
  private static final Duration LEAST = Duration.ofDays(60);

  /** What is left must have a shape of its own. */
  private static final Duration LEAST_BESIDE = Duration.ofDays(1);

  /** Of the whole time, so that there are never more than two. */
  private static final int SHARE = 3;

  /**
   * @param moments in their order
   */
  static QuietTimes among(List<Instant> moments) {
    Duration whole = Duration.between(moments.getFirst(), moments.getLast());
    List<Gap> gaps = new ArrayList<>();
    for (int next = 1; next < moments.size(); next++) {
      Gap gap = new Gap(moments.get(next - 1), moments.get(next));
      if (gap.length().compareTo(LEAST) >= 0
          && gap.length().multipliedBy(SHARE).compareTo(whole) > 0) {
        gaps.add(gap);
      }
    }
    QuietTimes found = new QuietTimes(gaps);
    return whole.minus(found.until(moments.getLast())).compareTo(LEAST_BESIDE) < 0 ? NONE : found;
  }

  /** How much of them has passed at a moment. */
  Duration until(Instant moment) {
    Duration passed = Duration.ZERO;
    for (Gap gap : gaps) {
      if (moment.isAfter(gap.from())) {
        Instant end = moment.isBefore(gap.to()) ? moment : gap.to();
        passed = passed.plus(Duration.between(gap.from(), end));
      }
    }
    return passed;
  }

  /** The width that they take up before a moment. */
  double widthUntil(Instant moment) {
    double width = 0;
    for (Gap gap : gaps) {
      double part = Duration.between(gap.from(), moment).toMillis();
      width += WIDTH * Math.clamp(part / gap.length().toMillis(), 0, 1);
    }
    return width;
  }
}

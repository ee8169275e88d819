package org.tadamun.web.chart.line;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Long times in which nothing happened; they are drawn shorter. Otherwise all events would be
 * pressed to the edges, as with six weeks of an old campaign and a signature of today.
 */
record QuietTimes(List<Gap> gaps) {

  record Gap(Instant from, Instant to) {

    Duration length() {
      return Duration.between(from, to);
    }
  }

  static final QuietTimes NONE = new QuietTimes(List.of());

  /**
   * The width of each in the drawing, as a part of the whole: it leaves room for a label at its
   * end.
   */
  static final double WIDTH = 0.12;

  /** Shorter quiet times are drawn in full length, since they belong to the story of the line. */
  private static final Duration LEAST = Duration.ofDays(60);

  /** If the rest of the time is shorter than this, nothing is shortened. */
  private static final Duration LEAST_BESIDE = Duration.ofDays(1);

  /** Only a time longer than a third of the whole is shortened, so there are at most two. */
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

  /** How much quiet time has passed before a moment. */
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

  /** The width in the drawing of the quiet times before a moment. */
  double widthUntil(Instant moment) {
    double width = 0;
    for (Gap gap : gaps) {
      double part = Duration.between(gap.from(), moment).toMillis();
      width += WIDTH * Math.clamp(part / gap.length().toMillis(), 0, 1);
    }
    return width;
  }
}

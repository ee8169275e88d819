package org.tadamun.petition.trend.boundary;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.rest.boundary.TimeBound;

/**
 * The petition and the time of signing that a report is about.
 *
 * @param to the end, exclusive
 */
public record TrendQuestion(String petition, Instant from, Instant to) {

  public static final int DAYS_MOST = 31;
  static final Duration USUAL = Duration.ofHours(24);

  /**
   * Parses days or moments; without {@code from} the report is about the 24 hours before {@code
   * to}, without both about the last 24 hours.
   */
  static TrendQuestion parse(String petition, String from, String to, Instant now) {
    Instant end = Objects.requireNonNullElse(TimeBound.moment("to", to), now);
    Instant begin = TimeBound.moment("from", from);
    return new TrendQuestion(petition, begin == null ? end.minus(USUAL) : begin, end);
  }

  void check() {
    new Violations()
        .required("from", from)
        .required("to", to)
        .moment("from", from)
        .moment("to", to)
        .throwIfAny();
    if (!from.isBefore(to) || length().compareTo(Duration.ofDays(DAYS_MOST)) > 0) {
      throw new InvalidInput("to", "trend.error.span", DAYS_MOST);
    }
  }

  Duration length() {
    return Duration.between(from, to);
  }

  /** The start of the time of equal length before. */
  Instant before() {
    return from.minus(length());
  }
}

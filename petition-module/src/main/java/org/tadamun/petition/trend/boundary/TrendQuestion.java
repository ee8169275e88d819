package org.tadamun.petition.trend.boundary;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;

/**
 * What was signed when, under which petition.
 *
 * @param to the end, exclusive
 */
public record TrendQuestion(String petition, Instant from, Instant to) {

  public static final int DAYS_MOST = 31;
  static final Duration USUAL = Duration.ofHours(24);

  /** From texts, RFC 3339; what is absent is the last 24 hours, or those before {@code to}. */
  static TrendQuestion parse(String petition, String from, String to, Instant now) {
    Instant end = moment("to", to, now);
    return new TrendQuestion(petition, moment("from", from, end.minus(USUAL)), end);
  }

  private static Instant moment(String field, String text, Instant otherwise) {
    if (text == null || text.isBlank()) {
      return otherwise;
    }
    try {
      Instant moment = Instant.parse(text);
      new Violations().moment(field, moment).throwIfAny();
      return moment;
    } catch (DateTimeException malformed) {
      throw new InvalidInput(field, "kernel.error.date");
    }
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

  /** Where as much time before begins. */
  Instant before() {
    return from.minus(length());
  }
}

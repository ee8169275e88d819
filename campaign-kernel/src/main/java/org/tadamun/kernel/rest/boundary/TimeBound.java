package org.tadamun.kernel.rest.boundary;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;

/**
 * From when and until when something is asked for: a day, or a moment (RFC 3339), wherever a
 * question has such a bound. Whoever narrows one list to what he has seen in another one writes the
 * same. What is absent or blank is no bound, and null here; what is neither is refused at its
 * field.
 */
public final class TimeBound {

  private static final int DAY_LENGTH = "2020-11-08".length();
  private static final String LIKE = "2026-01-31, 2026-01-31T18:00:00Z";
  private static final Duration LEAST = Duration.ofNanos(1);

  private TimeBound() {}

  /** A day begins at midnight UTC. */
  public static Instant moment(String field, String text) {
    Instant moment = read(field, text, ZoneOffset.UTC);
    new Violations().moment(field, moment).throwIfAny();
    return moment;
  }

  /**
   * The same of an end, exclusive, which comes after the beginning: else nothing would be all there
   * is.
   *
   * @param begin null for none
   */
  public static Instant end(String field, String text, Instant begin) {
    Instant end = moment(field, text);
    if (begin != null && end != null && !begin.isBefore(end)) {
      throw new InvalidInput(field, "kernel.error.order-of-times");
    }
    return end;
  }

  /** The same as {@link #moment}, and the nearest of these where it lies beyond them. */
  public static Instant between(String field, String text, Instant first, Instant last) {
    Instant moment = read(field, text, ZoneOffset.UTC);
    if (moment == null) {
      return null;
    }
    return moment.isBefore(first) ? first : moment.isAfter(last) ? last : moment;
  }

  /** Of whole days: that which is named, or in which the moment lies there. */
  public static LocalDate firstDay(String field, String text, ZoneId zone) {
    return day(field, text, zone, Duration.ZERO);
  }

  /** The same for the last one: a moment ends what is before it, so that midnight begins no day. */
  public static LocalDate lastDay(String field, String text, ZoneId zone) {
    return day(field, text, zone, LEAST);
  }

  private static LocalDate day(String field, String text, ZoneId zone, Duration before) {
    if (text == null || text.isBlank()) {
      return null;
    }
    Instant moment = read(field, text, zone);
    new Violations().moment(field, moment).throwIfAny();
    return (isDay(text) ? moment : moment.minus(before)).atZone(zone).toLocalDate();
  }

  private static Instant read(String field, String text, ZoneId zone) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return isDay(text)
          ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
          : Instant.parse(text);
    } catch (DateTimeException malformed) {
      throw new InvalidInput(field, "kernel.error.date-like", LIKE);
    }
  }

  private static boolean isDay(String text) {
    return text.length() == DAY_LENGTH;
  }
}

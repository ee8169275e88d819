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
 * Reads the time bounds of queries, as a day or as a moment (RFC 3339), in the same way for every
 * list. Absent or blank means no bound, and null; anything else is refused at its field.
 */
public final class TimeBound {

  private static final int DAY_LENGTH = "2020-11-08".length();
  private static final String LIKE = "2026-01-31, 2026-01-31T18:00:00Z";
  private static final Duration LEAST = Duration.ofNanos(1);

  private TimeBound() {}

  /** Reads a bound; a day begins at midnight UTC. */
  public static Instant moment(String field, String text) {
    Instant moment = read(field, text, ZoneOffset.UTC);
    new Violations().moment(field, moment).throwIfAny();
    return moment;
  }

  /**
   * Reads an end, exclusive. It must be after the beginning: otherwise the list would always be
   * empty.
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

  /** As {@link #moment}, but a moment outside these bounds becomes the nearer one. */
  public static Instant between(String field, String text, Instant first, Instant last) {
    Instant moment = read(field, text, ZoneOffset.UTC);
    if (moment == null) {
      return null;
    }
    return moment.isBefore(first) ? first : moment.isAfter(last) ? last : moment;
  }

  /** Reads the first of whole days: the day itself, or that of the moment in this zone. */
  public static LocalDate firstDay(String field, String text, ZoneId zone) {
    return day(field, text, zone, Duration.ZERO);
  }

  /**
   * Reads the last of whole days. A moment is an end, exclusive, so midnight means the day before.
   */
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

package org.tadamun.actions.programme.boundary;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * A time as it is told to people: on the clock of the place, with the name of that clock and its
 * distance from UTC, so that nobody stands there an hour too late.
 */
public final class LocalTime {

  private static final DateTimeFormatter ZONE_NAME = DateTimeFormatter.ofPattern("zzzz");
  private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx");

  private LocalTime() {}

  /** Date, time and zone. */
  public static String of(LocalDateTime local, String zone, Locale locale) {
    return date(local, locale) + ", " + clock(local, zone, locale);
  }

  public static String date(LocalDateTime local, Locale locale) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale).format(local);
  }

  /** The time of day with its zone: {@code 18:00 (Eastern Standard Time, UTC−05:00)}. */
  public static String clock(LocalDateTime local, String zone, Locale locale) {
    return time(local, locale) + " (" + zone(local, zone, locale) + ")";
  }

  /** An end beside its start: the time alone where it is the same day. */
  public static String end(LocalDateTime start, LocalDateTime end, Locale locale) {
    return start.toLocalDate().equals(end.toLocalDate())
        ? time(end, locale)
        : date(end, locale) + ", " + time(end, locale);
  }

  public static String time(LocalDateTime local, Locale locale) {
    return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale).format(local);
  }

  public static String zone(LocalDateTime local, String zone, Locale locale) {
    ZonedDateTime there = local.atZone(ZoneId.of(zone)).withEarlierOffsetAtOverlap();
    String offset = OFFSET.format(there).replace('-', '\u2212');
    return ZONE_NAME.withLocale(locale).format(there)
        + (there.getOffset().getTotalSeconds() == 0 ? "" : ", UTC" + offset);
  }
}

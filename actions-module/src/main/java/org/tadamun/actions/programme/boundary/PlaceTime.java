package org.tadamun.actions.programme.boundary;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tadamun.kernel.text.boundary.Dates;
import org.tadamun.kernel.text.boundary.Languages;

/**
 * Writes times for people. They are on the clock of the place, with the name of that clock and its
 * offset from UTC, so that nobody comes an hour late.
 */
public final class PlaceTime {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter ZONE_NAME = DateTimeFormatter.ofPattern("zzzz");
  private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx");

  private PlaceTime() {}

  /** Date, time and zone. */
  public static String of(LocalDateTime local, String zone, Locale locale) {
    return listed(Stream.of(date(local, locale), clock(local, zone, locale)), locale);
  }

  /** Date, time and zone of a moment, in the hour that comes twice too; null for none. */
  public static String of(Instant moment, String zone, Locale locale) {
    if (moment == null) {
      return null;
    }
    ZonedDateTime there = moment.atZone(ZoneId.of(zone));
    LocalDateTime local = there.toLocalDateTime();
    return listed(Stream.of(date(local, locale), clock(there, locale)), locale);
  }

  public static String date(LocalDateTime local, Locale locale) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
        .withLocale(Dates.form(locale))
        .format(local);
  }

  /** The time of day with its zone: {@code 18:00 (Eastern Standard Time, UTC−05:00)}. */
  public static String clock(LocalDateTime local, String zone, Locale locale) {
    return clock(there(local, zone), locale);
  }

  private static String clock(ZonedDateTime there, Locale locale) {
    return time(there.toLocalDateTime(), locale) + " (" + zone(there, locale) + ")";
  }

  /** The end after its start: only the time where it is the same day. */
  public static String end(LocalDateTime start, LocalDateTime end, Locale locale) {
    return start.toLocalDate().equals(end.toLocalDate())
        ? time(end, locale)
        : listed(Stream.of(date(end, locale), time(end, locale)), locale);
  }

  /** By 24 hours in every language, so that morning and evening cannot be confused. */
  public static String time(LocalDateTime local, Locale locale) {
    return TIME.withLocale(Dates.form(locale)).format(local);
  }

  public static String zone(LocalDateTime local, String zone, Locale locale) {
    return zone(there(local, zone), locale);
  }

  /** In the hour that comes twice the first, since that is when actions begin. */
  private static ZonedDateTime there(LocalDateTime local, String zone) {
    return local.atZone(ZoneId.of(zone)).withEarlierOffsetAtOverlap();
  }

  private static String zone(ZonedDateTime there, Locale locale) {
    String name = ZONE_NAME.withLocale(locale).format(there);
    String offset = "UTC" + OFFSET.format(there).replace('-', '\u2212');
    return there.getOffset().getTotalSeconds() == 0
        ? name
        : listed(Stream.of(name, offset), locale);
  }

  /** Joins parts of a place or a time with the comma of the language. */
  public static String listed(Stream<String> parts, Locale locale) {
    boolean arabicScript = "rtl".equals(Languages.direction(locale.toLanguageTag()));
    return parts
        .filter(Objects::nonNull)
        .collect(Collectors.joining(arabicScript ? "\u060C " : ", "));
  }
}

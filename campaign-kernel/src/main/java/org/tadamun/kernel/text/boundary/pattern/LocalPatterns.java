package org.tadamun.kernel.text.boundary.pattern;

import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tadamun.kernel.text.boundary.Dates;

/**
 * Formats days and times in a language's own order, given their parts, such as {@code yMMMd}. JDK
 * 21 loads a language's orders at first use; another thread that asks meanwhile finds half of them
 * and gets a NullPointerException. So one thread asks at a time, and results are cached.
 */
public final class LocalPatterns {

  private static final Map<Wanted, DateTimeFormatter> FOUND = new ConcurrentHashMap<>();

  private record Wanted(String parts, Locale locale) {}

  private LocalPatterns() {}

  /**
   * @param parts in letters of CLDR, as {@link DateTimeFormatter#ofLocalizedPattern} takes them
   */
  public static DateTimeFormatter of(String parts, Locale locale) {
    Wanted wanted = new Wanted(parts, Dates.form(locale));
    DateTimeFormatter found = FOUND.get(wanted);
    return found == null ? find(wanted) : found;
  }

  /** A day for narrow table columns: short month, without line breaks. */
  public static String brief(LocalDate day, Locale locale) {
    return of("yMMMd", locale).format(day).replace(' ', '\u00A0');
  }

  private static synchronized DateTimeFormatter find(Wanted wanted) {
    return FOUND.computeIfAbsent(
        wanted,
        one ->
            DateTimeFormatter.ofPattern(
                DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                        one.parts(), IsoChronology.INSTANCE, one.locale())
                    // Keeps AM or PM on the line of its hour.
                    .replace(" a", "\u00a0a"),
                one.locale()));
  }
}

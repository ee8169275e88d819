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
 * Days and times in a language's own order, by what stands in them, such as {@code yMMMd}. The JDK
 * (21) reads the orders of a language when it is first asked for one, and whoever asks from another
 * thread meanwhile finds half of them, and a NullPointerException. So one asks at a time, and what
 * was found is kept.
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

  /** In a table, where a column is narrow: the month in short, and in one piece. */
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
                    // A half of the day stays with its hour.
                    .replace(" a", "\u00a0a"),
                one.locale()));
  }
}

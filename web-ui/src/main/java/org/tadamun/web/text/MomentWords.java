package org.tadamun.web.text;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.tadamun.kernel.text.boundary.pattern.LocalPatterns;
import org.tadamun.kernel.time.boundary.LocalTimes;

/** A moment as a clock shows it to somebody. */
public final class MomentWords {

  private static final String ISOLATE = "\u2068";
  private static final String END_OF_ISOLATE = "\u2069";
  private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("'(UTC'xxx)");

  private MomentWords() {}

  /** Where the clocks show it twice, with the distance from UTC: else both have the same words. */
  public static String of(ZonedDateTime there, Locale locale) {
    String shown = LocalPatterns.of("yMMMdHm", locale).format(there);
    return LocalTimes.isTwice(there.toLocalDateTime(), there.getZone())
        ? shown + " " + ISOLATE + OFFSET.format(there).replace('-', '\u2212') + END_OF_ISOLATE
        : shown;
  }
}

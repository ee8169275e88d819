package org.tadamun.web.text;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.tadamun.kernel.text.boundary.pattern.LocalPatterns;
import org.tadamun.kernel.time.boundary.LocalTimes;

/** A moment as clocks at a place show it. */
public final class MomentWords {

  private static final String ISOLATE = "\u2068";
  private static final String END_OF_ISOLATE = "\u2069";
  private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("'(UTC'xxx)");

  private MomentWords() {}

  /**
   * The moment in words. In the hour that clocks show twice when they are set back, the distance
   * from UTC is added: otherwise two moments would look the same.
   */
  public static String of(ZonedDateTime there, Locale locale) {
    String shown = LocalPatterns.of("yMMMdHm", locale).format(there);
    return LocalTimes.isTwice(there.toLocalDateTime(), there.getZone())
        ? shown + " " + ISOLATE + OFFSET.format(there).replace('-', '\u2212') + END_OF_ISOLATE
        : shown;
  }
}

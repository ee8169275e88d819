package org.tadamun.kernel.text.boundary;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * Writes days as the reader's language does. To the JDK, English without a country is American:
 * month first, hours with AM and PM. Most readers of our English pages are not American, and our
 * texts say "8 November 2020", so the British form is used.
 */
public final class Dates {

  private Dates() {}

  /** The locale for days and hours only: British English does not abbreviate zones such as EST. */
  public static Locale form(Locale reader) {
    // Keeps the reader's other settings, such as the digits that a pack asks for.
    return reader.getLanguage().equals("en") && reader.getCountry().isEmpty()
        ? new Locale.Builder().setLocale(reader).setRegion("GB").build()
        : reader;
  }

  /** A day with the month in full: "30 November 2026". */
  public static String day(TemporalAccessor day, Locale reader) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(form(reader)).format(day);
  }

  /**
   * A day with the hour and the zone, which may not be the reader's: "30 November 2026 at 20:46
   * PKT". Hour and zone are isolated, so that words of the other direction do not reorder them.
   */
  public static String moment(Texts texts, ZonedDateTime moment, Locale reader) {
    String hour = DateTimeFormatter.ofPattern("HH:mm z", reader).format(moment);
    return texts.get(reader, "kernel.moment", day(moment, reader), Languages.apart(hour, reader));
  }
}

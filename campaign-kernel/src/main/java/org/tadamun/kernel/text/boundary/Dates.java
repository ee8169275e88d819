package org.tadamun.kernel.text.boundary;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * Days as a reader's language writes them. English without a country is American to the JDK, month
 * first and hours with AM and PM; most who read English here are neither, and the texts say "8
 * November 2020". So English is told in the British form.
 */
public final class Dates {

  private Dates() {}

  /** For days and hours alone: whose hours are EST to a reader, British English does not say. */
  public static Locale form(Locale reader) {
    // With its digits, which a pack names.
    return reader.getLanguage().equals("en") && reader.getCountry().isEmpty()
        ? new Locale.Builder().setLocale(reader).setRegion("GB").build()
        : reader;
  }

  /** With the month in full: "30 November 2026". */
  public static String day(TemporalAccessor day, Locale reader) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(form(reader)).format(day);
  }
}

package org.tadamun.kernel.text.boundary;

import java.text.NumberFormat;
import java.util.Locale;

/**
 * Writes numbers for the reader, with the same digits on every Java: CLDR changed the digits of
 * plain Arabic between JDK 21 and JDK 25. Here a language without a country has Latin digits; one
 * with a country has the digits of that country.
 */
public final class Numbers {

  private static final int HUNDRED = 100;

  private static final double LEAST_SHARE = 0.001;

  private Numbers() {}

  /** Grouped, without decimals: {@code 12,243}. */
  public static String whole(Locale locale, long number) {
    return NumberFormat.getIntegerInstance(withDigits(locale)).format(number);
  }

  /**
   * A share with one decimal: {@code 0.4%}. A small share is never shown as 0, and one below the
   * whole never as all: {@code <0.1%}, {@code >99.9%}.
   */
  public static String share(Locale locale, long part, long whole) {
    NumberFormat percent = NumberFormat.getPercentInstance(withDigits(locale));
    percent.setMinimumFractionDigits(1);
    percent.setMaximumFractionDigits(1);
    double share = whole == 0 ? 0 : (double) part / whole;
    if (share > 0 && share < LEAST_SHARE) {
      return leftToRight(locale) + "<" + percent.format(LEAST_SHARE);
    }
    if (part < whole && share > 1 - LEAST_SHARE) {
      return leftToRight(locale) + ">" + percent.format(1 - LEAST_SHARE);
    }
    return percent.format(share);
  }

  /** Keeps the sign in front of its number in a line from right to left. */
  private static String leftToRight(Locale locale) {
    return Languages.direction(locale.toLanguageTag()).equals("rtl") ? "\u200e" : "";
  }

  /**
   * A share in whole percent. It is 0 only for none and 100 only for all: beside "100%" readers
   * would not look for the few that are missing.
   */
  public static long percent(long part, long whole) {
    if (part <= 0 || whole <= 0) {
      return 0;
    }
    return part >= whole ? HUNDRED : Math.clamp(Math.round((double) HUNDRED * part / whole), 1, 99);
  }

  private static Locale withDigits(Locale locale) {
    return locale.getCountry().isEmpty()
        ? new Locale.Builder().setLocale(locale).setUnicodeLocaleKeyword("nu", "latn").build()
        : locale;
  }
}

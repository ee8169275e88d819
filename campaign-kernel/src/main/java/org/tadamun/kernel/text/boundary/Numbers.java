package org.tadamun.kernel.text.boundary;

import java.text.NumberFormat;
import java.util.Locale;

/**
 * Numbers as the reader writes them, with the same digits on every Java: CLDR changed its mind
 * about plain Arabic between the one of a JDK 21 and that of a JDK 25, and texts come from a third.
 * A language without a country has Latin digits in all three since; one with a country has its own.
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
   * A share of a whole with one decimal: {@code 0.4%}. A small one is not nothing, and one that
   * lacks a few is not all: {@code <0.1%}, {@code >99.9%}.
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

  /** In a line from right to left the sign would stand behind its number, and turned round. */
  private static String leftToRight(Locale locale) {
    return Languages.direction(locale.toLanguageTag()).equals("rtl") ? "\u200e" : "";
  }

  /**
   * A share in whole percent. It is 0 of none and 100 of all alone: beside "100%" nobody looks for
   * the few who are not.
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

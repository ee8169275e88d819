package org.tadamun.web.chart.drawing;

import java.util.Locale;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Numbers;
import org.tadamun.kernel.text.boundary.Texts;

/** The texts of a chart, in the reader's language. */
public record Words(Texts texts, Countries countries, Locale locale) {

  /** The code of the row into which small figures are merged. */
  public static final String OTHER = "other";

  private static final char ISOLATE = '\u2066';
  private static final char END_OF_ISOLATE = '\u2069';

  public String of(String key, Object... arguments) {
    return texts.get(locale, "chart." + key, arguments);
  }

  public String number(long number) {
    return Numbers.whole(locale, number);
  }

  /**
   * A change with its sign. In right-to-left text it is isolated, because the plus would move
   * behind the number.
   */
  public String signed(long number) {
    String signed = (number > 0 ? "+" : "") + number(number);
    return rightToLeft() ? ISOLATE + signed + END_OF_ISOLATE : signed;
  }

  /** With one decimal, so that a small country's share is not shown as 0. */
  public String share(long part, long whole) {
    return Numbers.share(locale, part, whole);
  }

  /** The number with what it counts: "12 signatures". */
  public String amount(String unit, long number) {
    return of("unit." + unit, number);
  }

  public String country(String code) {
    return OTHER.equals(code) ? of("country.other") : countries.name(code, locale);
  }

  /** The country's name, or that there is none: this is not an unknown country. */
  public String countryOrNone(String code) {
    return countries.nameOrNone(code, locale);
  }

  public boolean rightToLeft() {
    return "rtl".equals(direction());
  }

  public String direction() {
    return Languages.direction(locale.toLanguageTag());
  }
}

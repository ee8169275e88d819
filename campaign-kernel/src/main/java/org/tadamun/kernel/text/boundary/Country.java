package org.tadamun.kernel.text.boundary;

import com.ibm.icu.text.ListFormatter;
import java.util.List;
import java.util.Locale;

/** One country as a form offers it: ISO 3166-1 alpha-2 code and name in the reader's language. */
public record Country(String code, String name) {

  /** Names of countries as one part of a sentence, joined as the language does it. */
  public static String listed(List<Country> countries, Locale locale) {
    return ListFormatter.getInstance(locale).format(countries.stream().map(Country::name).toList());
  }
}

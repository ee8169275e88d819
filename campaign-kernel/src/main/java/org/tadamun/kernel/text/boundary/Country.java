package org.tadamun.kernel.text.boundary;

import com.ibm.icu.text.ListFormatter;
import java.util.List;
import java.util.Locale;

/** One country as a form offers it: ISO 3166-1 alpha-2 code and name in the reader's language. */
public record Country(String code, String name) {

  /** Several as a part of one sentence, as the language strings them together. */
  public static String listed(List<Country> countries, Locale locale) {
    return ListFormatter.getInstance(locale).format(countries.stream().map(Country::name).toList());
  }
}

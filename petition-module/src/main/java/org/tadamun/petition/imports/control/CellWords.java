package org.tadamun.petition.imports.control;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.petition.imports.entity.DateOrder;
import org.tadamun.petition.signature.entity.Visibility;

/** Reads the cells of a file: yes and no, countries and days, as people write them. */
final class CellWords {

  private static final Set<String> YES =
      Set.of(
          "1",
          "x",
          "y",
          "yes",
          "true",
          "on",
          "oui",
          "o",
          "vrai",
          "sí",
          "si",
          "s",
          "verdadero",
          "ja",
          "j",
          "wahr",
          "نعم",
          "ہاں",
          "جی ہاں");

  private static final Set<String> NO =
      Set.of(
          "0", "n", "no", "false", "off", "non", "faux", "falso", "nein", "falsch", "لا", "نہیں",
          "جی نہیں");

  private static final Pattern DAY =
      Pattern.compile("(\\d{1,4})[-/. ](\\d{1,2})[-/. ](\\d{1,4})([T ,].*)?");

  private static final int CENTURY = 2000;

  private final Countries countries;
  private final Map<String, String> countryByName = new HashMap<>();

  CellWords(Countries countries, List<Locale> languages) {
    this.countries = countries;
    for (Locale language : languages) {
      countries.all().forEach(code -> countryByName.put(key(countries.name(code, language)), code));
    }
    countryByName.put("uk", "GB");
    countryByName.put("usa", "US");
  }

  /**
   * Reads a country code of any kind, or a country's name in a shipped language; empty if it is
   * neither.
   */
  Optional<String> country(String cell) {
    String code = countries.normalise(cell);
    boolean known = !Countries.UNKNOWN.equals(code) || Countries.UNKNOWN.equalsIgnoreCase(cell);
    return known ? Optional.of(code) : Optional.ofNullable(countryByName.get(key(cell)));
  }

  static Optional<Boolean> yesOrNo(String cell) {
    String word = key(cell);
    if (YES.contains(word)) {
      return Optional.of(true);
    }
    return NO.contains(word) ? Optional.of(false) : Optional.empty();
  }

  /** Reads a {@link Visibility} by its name, or as the answer whether the name may be public. */
  static Optional<Visibility> visibility(String cell) {
    for (Visibility one : Visibility.values()) {
      if (one.name().equalsIgnoreCase(cell.strip())) {
        return Optional.of(one);
      }
    }
    return yesOrNo(cell).map(yes -> yes ? Visibility.PUBLIC : Visibility.ANONYMOUS);
  }

  /** Reads a day and ignores a time of day, whose time zone is unknown. */
  static Optional<LocalDate> day(String cell, DateOrder order) {
    Matcher parts = DAY.matcher(cell.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(parts.group(1));
    int second = Integer.parseInt(parts.group(2));
    int third = Integer.parseInt(parts.group(3));
    try {
      if (parts.group(1).length() == 4) {
        return Optional.of(LocalDate.of(first, second, third));
      }
      int year = parts.group(3).length() <= 2 ? CENTURY + third : third;
      return switch (order) {
        case YEAR_MONTH_DAY -> Optional.empty();
        case DAY_MONTH_YEAR -> Optional.of(LocalDate.of(year, second, first));
        case MONTH_DAY_YEAR -> Optional.of(LocalDate.of(year, first, second));
      };
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static String key(String cell) {
    return cell.strip().toLowerCase(Locale.ROOT);
  }
}

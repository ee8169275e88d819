package org.tadamun.kernel.addressee.boundary;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Forty embassies have one name. Where one sits is said beside it, but for what the name says by
 * itself: nobody wants to read "Embassy in Berlin, Berlin".
 */
public final class Whereabouts {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Whereabouts() {}

  /**
   * @param name as it is shown
   * @param places city and country, each as it is shown; null or blank where it is not to be said
   */
  public static List<String> beside(String name, String... places) {
    String said = fold(name);
    return Stream.of(places)
        .filter(place -> place != null && !place.isBlank() && !said.contains(fold(place)))
        .map(String::strip)
        .toList();
  }

  /** So that "zurich" finds Zürich, and Arabic is found with and without its vowel marks. */
  static String fold(String text) {
    return MARKS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT)
        .strip();
  }
}

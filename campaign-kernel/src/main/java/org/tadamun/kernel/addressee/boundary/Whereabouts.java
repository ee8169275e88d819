package org.tadamun.kernel.addressee.boundary;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tadamun.kernel.text.boundary.Folded;

/**
 * Forty embassies have one name. Where one sits is said beside it, but for what the name says by
 * itself: nobody wants to read "Embassy in Berlin, Berlin".
 */
public final class Whereabouts {

  private static final Pattern ELISION = Pattern.compile("['`\\u2018\\u2019]");
  private static final String NO_WORD_BEFORE = "(?<![\\p{L}\\p{N}])";
  private static final String NO_WORD_AFTER = "(?![\\p{L}\\p{N}])";

  private Whereabouts() {}

  /**
   * Only a whole word says a place: the embassy of Romania does not say Oman. Without a city the
   * country is said always, since nothing else tells South Sudan's embassy in Sudan from the one in
   * Kenya.
   *
   * @param name as it is shown
   * @param city as it is shown; null or blank where it is not known
   * @param country as it is shown; null or blank where it is not to be said
   */
  public static List<String> beside(String name, String city, String country) {
    String said = words(name);
    boolean located = isGiven(city);
    return Stream.of(
            located && !says(said, city) ? city : null,
            isGiven(country) && !(located && says(said, country)) ? country : null)
        .filter(Objects::nonNull)
        .map(String::strip)
        .toList();
  }

  private static boolean isGiven(String place) {
    return place != null && !place.isBlank();
  }

  private static boolean says(String said, String place) {
    return Pattern.compile(NO_WORD_BEFORE + Pattern.quote(words(place)) + NO_WORD_AFTER)
        .matcher(said)
        .find();
  }

  /** What is elided is a word of its own: "Ambassade d'Oman" says Oman. */
  private static String words(String text) {
    return Folded.of(ELISION.matcher(text).replaceAll(" "));
  }
}

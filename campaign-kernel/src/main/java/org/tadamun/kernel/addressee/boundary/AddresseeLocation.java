package org.tadamun.kernel.addressee.boundary;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tadamun.kernel.text.boundary.Folded;

/**
 * Says beside an addressee's name where it sits, since forty embassies can have the same name.
 * Omits what the name itself says: not "Embassy in Berlin, Berlin".
 */
public final class AddresseeLocation {

  private static final Pattern ELISION = Pattern.compile("['`\\u2018\\u2019]");
  private static final String NO_WORD_BEFORE = "(?<![\\p{L}\\p{N}])";
  private static final String NO_WORD_AFTER = "(?![\\p{L}\\p{N}])";

  private AddresseeLocation() {}

  /**
   * Returns the city and the country that the name does not contain. Only whole words count: the
   * name of Romania's embassy does not contain "Oman". Without a city the country is always
   * returned, since only it tells South Sudan's embassy in Sudan from the one in Kenya.
   *
   * @param name as shown
   * @param city as shown; null or blank if not known
   * @param country as shown; null or blank if it is not to be shown
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

  /** Splits at elisions, so that "Ambassade d'Oman" contains the word Oman. */
  private static String words(String text) {
    return Folded.of(ELISION.matcher(text).replaceAll(" "));
  }
}

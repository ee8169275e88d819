package org.tadamun.petition.signature.entity.name;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.tadamun.kernel.text.boundary.Folded;

/**
 * A name as it is looked for: folded ({@link Folded}), and with nothing but letters and digits. Who
 * telephones spells his name; nobody hears whether it has an accent. No transliteration: a name in
 * Arabic letters is found by Arabic letters.
 */
public final class NameKey {

  /** Of the key; what a longer name has behind them is not found. */
  public static final int LETTERS = 40;

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private NameKey() {}

  /**
   * Family name first.
   *
   * @return null where there is no name
   */
  public static String of(String givenName, String familyName) {
    if (givenName == null && familyName == null) {
      return null;
    }
    String key = (folded(familyName) + " " + folded(givenName)).strip();
    return Folded.upTo(LETTERS, key);
  }

  /** The words of what was typed to find somebody; none where no letter is among it. */
  public static List<String> words(String typed) {
    return Arrays.stream(folded(typed).split(" ")).filter(word -> !word.isEmpty()).toList();
  }

  /** Without the signs between words, of which nobody knows whether they were written. */
  private static String folded(String name) {
    return BETWEEN.matcher(Folded.of(name)).replaceAll(" ").strip();
  }
}

package org.tadamun.petition.signature.entity.name;

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

  /** Of somebody's names, taken apart by {@link #words}; the family's first. */
  static String of(List<String> given, List<String> family) {
    String first = String.join(" ", family);
    return Folded.upTo(LETTERS, (first + " " + String.join(" ", given)).strip());
  }

  /**
   * The words of what was typed to find somebody, without the signs between them, of which nobody
   * knows whether they were written; none where no letter is among it.
   */
  public static List<String> words(String typed) {
    return BETWEEN.splitAsStream(Folded.of(typed)).filter(word -> !word.isEmpty()).toList();
  }
}

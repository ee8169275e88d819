package org.tadamun.petition.signature.entity.name;

import java.util.ArrayList;
import java.util.List;
import org.tadamun.kernel.text.boundary.Folded;

/**
 * A name as it is looked for: folded ({@link Folded}), and with nothing but letters and digits. Who
 * telephones spells his name; nobody hears whether it has an accent. No transliteration: a name in
 * Arabic letters is found by Arabic letters.
 */
public final class NameKey {

  /** Of the key; what a longer name has behind them is not found. */
  public static final int LETTERS = 40;

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
    String folded = Folded.of(typed);
    List<String> words = new ArrayList<>();
    int begin = 0;
    int next;
    for (int i = 0; i < folded.length(); i = next) {
      next = i + Character.charCount(folded.codePointAt(i));
      if (!isOfWord(folded.codePointAt(i))) {
        add(words, folded, begin, i);
        begin = next;
      }
    }
    add(words, folded, begin, folded.length());
    return List.copyOf(words);
  }

  private static void add(List<String> words, String folded, int begin, int end) {
    if (begin < end) {
      words.add(folded.substring(begin, end));
    }
  }

  /** A letter, or a number of any kind. */
  private static boolean isOfWord(int sign) {
    return switch (Character.getType(sign)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> Character.isLetter(sign);
    };
  }
}

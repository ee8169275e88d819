package org.tadamun.petition.signature.entity.name;

import java.util.ArrayList;
import java.util.List;
import org.tadamun.kernel.text.boundary.Folded;

/**
 * A name in the form in which it is searched: folded ({@link Folded}), only letters and digits.
 * Staff who hear a name by telephone do not hear accents. There is no transliteration: Arabic
 * letters find only names in Arabic letters.
 */
public final class NameKey {

  /** The most letters of a key; later ones of a longer name are not searched. */
  public static final int LETTERS = 40;

  private NameKey() {}

  /** The key of a name whose words {@link #words} has separated; the family name first. */
  static String of(List<String> given, List<String> family) {
    String first = String.join(" ", family);
    return Folded.upTo(LETTERS, (first + " " + String.join(" ", given)).strip());
  }

  /**
   * The words of a typed name, without the signs between them, since spellings differ in those;
   * empty where there is no letter or digit.
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

  /** Whether it is a letter, or a number of any kind. */
  private static boolean isOfWord(int sign) {
    return switch (Character.getType(sign)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> Character.isLetter(sign);
    };
  }
}

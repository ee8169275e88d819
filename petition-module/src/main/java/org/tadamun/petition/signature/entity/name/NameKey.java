package org.tadamun.petition.signature.entity.name;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A name as it is looked for: in small letters, without accents and vowel signs, with letters that
 * are written in two ways as one. Who telephones spells his name; nobody hears whether it has an
 * accent. No transliteration: a name in Arabic letters is found by Arabic letters.
 */
public final class NameKey {

  /** Of the key; what a longer name has behind them is not found. */
  public static final int LETTERS = 40;

  private static final Pattern UNHEARD =
      Pattern.compile("[\\p{M}\\p{Cf}\\u0640'`\\u2018\\u2019\\u02B9-\\u02BF\\u0621]+");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final Map<Character, String> ALIKE =
      Map.ofEntries(
          Map.entry('ß', "ss"),
          Map.entry('æ', "ae"),
          Map.entry('œ', "oe"),
          Map.entry('ø', "o"),
          Map.entry('ł', "l"),
          Map.entry('đ', "d"),
          Map.entry('ð', "d"),
          Map.entry('þ', "th"),
          Map.entry('ı', "i"),
          Map.entry('\u0649', "\u064A"),
          Map.entry('\u06CC', "\u064A"),
          Map.entry('\u06D2', "\u064A"),
          Map.entry('\u06A9', "\u0643"),
          Map.entry('\u0629', "\u0647"),
          Map.entry('\u06C1', "\u0647"),
          Map.entry('\u06BE', "\u0647"),
          Map.entry('\u06D5', "\u0647"),
          Map.entry('\u0671', "\u0627"));

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
    return key.length() <= LETTERS ? key : key.substring(0, end(key)).strip();
  }

  /** The words of what was typed to find somebody; none where no letter is among it. */
  public static List<String> words(String typed) {
    return Arrays.stream(folded(typed).split(" ")).filter(word -> !word.isEmpty()).toList();
  }

  /** Never between the halves of a letter. */
  private static int end(String key) {
    return Character.isHighSurrogate(key.charAt(LETTERS - 1)) ? LETTERS - 1 : LETTERS;
  }

  private static String folded(String name) {
    if (name == null) {
      return "";
    }
    String apart = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder alike = new StringBuilder();
    for (char letter : UNHEARD.matcher(apart).replaceAll("").toCharArray()) {
      alike.append(ALIKE.getOrDefault(letter, String.valueOf(letter)));
    }
    return BETWEEN.matcher(alike).replaceAll(" ").strip();
  }
}

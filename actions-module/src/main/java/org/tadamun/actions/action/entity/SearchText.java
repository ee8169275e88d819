package org.tadamun.actions.action.entity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * What a search looks through: titles in every language, town and venue, folded so that "montreal"
 * finds Montréal and Arabic is found with and without its vowel marks.
 */
public final class SearchText {

  public static final int MAX = 2000;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private SearchText() {}

  static String of(LocalizedText title, Place place) {
    StringBuilder all = new StringBuilder();
    title.asMap().values().forEach(text -> append(all, text));
    append(all, place.locality());
    append(all, place.venue());
    return cut(fold(all.toString()));
  }

  /** The same folding for what is searched and for what is stored. */
  public static String fold(String text) {
    return MARKS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT)
        .strip();
  }

  private static void append(StringBuilder all, String text) {
    if (text != null) {
      all.append(text).append('\n');
    }
  }

  /** To the column's length, never between the halves of a surrogate pair. */
  private static String cut(String text) {
    if (text.length() <= MAX) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(MAX - 1)) ? MAX - 1 : MAX);
  }
}

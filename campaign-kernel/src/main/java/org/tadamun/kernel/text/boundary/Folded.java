package org.tadamun.kernel.text.boundary;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Folds words for searching, comparing and sorting: an Arabic keyboard writes other letters than an
 * Urdu one, and few people type the ł of Łódź. The result has small letters without accents, vowel
 * signs and apostrophes, one form of letters that are written in two ways, and one blank between
 * words. Stored and typed words are both folded here; folding twice changes nothing.
 */
public final class Folded {

  /**
   * The number of this rule, from 1. Raise it with every change of a letter: at the next start the
   * words for searching lists are then folded again. Search keys of signers' names are not; a
   * change of how signers are found must also make new keys for existing ones.
   */
  public static final int RULE = 1;

  private static final String UNHEARD = "\u0640'`\u2018\u2019\u0621";
  private static final char FIRST_HALF_RING = '\u02B9';
  private static final char LAST_HALF_RING = '\u02BF';

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

  private Folded() {}

  /** Null, and a text without any letter or sign that counts, becomes the empty text. */
  public static String of(String text) {
    if (text == null) {
      return "";
    }
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder alike = new StringBuilder(apart.length());
    boolean between = false;
    for (int i = 0; i < apart.length(); i += Character.charCount(apart.codePointAt(i))) {
      int sign = apart.codePointAt(i);
      if (isBlank(sign)) {
        between = true;
      } else if (isHeard(sign)) {
        alike.append(between ? " " : "");
        between = false;
        append(alike, sign);
      }
    }
    return alike.toString().strip();
  }

  private static void append(StringBuilder alike, int sign) {
    String other = Character.isBmpCodePoint(sign) ? ALIKE.get((char) sign) : null;
    if (other == null) {
      alike.appendCodePoint(sign);
    } else {
      alike.append(other);
    }
  }

  private static boolean isHeard(int sign) {
    return switch (Character.getType(sign)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.FORMAT ->
          false;
      default -> UNHEARD.indexOf(sign) < 0 && (sign < FIRST_HALF_RING || sign > LAST_HALF_RING);
    };
  }

  private static boolean isBlank(int sign) {
    return sign == ' ' || sign >= '\t' && sign <= '\r' || Character.isSpaceChar(sign);
  }

  /** Cuts folded words to the length of a column, never between two halves of a character. */
  public static String upTo(int most, String folded) {
    if (folded.length() <= most) {
      return folded;
    }
    boolean halves = Character.isHighSurrogate(folded.charAt(most - 1));
    return folded.substring(0, halves ? most - 1 : most).strip();
  }
}

package org.tadamun.kernel.text.boundary;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Words as they are searched, compared and sorted: a colleague with an Arabic keyboard types the
 * union that another one entered with an Urdu one, and nobody types the ł of Łódź. In small
 * letters, without accents, vowel signs and apostrophes, with letters that are written in two ways
 * as one, and one blank between words. The one place that knows it: what is stored and what is
 * typed are folded alike, and whatever is folded stays as it is when it is folded again.
 */
public final class Folded {

  /**
   * Which folding this is, counted from one. Who changes a letter raises it, so that what lists
   * search is folded anew at the next start. Names of signers are not: whoever changes how they are
   * found gives keys anew to those that are there.
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

  /** Null becomes the empty text, and so does what has nothing that is heard. */
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

  /** Folded to the length of a column, never between the halves of a letter. */
  public static String upTo(int most, String folded) {
    if (folded.length() <= most) {
      return folded;
    }
    boolean halves = Character.isHighSurrogate(folded.charAt(most - 1));
    return folded.substring(0, halves ? most - 1 : most).strip();
  }
}

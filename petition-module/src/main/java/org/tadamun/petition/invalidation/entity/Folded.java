package org.tadamun.petition.invalidation.entity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A text as it is compared: without case, accents, vowel signs and superfluous blanks. */
public final class Folded {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  private Folded() {}

  /** Null becomes the empty text. */
  public static String of(String text) {
    if (text == null) {
      return "";
    }
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return BLANKS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}

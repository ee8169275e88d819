package org.tadamun.kernel.document.control.setting;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Bidi;

/** Brings letters from reading order into drawing order. */
final class Letters {

  private Letters() {}

  /**
   * Joins the letters, and removes invisible characters, such as direction marks and emoji
   * variants.
   */
  static String drawn(String text) {
    StringBuilder drawn = new StringBuilder();
    Joining.of(text).codePoints().filter(Letters::isSeen).forEach(drawn::appendCodePoint);
    return drawn.toString();
  }

  /** Returns them from left to right, brackets mirrored; marks stay after their letter. */
  static String fromRight(String drawn) {
    return Bidi.writeReverse(drawn, Bidi.DO_MIRRORING | Bidi.KEEP_BASE_COMBINING);
  }

  private static boolean isSeen(int letter) {
    return Character.getType(letter) != Character.FORMAT
        && !UCharacter.hasBinaryProperty(letter, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
  }

  static boolean isMark(int letter) {
    return Character.getType(letter) == Character.NON_SPACING_MARK;
  }
}

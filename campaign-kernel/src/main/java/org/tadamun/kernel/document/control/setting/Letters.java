package org.tadamun.kernel.document.control.setting;

import com.ibm.icu.text.Bidi;

/** Letters on their way from the order of reading to the order of drawing. */
final class Letters {

  private Letters() {}

  /** Joined; what is not drawn, such as marks of direction, is left out. */
  static String drawn(String text) {
    StringBuilder drawn = new StringBuilder();
    Joining.of(text)
        .codePoints()
        .filter(letter -> Character.getType(letter) != Character.FORMAT)
        .forEach(drawn::appendCodePoint);
    return drawn.toString();
  }

  /** From the left, brackets turned round; marks stay behind their letter. */
  static String fromRight(String drawn) {
    return Bidi.writeReverse(drawn, Bidi.DO_MIRRORING | Bidi.KEEP_BASE_COMBINING);
  }

  static boolean isMark(int letter) {
    return Character.getType(letter) == Character.NON_SPACING_MARK;
  }
}

package org.tadamun.kernel.document.control.setting;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Bidi;

/** Letters on their way from the order of reading to the order of drawing. */
final class Letters {

  private Letters() {}

  /** Joined; what is not drawn, such as marks of direction and of an emoji's look, is left out. */
  static String drawn(String text) {
    StringBuilder drawn = new StringBuilder();
    Joining.of(text).codePoints().filter(Letters::isSeen).forEach(drawn::appendCodePoint);
    return drawn.toString();
  }

  /** From the left, brackets turned round; marks stay behind their letter. */
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

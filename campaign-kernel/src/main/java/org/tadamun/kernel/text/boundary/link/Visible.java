package org.tadamun.kernel.text.boundary.link;

/**
 * What can be seen of a text. An address that was copied from a page or a mail comes with blanks
 * and marks of direction around it: who pastes it sees neither, and is not told of them.
 */
public final class Visible {

  private Visible() {}

  /** From the first sign that can be seen to the last one; null where there is none. */
  public static String part(String text) {
    int from = 0;
    int to = text == null ? 0 : text.length();
    while (from < to && isUnseen(text.codePointAt(from))) {
      from += Character.charCount(text.codePointAt(from));
    }
    while (from < to && isUnseen(text.codePointBefore(to))) {
      to -= Character.charCount(text.codePointBefore(to));
    }
    return from == to ? null : text.substring(from, to);
  }

  /** Blanks of any script, also those that do not break or are empty, and marks. */
  private static boolean isUnseen(int sign) {
    return Character.isWhitespace(sign)
        || Character.isSpaceChar(sign)
        || Character.getType(sign) == Character.FORMAT;
  }
}

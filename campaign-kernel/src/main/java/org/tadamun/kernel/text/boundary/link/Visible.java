package org.tadamun.kernel.text.boundary.link;

/**
 * The visible part of a text. An address copied from a page or a mail has blanks and direction
 * marks around it, which the person who pastes it cannot see; they are dropped without a message.
 */
public final class Visible {

  private Visible() {}

  /** From the first visible character to the last one; null if there is none. */
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

  /** Blanks of any script, also non-breaking and zero-width ones, and format marks. */
  private static boolean isUnseen(int sign) {
    return Character.isWhitespace(sign)
        || Character.isSpaceChar(sign)
        || Character.getType(sign) == Character.FORMAT;
  }
}

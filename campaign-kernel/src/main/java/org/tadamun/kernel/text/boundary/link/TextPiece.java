package org.tadamun.kernel.text.boundary.link;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a plain text: words, or a web address that stands in them. Whoever shows it escapes
 * both.
 *
 * @param isLink whether it is an address to follow, as it is
 */
public record TextPiece(String text, boolean isLink) {

  /** Signs that nobody sees: marks of direction, which stand beside an address, and blanks. */
  private static final String UNSEEN =
      "\\s\\p{Z}\\p{Cc}\\p{Cs}\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F"
          + "\uFEFF\uFFF9-\uFFFB";

  /** No address has them, also where no blank stands before them. */
  private static final String FOREIGN =
      "<>\"'`\\\\\u00AB\u00BB\u201C\u201D\u060C\u061B\u061F\u06D4";

  private static final String SIGN = "[^" + UNSEEN + FOREIGN + "]";

  /** An address goes on in these: without them it would lead to another host than is meant. */
  private static final String NOT_AFTER_HOST = "(?![%@\\\\\u200C\u200D\uFF20])";

  private static final Pattern LINK =
      Pattern.compile(
          "(?<![A-Za-z0-9])https?://(?![^\\s/?#@\uFF20]*+[@\uFF20])"
              + ("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_.-]*+(?::[0-9]++)?+" + NOT_AFTER_HOST)
              + ("(?:[/?#]" + SIGN + "*+)?+"),
          Pattern.CASE_INSENSITIVE);

  /** What ends the sentence around an address. */
  private static final String BEHIND =
      ".,;:!?\u2026\u060C\u061B\u061F\u06D4\u00AB\u00BB\u2018\u2019\u201C\u201D\u2039\u203A)]}";

  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";

  /** All of a text, in its order; no two pieces of words follow each other. */
  public static List<TextPiece> of(String text) {
    List<TextPiece> pieces = new ArrayList<>();
    Matcher found = LINK.matcher(text);
    int at = 0;
    while (found.find()) {
      String link = alone(found.group());
      words(pieces, text.substring(at, found.start()));
      pieces.add(new TextPiece(link, true));
      at = found.start() + link.length();
    }
    words(pieces, text.substring(at));
    return List.copyOf(pieces);
  }

  private static void words(List<TextPiece> pieces, String words) {
    if (!words.isEmpty()) {
      pieces.add(new TextPiece(words, false));
    }
  }

  private static String alone(String found) {
    int[] unopened = unopened(found);
    int end = found.length();
    while (BEHIND.indexOf(found.charAt(end - 1)) >= 0) {
      int kind = CLOSING.indexOf(found.charAt(end - 1));
      if (kind >= 0 && unopened[kind]-- <= 0) {
        break;
      }
      end--;
    }
    return found.substring(0, end);
  }

  /** How many brackets of each kind it closes beyond those that it opens. */
  private static int[] unopened(String link) {
    int[] unopened = new int[CLOSING.length()];
    for (int i = 0; i < link.length(); i++) {
      int opened = OPENING.indexOf(link.charAt(i));
      int closed = CLOSING.indexOf(link.charAt(i));
      if (opened >= 0) {
        unopened[opened]--;
      }
      if (closed >= 0) {
        unopened[closed]++;
      }
    }
    return unopened;
  }
}

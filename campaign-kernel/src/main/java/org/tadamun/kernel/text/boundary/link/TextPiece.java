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

  /** Letters, marks and a symbol that nobody sees: fillers, selectors, a blank of six dots. */
  private static final String EMPTY =
      "\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180D\u180F\u2800\u3164\uFE00-\uFE0F\uFFA0"
          + "\\x{E0100}-\\x{E01EF}";

  /** Signs that nobody sees: marks of direction, which stand beside an address, and blanks. */
  private static final String UNSEEN = "\\s\\p{Z}\\p{C}" + EMPTY;

  /** No address has them, also where no blank stands before them. */
  private static final String FOREIGN = "<>\"`\\\\\u00AB\u00BB\u201C\u201D\u060C\u061B\u061F\u06D4";

  private static final String LETTER = "[\\p{L}\\p{M}&&[^" + EMPTY + "]]";

  /** Two that nobody sees may join or part letters, and a comma stand in the name of a place. */
  private static final String SIGN =
      ("(?:[^" + UNSEEN + FOREIGN + "]")
          + ("|(?<=" + LETTER + ")[\u200C\u200D](?=" + LETTER + ")|\u060C(?=[_%/+=&-]))");

  private static final String HOST = "\\p{L}\\p{N}&&[^" + EMPTY + "]";

  /** Dots that browsers take for a full stop, and others that end a sentence or are in a name. */
  private static final String DOTS =
      "\u3002\uFF0E\uFF61\u2024\uFE52\u06D4\u00B7\u0375\u05F3\u05F4\u2027\u30FB";

  /**
   * An address goes on in these: without them it would lead to another host than is meant. Browsers
   * drop most of the signs that nobody sees, which come along from printed pages.
   */
  private static final String NOT_AFTER_HOST =
      ("(?![%@\\\\\uFF20]|[.\\-" + DOTS + "\\p{C}" + EMPTY + "&&[^\\p{Cc}]]++")
          + "[\\p{L}\\p{M}\\p{N}_%/])";

  private static final Pattern LINK =
      Pattern.compile(
          "(?<![A-Za-z0-9])https?://(?![^\\s/?#@\uFF20]*+[@\uFF20])"
              + ("[" + HOST + "][_.\\-\\p{M}" + HOST + "]*+(?::[0-9]++)?+" + NOT_AFTER_HOST)
              + ("(?:[/?#]" + SIGN + "*+)?+"),
          Pattern.CASE_INSENSITIVE);

  /** What ends the sentence around an address. */
  private static final String BEHIND =
      ".,;:!?'\u2026\u060C\u061B\u061F\u06D4\u00AB\u00BB\u2018\u2019\u201C\u201D\u2039\u203A)]}";

  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";

  /** All of a text, in its order; no two pieces of words follow each other. */
  public static List<TextPiece> of(String text) {
    if (!text.contains("://")) {
      // What an address is takes long to look for, and most paragraphs have none.
      return text.isEmpty() ? List.of() : List.of(new TextPiece(text, false));
    }
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

package org.tadamun.kernel.text.boundary.link;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a plain text: words, or a web address within it. Pages must escape both.
 *
 * @param isLink whether the piece is an address to be linked
 */
public record TextPiece(String text, boolean isLink) {

  /** Invisible letters, marks and symbols: fillers, selectors, the empty braille pattern. */
  private static final String EMPTY =
      "\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180D\u180F\u2800\u3164\uFE00-\uFE0F\uFFA0"
          + "\\x{E0100}-\\x{E01EF}";

  /** Invisible characters: blanks, direction marks and what {@link #EMPTY} lists. */
  private static final String UNSEEN = "\\s\\p{Z}\\p{C}" + EMPTY;

  /** Characters that end an address, even without a blank before them. */
  private static final String FOREIGN = "<>\"`\\\\\u00AB\u00BB\u201C\u201D\u060C\u061B\u061F\u06D4";

  private static final String LETTER = "[\\p{L}\\p{M}&&[^" + EMPTY + "]]";

  /**
   * One sign of an address; also an invisible joiner between two letters, or an Arabic comma in a
   * path. Rows of plain signs come first since most addresses have no others.
   */
  private static final String SIGN =
      ("(?:[\\w/?#&=.%-]++|[^" + UNSEEN + FOREIGN + "]")
          + ("|(?<=" + LETTER + ")[\u200C\u200D](?=" + LETTER + ")|\u060C(?=[_%/+=&-]))");

  private static final String HOST = "\\p{L}\\p{N}&&[^" + EMPTY + "]";

  /**
   * Dots that browsers read as a full stop, and others that end a sentence or are part of names.
   */
  private static final String DOTS =
      "\u3002\uFF0E\uFF61\u2024\uFE52\u06D4\u00B7\u0375\u05F3\u05F4\u2027\u30FB";

  /**
   * After one of these characters a host goes on: the part before them would be another host than
   * the author means. Browsers drop most invisible characters, which are often copied along.
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

  /** What belongs to the sentence around an address, if it stands at the end. */
  private static final String BEHIND =
      ".,;:!?'\u2026\u060C\u061B\u061F\u06D4\u00AB\u00BB\u2018\u2019\u201C\u201D\u2039\u203A)]}";

  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";

  /** Splits a text into its pieces, in order; two pieces of words never follow each other. */
  public static List<TextPiece> of(String text) {
    if (!text.contains("://")) {
      // The pattern is slow, and most paragraphs contain no address.
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

  /** For each kind of bracket, how many more are closed than opened. */
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

package org.tadamun.web.publicsite.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.tadamun.kernel.text.boundary.link.TextPiece;

/**
 * A piece of a text on a public page: words, a web address, or a telephone number within it.
 *
 * <p>Within Arabic or Urdu, the groups of a telephone number run from right to left unless the
 * number is kept apart: readers would dial another number.
 */
public record PagePiece(String text, boolean isLink, boolean isNumber) {

  private static final String DATE = "\\p{Nd}{1,2}([-/.])\\p{Nd}{1,2}\\1\\p{Nd}{4}";

  /** At least seven digits in groups, beginning with a plus or a zero, which no quantity does. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}\\p{Nd}+.,/-])(?!"
              + DATE
              + "(?!\\p{Nd}))"
              + "(?:\\+ ?|\\(?[0\u0660\u06F0])\\p{Nd}"
              + "(?:[ \u00A0()/.\u2011-]{0,2}\\p{Nd}){5,16}(?![\\p{L}\\p{Nd}])");

  /** Splits a text into its pieces, in order. */
  static List<PagePiece> of(String text) {
    List<PagePiece> pieces = new ArrayList<>();
    for (TextPiece piece : TextPiece.of(text)) {
      if (piece.isLink()) {
        pieces.add(new PagePiece(piece.text(), true, false));
      } else {
        addWords(pieces, piece.text());
      }
    }
    return List.copyOf(pieces);
  }

  private static void addWords(List<PagePiece> pieces, String words) {
    int end = 0;
    for (MatchResult found : NUMBER.matcher(words).results().toList()) {
      if (found.start() > end) {
        pieces.add(new PagePiece(words.substring(end, found.start()), false, false));
      }
      pieces.add(new PagePiece(found.group(), false, true));
      end = found.end();
    }
    if (end < words.length()) {
      pieces.add(new PagePiece(words.substring(end), false, false));
    }
  }
}

package org.tadamun.kernel.text.boundary.link;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tadamun.kernel.text.boundary.Markup;

/**
 * A part of a plain text as people read it: words, a web address, or a telephone number within it.
 *
 * <p>Within Arabic or Urdu, the groups of a telephone number run from right to left unless the
 * number is kept apart: readers would dial another number. An isolate alone does not turn the
 * groups of Arabic digits, so the number overrides their order too.
 */
public record TextPart(String text, boolean isLink, boolean isNumber) {

  private static final String DATE = "\\p{Nd}{1,2}([-/.])\\p{Nd}{1,2}\\1\\p{Nd}{4}";

  /** At least seven digits in groups, beginning with a plus or a zero, which no quantity does. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}\\p{Nd}+.,/-])(?!"
              + DATE
              + "(?!\\p{Nd}))"
              + "(?:\\+ ?|\\(?[0\u0660\u06F0])\\p{Nd}"
              + "(?:[ \u00A0()/.\u2011-]{0,2}\\p{Nd}){5,16}(?![\\p{L}\\p{Nd}])");

  /** The signs with which a number begins. */
  private static final String BEGINNINGS = "+0\u0660\u06F0";

  /** LEFT-TO-RIGHT ISOLATE and OVERRIDE, then their ends; all are invisible. */
  private static final String FROM_LEFT = "\u2066\u202D";

  private static final String END = "\u202C\u2069";

  /** Splits a text into its parts, in order. */
  public static List<TextPart> of(String text) {
    List<TextPart> parts = new ArrayList<>();
    for (TextPiece piece : TextPiece.of(text)) {
      if (piece.isLink()) {
        parts.add(new TextPart(piece.text(), true, false));
      } else {
        addWords(parts, piece.text());
      }
    }
    return List.copyOf(parts);
  }

  /** The text as HTML between tags, its numbers from the left; addresses do not become links. */
  public static String html(String text) {
    return of(text).stream()
        .map(part -> part.asHtml(Markup.escaped(part.text())))
        .collect(Collectors.joining());
  }

  /** The plain text, in which invisible characters hold its numbers from the left. */
  public static String apart(String text) {
    return of(text).stream()
        .map(part -> part.isGrouped() ? FROM_LEFT + part.text() + END : part.text())
        .collect(Collectors.joining());
  }

  private String asHtml(String escaped) {
    return isNumber ? "<bdo dir=\"ltr\">" + escaped + "</bdo>" : escaped;
  }

  /** Whether it is more than one row of digits, which runs from the left in any case. */
  private boolean isGrouped() {
    return isNumber && !text.codePoints().allMatch(Character::isDigit);
  }

  private static void addWords(List<TextPart> parts, String words) {
    if (words.chars().noneMatch(sign -> BEGINNINGS.indexOf(sign) >= 0)) {
      // The pattern is slow, and most words contain no number.
      parts.add(new TextPart(words, false, false));
      return;
    }
    int end = 0;
    for (MatchResult found : NUMBER.matcher(words).results().toList()) {
      if (found.start() > end) {
        parts.add(new TextPart(words.substring(end, found.start()), false, false));
      }
      parts.add(new TextPart(found.group(), false, true));
      end = found.end();
    }
    if (end < words.length()) {
      parts.add(new TextPart(words.substring(end), false, false));
    }
  }
}

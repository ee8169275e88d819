package org.tadamun.web.console.moment;

import jakarta.faces.context.FacesContext;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A whole number as people write it: in the digits of any script, and with its thousands apart.
 *
 * <p>Blanks, apostrophes and the Arabic mark between thousands say nothing else anywhere, nor does
 * any mark that comes twice. One comma or one point may be a decimal sign: it is taken in the
 * languages that write thousands so, and refused in the others, since a goal of one is no goal of a
 * thousand. Lakh and crore (12,34,567) are thousands too.
 */
final class TypedNumber {

  private static final char APART = ' ';
  private static final String APOSTROPHES_AND_ARABIC_MARK = "'\u2019\u066C";
  private static final char ARABIC_COMMA = '\u060C';
  private static final char MINUS = '\u2212';

  private static final Pattern GROUPED =
      Pattern.compile("[+-]?\\d{1,3}(?<mark>[ ,.])(?:\\d{2,3}\\k<mark>)*+\\d{3}");
  private static final Pattern PLAIN = Pattern.compile("[+-]?\\d+");

  private TypedNumber() {}

  static long parse(String typed, FacesContext page) {
    return parse(typed, page.getViewRoot().getLocale());
  }

  /**
   * @param language of the page
   * @throws NumberFormatException where it is no whole number, or may be another one
   */
  static long parse(String typed, Locale language) {
    String written = unified(typed);
    if (PLAIN.matcher(written).matches()) {
      return Long.parseLong(written);
    }
    Matcher grouped = GROUPED.matcher(written);
    if (!grouped.matches()) {
      throw new NumberFormatException();
    }
    char mark = grouped.group("mark").charAt(0);
    boolean twice = written.indexOf(mark) != written.lastIndexOf(mark);
    if (mark != APART && !twice && mark != ofThousands(language)) {
      throw new NumberFormatException();
    }
    return Long.parseLong(written.replace(String.valueOf(mark), ""));
  }

  /**
   * In the digits of ASCII, with one kind of blank, of comma and of minus, and without what only
   * directs the writing.
   */
  static String unified(String typed) {
    StringBuilder written = new StringBuilder();
    typed
        .codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .forEach(c -> written.append(unified(c)));
    return written.toString().strip();
  }

  private static String unified(int letter) {
    if (Character.isDigit(letter)) {
      return String.valueOf(Character.digit(letter, 10));
    }
    if (Character.isSpaceChar(letter) || APOSTROPHES_AND_ARABIC_MARK.indexOf(letter) >= 0) {
      return String.valueOf(APART);
    }
    return switch (letter) {
      case ARABIC_COMMA -> ",";
      case MINUS -> "-";
      default -> Character.toString(letter);
    };
  }

  private static char ofThousands(Locale language) {
    return switch (language.getLanguage()) {
      case "ar", "en", "ur" -> ',';
      case "de", "es" -> '.';
      default -> APART;
    };
  }
}

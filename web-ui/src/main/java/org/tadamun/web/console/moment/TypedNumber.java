package org.tadamun.web.console.moment;

import jakarta.faces.context.FacesContext;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a whole number as people write it: in the digits of any script, with or without marks
 * between thousands.
 *
 * <p>Blanks, apostrophes and the Arabic thousands mark have only this meaning, and so has a mark
 * that occurs twice. A single comma or point may be a decimal sign: it is accepted only in
 * languages that write thousands so, because a goal of 1.000 must not be read as a thousand where
 * it means one. Lakh and crore (12,34,567) are accepted too.
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
   * @param language the page's language
   * @throws NumberFormatException if it is no whole number, or could mean another one
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
   * The text with ASCII digits, one kind of blank, comma and minus, and without marks of direction.
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

package org.tadamun.actions.programme.control;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A content line of RFC 5545: escaped, folded at 75 octets, ended by CR LF. */
final class CalendarLine {

  static final int OCTETS_MOST = 75;
  private static final String END = "\r\n";
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private CalendarLine() {}

  /** A line whose value is not escaped. */
  static String raw(String name, String value) {
    return folded(name + ":" + value);
  }

  /** A moment, in UTC, so that calendar programs need no time zone definition. */
  static String moment(String name, Instant when) {
    return raw(name, UTC.format(when));
  }

  /** A text of people, escaped. */
  static String text(String name, String value) {
    return folded(name + ":" + escaped(value));
  }

  static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r\n", "\n")
        .replace("\r", "\n")
        .replace("\n", "\\n");
  }

  /** Folds between characters, never within one, which would break an Arabic letter. */
  static String folded(String line) {
    StringBuilder result = new StringBuilder(line.length() + 16);
    int octets = 0;
    for (int i = 0; i < line.length(); i = line.offsetByCodePoints(i, 1)) {
      String character = Character.toString(line.codePointAt(i));
      int size = character.getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > OCTETS_MOST) {
        result.append(END).append(' ');
        octets = 1;
      }
      result.append(character);
      octets += size;
    }
    return result.append(END).toString();
  }
}

package org.tadamun.actions.programme.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("R4: Lines of a calendar by RFC 5545")
class CalendarLineTest {

  @Test
  @DisplayName("backslash, semicolon, comma and line ends are escaped, colons and quotes are not")
  void escapes() {
    assertEquals(
        "a\\\\b\\;c\\,d\\ne\\nf\\ng: \"h\"", CalendarLine.escaped("a\\b;c,d\ne\r\nf\rg: \"h\""));
  }

  @Test
  @DisplayName("a line end in a text begins no other property")
  void injection() {
    String line = CalendarLine.text("SUMMARY", "x\r\nATTACH:https://evil.example");
    assertEquals("SUMMARY:x\\nATTACH:https://evil.example\r\n", line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "short",
        "exactly seventy-five octets need no fold, so this line is filled up to it.",
        "وقفة تضامنية أمام السفارة الباكستانية في برلين للمطالبة بالكشف عن مصير عمار فياض فورًا",
        "امر فیاض کی رہائی کے لیے اسلام آباد، لندن، برلن اور ٹورنٹو میں مظاہرے ہو رہے ہیں",
        "𝓐𝓑𝓒𝓓𝓔𝓕𝓖𝓗𝓘𝓙𝓚𝓛𝓜𝓝𝓞𝓟𝓠𝓡𝓢𝓣𝓤𝓥𝓦𝓧𝓨𝓩",
        "é1é2é3é4é5é6é7é8é9é0é1é2é3é4é5é6é7é8é9é0é1é2é3é4é5é6é7é8é9é0é1é2é3é4é5é6é7é8é9é0"
      })
  @DisplayName("no line is longer than 75 octets, and unfolding gives the whole text again")
  void folds(String text) {
    String folded = CalendarLine.text("SUMMARY", text);
    assertTrue(folded.endsWith("\r\n"));
    for (String line : folded.split("\r\n")) {
      assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= CalendarLine.OCTETS_MOST, line);
      assertFalse(Character.isLowSurrogate(line.charAt(line.startsWith(" ") ? 1 : 0)));
    }
    String unfolded = folded.replace("\r\n ", "");
    assertEquals("SUMMARY:" + CalendarLine.escaped(text) + "\r\n", unfolded);
  }

  @Test
  @DisplayName("a line is folded exactly after 75 octets")
  void full() {
    String full = "x".repeat(CalendarLine.OCTETS_MOST);
    assertEquals(full + "\r\n", CalendarLine.folded(full));
    String second = full.substring(1);
    assertEquals(full + "\r\n " + second + "\r\n", CalendarLine.folded(full + second));
    assertEquals(full + "\r\n " + second + "\r\n y\r\n", CalendarLine.folded(full + second + "y"));
  }

  @Test
  @DisplayName("a moment is written in UTC")
  void moment() {
    assertEquals(
        "DTSTART:20201120T170000Z\r\n",
        CalendarLine.moment("DTSTART", Instant.parse("2020-11-20T17:00:00Z")));
  }
}

package org.tadamun.web.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A moment in words")
class MomentWordsTest {

  private static String shown(String moment, String zone) {
    return MomentWords.of(Instant.parse(moment).atZone(ZoneId.of(zone)), Locale.UK);
  }

  @Test
  @DisplayName("has its offset if the clock shows that time twice, and only then")
  void offset() {
    String first = shown("2026-10-25T00:20:00Z", "Europe/London");
    String second = shown("2026-10-25T01:20:00Z", "Europe/London");
    assertTrue(first.endsWith(" \u2068(UTC+01:00)\u2069"), first);
    assertTrue(second.endsWith(" \u2068(UTC+00:00)\u2069"), second);
    assertEquals(first.replace("+01", "+00"), second);
    String west = shown("2026-11-01T05:30:00Z", "America/Toronto");
    assertTrue(west.endsWith("(UTC\u221204:00)\u2069"), west);
    assertTrue(shown("2026-10-25T02:20:00Z", "Europe/London").endsWith("02:20"));
  }
}

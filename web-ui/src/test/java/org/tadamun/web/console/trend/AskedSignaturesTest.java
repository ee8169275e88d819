package org.tadamun.web.console.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What an address asks of the list of signatures")
class AskedSignaturesTest {

  private static AskedSignatures of(String from, String to) {
    AskedSignatures asked = new AskedSignatures();
    asked.setFrom(from);
    asked.setTo(to);
    return asked;
  }

  @ParameterizedTest
  @CsvSource({"2020-07-02, 2020-07-01", "2020-07-01, 2020-07-01", "2020-07-01, 2020-07-02"})
  @DisplayName("is of its time in whichever order: of nobody is not of everybody")
  void bounds(String from, String to) {
    AskedSignatures asked = of(from, to);
    assertEquals(Instant.parse(from + "T00:00:00Z"), asked.getSince());
    assertEquals(Instant.parse(to + "T00:00:00Z"), asked.of(null, null, null).to());
    assertTrue(asked.isAsked());
  }

  @Test
  @DisplayName("is not asked where it is no time, and the other end is")
  void malformed() {
    assertFalse(of("yesterday", "").isAsked());
    assertNull(of("yesterday", "2020-07-02").getSince());
    assertEquals(Instant.parse("2020-07-02T00:00:00Z"), of("x", "2020-07-02").getUntil());
  }
}

package org.tadamun.petition.signature.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.OffsetDateTime;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureMailsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-12-11T12:00:00Z      | 10 December 2026",
        "2026-12-11T11:59:59Z      | 9 December 2026",
        "2026-12-11T23:00:00Z      | 10 December 2026",
        "2026-12-12T04:30:00+05:00 | 10 December 2026",
        "2027-01-01T12:00:00Z      | 31 December 2026",
      })
  @DisplayName("A mail names the last day on which its link works in every time zone")
  void lastDay(OffsetDateTime end, String day) {
    assertEquals(day, SignatureMails.lastDay(end, Locale.ENGLISH));
  }
}

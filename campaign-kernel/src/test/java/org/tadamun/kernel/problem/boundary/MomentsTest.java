package org.tadamun.kernel.problem.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Limits of a moment")
class MomentsTest {

  @ParameterizedTest
  @CsvSource({
    "1900-01-01T00:00:00Z, true",
    "2199-12-31T23:59:59.999999Z, true",
    "1899-12-31T23:59:59Z, false",
    "2200-01-01T00:00:00Z, false",
    "+1000000000-12-31T23:59:59Z, false",
    "-1000000000-01-01T00:00:00Z, false"
  })
  @DisplayName("a moment from 1900 to 2199 is accepted, any other refused without failure")
  void years(String moment, boolean fits) {
    assertEquals(fits, new Violations().moment("x", Instant.parse(moment)).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-27T09:59:59Z, 2026-11-27",
    "2026-11-27T10:00:00Z, 2026-11-28",
    "2026-11-27T23:00:00Z, 2026-11-28"
  })
  @DisplayName("the latest day is the next one as soon as it has begun in the first zone")
  void latestDay(Instant moment, LocalDate day) {
    assertEquals(day, Violations.latestDay(moment));
  }
}

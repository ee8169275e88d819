package org.tadamun.kernel.problem.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A moment")
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
  @DisplayName("lies in the years of days, and the furthest of all makes nothing fail")
  void years(String moment, boolean fits) {
    assertEquals(fits, new Violations().moment("x", Instant.parse(moment)).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-27T09:59:59Z, 2026-11-27",
    "2026-11-27T10:00:00Z, 2026-11-28",
    "2026-11-27T23:00:00Z, 2026-11-28"
  })
  @DisplayName("is of the next day as soon as that has begun on the first island")
  void latestDay(Instant moment, LocalDate day) {
    assertEquals(day, Violations.latestDay(moment));
  }
}

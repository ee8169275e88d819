package org.tadamun.petition.trend.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadamun.kernel.problem.boundary.InvalidInput;

@DisplayName("Report of trends")
class TrendReportTest {

  private static final Instant TO = Instant.parse("2026-11-25T12:00:00Z");

  private static Trend row(String key, long count, Long before, long held, int countries, int age) {
    Instant last = TO.minus(Duration.ofMinutes(age));
    return new Trend(key, count, before, 1, 0L, 0L, held, 0L, countries, last, last);
  }

  private final TrendReport report =
      new TrendReport(
          TrendBy.DOMAIN,
          TO.minus(TrendQuestion.USUAL),
          TO,
          null,
          30,
          0,
          List.of(
              row("a", 9, 9L, 1, 1, 5),
              row("b", 5, 0L, 2, 1, 1),
              row("c", 9, null, 0, 7, 9),
              row("d", 1, 8L, 0, 2, 8)));

  @ParameterizedTest
  @CsvSource({"COUNT,acbd", "GROWTH,cbad", "HELD,bacd", "COUNTRIES,cdab", "LAST,badc"})
  @DisplayName("Rows are sorted by the requested order, equal ones always in the same order")
  void orders(TrendOrder order, String expected) {
    StringBuilder keys = new StringBuilder();
    report.page(order, 0, 10).forEach(row -> keys.append(row.key()));
    assertEquals(expected, keys.toString());
    assertEquals(expected.substring(1, 3), key(order, 1) + key(order, 2));
  }

  private String key(TrendOrder order, int at) {
    return report.page(order, at, 1).getFirst().key();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-25T12:00:00Z, 2026-11-25T12:00:00Z, to",
    "2026-11-25T12:00:00Z, 2026-11-24T12:00:00Z, to",
    "2026-10-24T12:00:00Z, 2026-11-25T12:00:00Z, to",
    "yesterday, 2026-11-25T12:00:00Z, from",
    "2026-11-25T12:00:00Z, 7, to",
    "1000-01-01T00:00:00Z, 2026-11-25T12:00:00Z, from",
    "-1000000000-01-01T00:00:00Z, , from",
    ", -1000000000-01-01T00:00:00Z, to"
  })
  @DisplayName("A time that is invalid, empty or too long is refused at its field")
  void times(String from, String to, String field) {
    InvalidInput refused =
        assertThrows(InvalidInput.class, () -> TrendQuestion.parse("p", from, to, TO).check());
    assertEquals(field, refused.errors().getFirst().field());
  }

  @Test
  @DisplayName("Without a time the question is about the last day, and the day before")
  void usual() {
    TrendQuestion question = TrendQuestion.parse("p", null, "", TO);
    question.check();
    assertEquals(TO, question.to());
    assertEquals(TO.minus(Duration.ofHours(48)), question.before());
  }
}

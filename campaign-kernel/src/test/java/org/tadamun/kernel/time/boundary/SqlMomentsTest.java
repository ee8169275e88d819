package org.tadamun.kernel.time.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Moment in a column without a zone")
class SqlMomentsTest {

  private static final Instant NOON = Instant.parse("2026-01-15T12:30:00.123456Z");

  @Test
  @DisplayName("a moment is written in UTC")
  void utc() {
    assertEquals("2026-01-15 12:30:00.123456", SqlMoments.toColumn(NOON).toString());
  }

  @Test
  @DisplayName("a moment is read as it was written, from a timestamp or an instant")
  void readsMomentBack() {
    assertEquals(NOON, SqlMoments.ofColumn(SqlMoments.toColumn(NOON)));
    assertEquals(NOON, SqlMoments.ofColumn(NOON));
    assertNull(SqlMoments.ofColumn(null));
  }
}

package org.tadamun.kernel.time.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A moment in a column without a zone")
class SqlMomentsTest {

  private static final Instant NOON = Instant.parse("2026-01-15T12:30:00.123456Z");

  @Test
  @DisplayName("stands there by the clock of UTC, whatever zone the server has")
  void utc() {
    assertEquals("2026-01-15 12:30:00.123456", SqlMoments.toColumn(NOON).toString());
  }

  @Test
  @DisplayName("is the same when it is read, as either database gives it")
  void back() {
    assertEquals(NOON, SqlMoments.ofColumn(SqlMoments.toColumn(NOON)));
    assertEquals(NOON, SqlMoments.ofColumn(NOON));
    assertNull(SqlMoments.ofColumn(null));
  }
}

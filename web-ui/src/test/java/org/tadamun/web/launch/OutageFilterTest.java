package org.tadamun.web.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.problem.boundary.DatabaseDown;

@DisplayName("The log of a database outage")
class OutageFilterTest {

  private static final Instant NOON = Instant.parse("2020-11-20T12:00:00Z");
  private static final SQLException AWAY = new SQLException("refused", "08001");

  private final OutageFilter filter = new OutageFilter();

  private boolean shows(String logger, String message, Throwable thrown, long seconds) {
    LogRecord line = new LogRecord(Level.WARNING, message);
    line.setLoggerName(logger);
    line.setThrown(thrown);
    line.setInstant(NOON.plusSeconds(seconds));
    return filter.isLoggable(line);
  }

  @Test
  @DisplayName("R4: has one line per logger and minute")
  void outage() {
    IllegalStateException deep = new IllegalStateException(new RuntimeException(AWAY));
    assertTrue(shows("a", "failed", deep, 0));
    assertFalse(shows("a", "failed", deep, 0), "within a millisecond");
    assertFalse(shows("a", "failed", deep, 59));
    assertTrue(shows("b", "failed", AWAY, 59));
    assertTrue(shows("a", "failed", deep, 60));
    assertTrue(shows("a", "failed", deep, -3_600), "the clock was set back");
    assertFalse(shows("a", "failed", deep, -3_599));
    assertTrue(shows("pool", "poolmgr.create_resource_error", null, 0));
    assertFalse(shows("pool", "jdbc.exc_get_conn", null, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "08006", "53100", "57P01", "25006", "25502", "XSDF1", "XSDG1", "XSLA1", "XSLB1", "XJ040",
        "57014", "55P03", "25P03", "25P04"
      })
  @DisplayName("R4: has one line per minute if there is no connection or no room on the disk")
  void states(String state) {
    SQLException failed = new SQLException("failed", state);
    assertTrue(shows("a", "failed", failed, 0));
    assertFalse(shows("a", "failed", failed, 59));
    assertTrue(DatabaseDown.in(failed).isPresent(), "who asked is told to come back");
  }

  private Level level(String logger, String message, Throwable thrown) {
    LogRecord line = new LogRecord(Level.SEVERE, message);
    line.setLoggerName(logger);
    line.setThrown(thrown);
    assertTrue(filter.isLoggable(line), logger);
    return line.getLevel();
  }

  @ParameterizedTest
  @ValueSource(strings = {"poolmgr.system_exception", "poolmgr.unexpected_exception"})
  @DisplayName("R4: has the server's errors as warnings, and keeps the level of our own")
  void levels(String message) {
    assertEquals(Level.WARNING, level("the.pool", message, null));
    assertEquals(Level.WARNING, level("the.calls", "failed", new IllegalStateException(AWAY)));
    assertEquals(Level.SEVERE, level("org.tadamun.kernel.mail", "for ten minutes", AWAY));
    assertEquals(Level.SEVERE, level("the.calls", "failed", new IllegalStateException("no")));
  }

  @Test
  @DisplayName("R4: keeps every line about anything else")
  void others() {
    for (int i = 0; i < 3; i++) {
      assertTrue(shows("a", "refused", new IllegalStateException("no"), i));
      assertTrue(shows("a", "refused", new SQLException("no such column", "42703"), i));
      assertTrue(shows("a", null, null, i));
    }
    assertTrue(shows("a", "itself", new Circle(), 9));
  }

  /** An error that is its own cause. */
  private static final class Circle extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public synchronized Throwable getCause() {
      return this;
    }
  }
}

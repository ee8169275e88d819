package org.tadamun.web.launch;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.Forbidden;

@DisplayName("The log")
class LogFilterTest {

  private static final String CALLS = "jakarta.enterprise.ejb.container";
  private static final String DRAWN = "jakarta.enterprise.resource.webcontainer.faces.application";

  private final LogFilter filter = new LogFilter();
  private Instant now = Instant.parse("2020-11-20T12:00:00Z");

  /** A second after the one before. */
  private boolean shows(String logger, String message, Throwable thrown) {
    LogRecord line = new LogRecord(Level.WARNING, message);
    line.setLoggerName(logger);
    line.setThrown(thrown);
    now = now.plusSeconds(1);
    line.setInstant(now);
    return filter.isLoggable(line);
  }

  @Test
  @DisplayName("leaves out what the server says of a call, and of a page, that was refused")
  void refusals() {
    assertFalse(shows(CALLS, LogFilter.BEFORE_TRACE, null));
    assertFalse(shows(CALLS, "", new AccessLocalException("not authorized")));
    EJBAccessException refused = new EJBAccessException("not authorized");
    assertFalse(shows(CALLS, "", refused));
    assertFalse(shows(DRAWN, "Error Rendering View", new IllegalStateException(refused)));
    assertFalse(shows(DRAWN, "Error Rendering View", new RuntimeException(new Forbidden())));
  }

  @Test
  @DisplayName("has every failure, also of one of our calls that refused another of ours")
  void failures() {
    assertTrue(shows(CALLS, "", new IllegalStateException("no")));
    assertTrue(shows(CALLS, "", new EJBException(new EJBAccessException("not authorized"))));
    assertTrue(shows(CALLS, "AS-EJB-00011", null));
    assertTrue(shows(DRAWN, "Error Rendering View", new IllegalStateException("no")));
    assertTrue(shows("org.tadamun.web", "failed", new EJBAccessException("not authorized")));
    assertTrue(shows(null, null, null));
  }

  @Test
  @DisplayName("R4 has one line of each logger in a minute of an outage")
  void outage() {
    SQLException away = new SQLException("refused", "08001");
    assertTrue(shows("a", "failed", away));
    assertFalse(shows("a", "failed", away));
  }
}

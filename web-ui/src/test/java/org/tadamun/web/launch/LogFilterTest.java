package org.tadamun.web.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.Forbidden;

@DisplayName("The filter of the log")
class LogFilterTest {

  private static final String CALLS = "jakarta.enterprise.ejb.container";
  private static final String DRAWN = "jakarta.enterprise.resource.webcontainer.faces.application";

  private final LogFilter filter = new LogFilter();
  private Instant now = Instant.parse("2020-11-20T12:00:00Z");

  /** Whether the line is shown; each line is one second later than the one before. */
  private boolean shows(String logger, String message, Throwable thrown) {
    LogRecord line = new LogRecord(Level.WARNING, message);
    line.setLoggerName(logger);
    line.setThrown(thrown);
    now = now.plusSeconds(1);
    line.setInstant(now);
    return filter.isLoggable(line);
  }

  @Test
  @DisplayName("drops what the server says about a call or a page that was refused")
  void refusals() {
    assertFalse(shows(CALLS, LogFilter.BEFORE_TRACE, null));
    assertFalse(shows(CALLS, "", new AccessLocalException("not authorized")));
    EJBAccessException refused = new EJBAccessException("not authorized");
    assertFalse(shows(CALLS, "", refused));
    assertFalse(shows(DRAWN, "Error Rendering View", new IllegalStateException(refused)));
    assertFalse(shows(DRAWN, "Error Rendering View", new RuntimeException(new Forbidden())));
  }

  @Test
  @DisplayName("keeps every failure, and a refusal that one of our calls got from another")
  void failures() {
    assertTrue(shows(CALLS, "", new IllegalStateException("no")));
    assertTrue(shows(CALLS, "", new EJBException(new EJBAccessException("not authorized"))));
    assertTrue(shows(CALLS, "AS-EJB-00011", null));
    assertTrue(shows(DRAWN, "Error Rendering View", new IllegalStateException("no")));
    assertTrue(shows("org.tadamun.web", "failed", new EJBAccessException("not authorized")));
    assertTrue(shows(null, null, null));
  }

  /**
   * Gives the error a stack trace that starts with these classes and ends in the server's own code.
   */
  private static <E extends IOException> E thrownAt(E error, String... classes) {
    Stream<String> below = Stream.of("org.tadamun.web.Page", "org.glassfish.grizzly.nio.Worker");
    error.setStackTrace(
        Stream.concat(Stream.of(classes), below)
            .map(LogFilterTest::place)
            .toArray(StackTraceElement[]::new));
    return error;
  }

  private static StackTraceElement place(String name) {
    String module = name.startsWith("sun.") ? "java.base" : null;
    return new StackTraceElement(null, module, null, name, "write", "X.java", 9);
  }

  private static IOException closed() {
    return thrownAt(
        new IOException("Connection is closed"), "org.glassfish.grizzly.nio.NIOConnection");
  }

  private static IOException broken() {
    return thrownAt(
        new IOException("Broken pipe"),
        "sun.nio.ch.SocketDispatcher",
        "org.glassfish.grizzly.nio.transport.TCPNIOUtils");
  }

  /** The error with its trace in the message, as the server writes it. */
  private static String traced(Exception error) {
    StringWriter text = new StringWriter();
    error.printStackTrace(new PrintWriter(text.append("StandardHostValve: Exception\n"), true));
    return text.toString();
  }

  @Test
  @DisplayName(
      "drops the error of a client that closed its connection, whichever logger reports it")
  void clientsGone() {
    String jersey = "org.glassfish.jersey.server.ServerRuntime$Responder";
    EOFException ended =
        thrownAt(new EOFException(), "org.glassfish.grizzly.nio.transport.TCPNIOTransport");
    for (IOException gone : new IOException[] {closed(), broken(), ended}) {
      assertFalse(shows("org.tadamun.web.publicsite.page.PageRenderer", "Page /", gone));
      assertFalse(shows(jersey, "Error while closing", new UncheckedIOException(gone)));
      assertFalse(shows("jakarta.enterprise.web", traced(gone), null), traced(gone));
      String wrapped = traced(new UncheckedIOException(gone));
      assertFalse(shows("jakarta.enterprise.web", wrapped, null), wrapped);
    }
  }

  @Test
  @DisplayName("keeps other broken connections, and errors that stop the server accepting new ones")
  void otherLines() {
    IOException mail = thrownAt(new IOException("Broken pipe"), "sun.nio.ch.X", "org.angus.Mail");
    IOException full =
        thrownAt(
            new IOException("Too many open files"),
            "sun.nio.ch.Net",
            "org.glassfish.grizzly.nio.transport.TCPNIOServerConnection");
    for (IOException failed : new IOException[] {mail, full, new IOException("no disk")}) {
      assertTrue(shows("org.tadamun.kernel.mail", "failed", failed));
      assertTrue(shows("jakarta.enterprise.web", traced(failed), null), traced(failed));
    }
    assertTrue(shows("org.tadamun.web", traced(closed()), null), "no line of the server's");
    assertTrue(shows("jakarta.enterprise.web", "no trace", null));
    IllegalStateException ours = new IllegalStateException("Connection is closed");
    ours.setStackTrace(closed().getStackTrace());
    assertTrue(shows("org.tadamun.web", "failed", ours));
  }

  @Test
  @DisplayName("makes an unreadable request address one line at level INFO, without a trace")
  void addresses() {
    RuntimeException broken = new IllegalArgumentException("Illegal hex characters - %zz");
    String decoder = "org.glassfish.grizzly.http.util.URLDecoder";
    broken.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement(decoder, "decode", "URLDecoder.java", 199),
          new StackTraceElement("org.apache.catalina.connector.CoyoteAdapter", "service", null, 1)
        });
    LogRecord line = new LogRecord(Level.SEVERE, "An exception or error occurred");
    line.setLoggerName("jakarta.enterprise.web.core");
    line.setThrown(broken);
    // The console filters the line first, then the file.
    for (LogFilter each : new LogFilter[] {filter, new LogFilter()}) {
      assertTrue(each.isLoggable(line));
      assertEquals(Level.INFO, line.getLevel());
      assertEquals(LogFilter.UNREADABLE, line.getMessage());
      assertNull(line.getThrown());
    }
    LogRecord other = new LogRecord(Level.SEVERE, "An exception or error occurred");
    other.setLoggerName("jakarta.enterprise.web.core");
    other.setThrown(new IllegalStateException("another"));
    assertTrue(filter.isLoggable(other));
    assertEquals(Level.SEVERE, other.getLevel());
  }

  private static final String TRANSACTIONS =
      "javax.enterprise.resource.jta.com.sun.enterprise.transaction";

  private static final String ROWS = "org.eclipse.persistence.session./file:/tadamun";

  private static RuntimeException refused(String state) {
    BatchUpdateException batch = new BatchUpdateException("a batch", null, new int[0]);
    batch.setNextException(new SQLException("a value", state));
    return new EJBException(new RuntimeException(batch));
  }

  @Test
  @DisplayName("makes a violation of a unique key one line of the container, without a trace")
  void faster() {
    LogRecord line = new LogRecord(Level.WARNING, "");
    line.setLoggerName(CALLS);
    line.setThrown(refused("23505"));
    // The console filters the line first, then the file.
    for (LogFilter each : new LogFilter[] {filter, new LogFilter()}) {
      assertTrue(each.isLoggable(line));
      assertEquals(Level.INFO, line.getLevel());
      assertEquals(LogFilter.FASTER, line.getMessage());
      assertNull(line.getThrown());
    }
    assertFalse(shows(TRANSACTIONS, "", refused("23505")));
    assertFalse(shows(ROWS, "", refused("23505")));
  }

  @Test
  @DisplayName("keeps the trace of other database errors, and of every line that we log")
  void refusedOtherwise() {
    for (String logger : new String[] {CALLS, TRANSACTIONS, ROWS}) {
      for (String state : new String[] {"23503", "40001", null}) {
        LogRecord line = new LogRecord(Level.WARNING, "failed");
        line.setLoggerName(logger);
        line.setThrown(refused(state));
        assertTrue(filter.isLoggable(line));
        assertEquals(Level.WARNING, line.getLevel());
        assertNotNull(line.getThrown());
      }
    }
    LogRecord ours = new LogRecord(Level.SEVERE, "failed");
    ours.setLoggerName("org.tadamun.web");
    ours.setThrown(refused("23505"));
    assertTrue(filter.isLoggable(ours));
    assertEquals(Level.SEVERE, ours.getLevel());
    assertNotNull(ours.getThrown());
  }

  @Test
  @DisplayName("R4: keeps one line per logger and minute of a database outage")
  void outage() {
    SQLException away = new SQLException("refused", "08001");
    assertTrue(shows("a", "failed", away));
    assertFalse(shows("a", "failed", away));
  }
}

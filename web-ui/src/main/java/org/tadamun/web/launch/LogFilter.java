package org.tadamun.web.launch;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keeps lines out of the server's log that are no failures of ours but would look like some.
 *
 * <p>An outage of the database: one line a minute, see {@link OutageFilter}.
 *
 * <p>A permission that was refused: {@code DeniedLog} writes one line that says who wanted what
 * (docs/adr/200); the server's own warning with a stack trace is dropped.
 *
 * <p>A client that goes away before it has sent or read everything: dropped. Anybody can do that a
 * thousand times a minute; with four stack traces each, all ten log files were full in minutes.
 *
 * <p>An address whose escapes are broken (docs/adr/167): one line, without a trace, since anybody
 * can send many.
 *
 * <p>A row that a unique key refuses, because somebody else was faster: one line, that of the
 * container. Our code expects this; code that does not logs it itself, with the trace.
 */
public final class LogFilter implements Filter {

  /** "A system exception occurred"; the next line has the trace and says more. */
  static final String BEFORE_TRACE = "AS-EJB-00056";

  private static final String CALLS = "jakarta.enterprise.ejb.container";
  private static final String ADDRESSES = "jakarta.enterprise.web.core";
  private static final String PAGES = "jakarta.enterprise.resource.webcontainer.faces";

  /** Loggers of layers below the container, which reports their failures once more. */
  private static final List<String> BELOW_CALLS =
      List.of("javax.enterprise.resource.jta", "org.eclipse.persistence");

  /** The SQL state of a unique key that refuses a row. */
  private static final String TAKEN = "23505";

  static final String FASTER = "Somebody else was faster: a unique key refused a row";

  /** The class of the server that decodes the escapes of an address. */
  private static final String DECODER = "org.glassfish.grizzly.http.util.URLDecoder";

  static final String UNREADABLE = "An address was refused, since an escape (%) in it is broken";

  /** Class names, because the log begins before classes of the application are loaded. */
  private static final Set<String> REFUSALS =
      Set.of(
          "jakarta.ejb.AccessLocalException",
          "jakarta.ejb.EJBAccessException",
          "org.tadamun.kernel.problem.boundary.Forbidden");

  /** A connection to a client broke in these classes, unless it was just being accepted. */
  private static final String LINE = "org.glassfish.grizzly.nio.";

  private static final String ACCEPTING = "ServerConnection";

  /** A logger of the server that writes some stack traces into the message. */
  private static final String SERVER = "jakarta.enterprise.web";

  private static final Pattern TRACE_OF_CLIENT =
      Pattern.compile(
          "\\n(?:Caused by: )?\\S*(?:IO|EOF|ClosedChannel)Exception.*(?:\\R\\s+at java\\.base/.*)*"
              + "\\R\\s+at org\\.glassfish\\.grizzly\\.nio\\.(?!\\S*ServerConnection)");

  private final Filter outage = new OutageFilter();

  @Override
  public boolean isLoggable(LogRecord line) {
    if (isOfAddress(line)) {
      return inShort(line, UNREADABLE);
    }
    if (OutageFilter.hasCause(line.getThrown(), LogFilter::isTaken)) {
      String logger = String.valueOf(line.getLoggerName());
      if (logger.equals(CALLS)) {
        return inShort(line, FASTER);
      }
      if (BELOW_CALLS.stream().anyMatch(logger::startsWith)) {
        return false;
      }
    }
    return !isOfRefusal(line) && !isOfClientGone(line) && outage.isLoggable(line);
  }

  private static boolean inShort(LogRecord line, String message) {
    line.setLevel(Level.INFO);
    line.setMessage(message);
    line.setThrown(null);
    return true;
  }

  private static boolean isTaken(Throwable error) {
    return error instanceof SQLException first
        && Stream.iterate(first, Objects::nonNull, SQLException::getNextException)
            .limit(OutageFilter.DEPTH_MOST)
            .anyMatch(each -> TAKEN.equals(each.getSQLState()));
  }

  private static boolean isOfClientGone(LogRecord line) {
    return OutageFilter.hasCause(line.getThrown(), LogFilter::isClientGone)
        || String.valueOf(line.getLoggerName()).startsWith(SERVER)
            && TRACE_OF_CLIENT.matcher(String.valueOf(line.getMessage())).find();
  }

  /**
   * Judged by the place where it was thrown: connections to the database and the mail server break
   * elsewhere.
   */
  private static boolean isClientGone(Throwable error) {
    return error instanceof IOException
        && Arrays.stream(error.getStackTrace())
            .map(StackTraceElement::getClassName)
            .filter(name -> !name.startsWith("java.") && !name.startsWith("sun."))
            .findFirst()
            .filter(name -> name.startsWith(LINE) && !name.contains(ACCEPTING))
            .isPresent();
  }

  private static boolean isOfAddress(LogRecord line) {
    return ADDRESSES.equals(line.getLoggerName())
        && line.getThrown() != null
        && Stream.of(line.getThrown().getStackTrace())
            .limit(1)
            .anyMatch(frame -> frame.getClassName().equals(DECODER));
  }

  /**
   * For a call the error itself must be a refusal; for a page it may also be a cause, since a page
   * makes many calls.
   */
  private static boolean isOfRefusal(LogRecord line) {
    String logger = String.valueOf(line.getLoggerName());
    return logger.equals(CALLS)
        ? BEFORE_TRACE.equals(line.getMessage()) || isRefusal(line.getThrown())
        : logger.startsWith(PAGES) && OutageFilter.hasCause(line.getThrown(), LogFilter::isRefusal);
  }

  private static boolean isRefusal(Throwable error) {
    return error != null && REFUSALS.contains(error.getClass().getName());
  }
}

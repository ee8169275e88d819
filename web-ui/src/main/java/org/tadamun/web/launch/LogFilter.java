package org.tadamun.web.launch;

import java.util.Set;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * What the log leaves out: all but one in a minute of an outage ({@link OutageFilter}), and the
 * server's own account of a permission that was refused (docs/adr/200). Of that {@code DeniedLog}
 * has one line, with who wanted what; the server adds a warning with a stack trace for each call,
 * as for a failure. Ours is the line to read, and the log of failures is for failures.
 */
public final class LogFilter implements Filter {

  /** "A system exception occurred", which the trace in its next line says in better words. */
  static final String BEFORE_TRACE = "AS-EJB-00056";

  private static final String CALLS = "jakarta.enterprise.ejb.container";
  private static final String PAGES = "jakarta.enterprise.resource.webcontainer.faces";

  /** By name: the log begins before there are classes of the server. */
  private static final Set<String> REFUSALS =
      Set.of(
          "jakarta.ejb.AccessLocalException",
          "jakarta.ejb.EJBAccessException",
          "org.tadamun.kernel.problem.boundary.Forbidden");

  private static final int DEPTH_MOST = 20;

  private final Filter outage = new OutageFilter();

  @Override
  public boolean isLoggable(LogRecord line) {
    return !isOfRefusal(line) && outage.isLoggable(line);
  }

  /** A call is refused itself; a page by any of the calls from which it is drawn. */
  private static boolean isOfRefusal(LogRecord line) {
    String logger = String.valueOf(line.getLoggerName());
    return logger.equals(CALLS)
        ? BEFORE_TRACE.equals(line.getMessage()) || isRefusal(line.getThrown())
        : logger.startsWith(PAGES) && hasRefusal(line.getThrown());
  }

  private static boolean hasRefusal(Throwable error) {
    Throwable cause = error;
    for (int depth = 0; cause != null && depth < DEPTH_MOST; depth++) {
      if (isRefusal(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static boolean isRefusal(Throwable error) {
    return error != null && REFUSALS.contains(error.getClass().getName());
  }
}

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
 * What the log leaves out: all but one in a minute of an outage ({@link OutageFilter}), the
 * server's own account of a permission that was refused (docs/adr/200), and clients that go away
 * before they have sent or read all. Of a refusal {@code DeniedLog} has one line, with who wanted
 * what; the server adds a warning with a stack trace for each call, as for a failure. Ours is the
 * line to read, and the log of failures is for failures.
 *
 * <p>Who goes away is no failure of ours, and anybody can do it a thousand times a minute: for each
 * there were up to four stack traces, and ten files of them in minutes.
 *
 * <p>So is an address that nobody can read (docs/adr/167): anybody can send one, as often as he
 * likes, and the server takes each for a failure of its own. Of that one line is left.
 *
 * <p>And so is what a unique key refuses, since somebody else was faster by a moment: our code
 * takes that for an answer, after the container, and what lies below it, have taken it for a
 * failure. Of that too one line is left, the container's. Whoever did not expect it says so
 * himself, with the trace.
 */
public final class LogFilter implements Filter {

  /** "A system exception occurred", which the trace in its next line says in better words. */
  static final String BEFORE_TRACE = "AS-EJB-00056";

  private static final String CALLS = "jakarta.enterprise.ejb.container";
  private static final String ADDRESSES = "jakarta.enterprise.web.core";
  private static final String PAGES = "jakarta.enterprise.resource.webcontainer.faces";

  /** What fails there, the container says once more. */
  private static final List<String> BELOW_CALLS =
      List.of("javax.enterprise.resource.jta", "org.eclipse.persistence");

  /** Of what may be there once only, that it is there. */
  private static final String TAKEN = "23505";

  static final String FASTER = "Somebody else was faster: a unique key refused a row";

  /** Where the server reads the escapes of an address. */
  private static final String DECODER = "org.glassfish.grizzly.http.util.URLDecoder";

  static final String UNREADABLE = "An address was refused, since an escape (%) in it is broken";

  /** By name: the log begins before there are classes of the server. */
  private static final Set<String> REFUSALS =
      Set.of(
          "jakarta.ejb.AccessLocalException",
          "jakarta.ejb.EJBAccessException",
          "org.tadamun.kernel.problem.boundary.Forbidden");

  /** What broke there was the line to a client; what is accepted there is none yet. */
  private static final String LINE = "org.glassfish.grizzly.nio.";

  private static final String ACCEPTING = "ServerConnection";

  /** The server writes some traces into the message. */
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

  /** By where it was thrown: lines to the database and to the mail server break in others. */
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

  /** A call is refused itself; a page by any of the calls from which it is drawn. */
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

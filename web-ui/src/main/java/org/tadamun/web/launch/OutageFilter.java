package org.tadamun.web.launch;

import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;

/**
 * Keeps the log readable while the database is away or full. Otherwise each job would write a stack
 * trace every few seconds, and an hour of that would replace everything else in the ten log files.
 * Each logger gets one line a minute. Code that opens connections logs the beginning and the end of
 * the outage once.
 *
 * <p>The server's own errors about an outage become warnings: it passes by itself, and monitoring
 * would raise an alarm at each restart of PostgreSQL. An outage that lasts ten minutes is logged as
 * an error by us.
 */
public final class OutageFilter implements Filter {

  static final long QUIET_MILLIS = 60_000;

  /** Messages of the connection pool, which are untranslated keys of texts. */
  private static final Set<String> OF_THE_POOL =
      Set.of(
          "jdbc.exc_get_conn",
          "poolmgr.create_resource_error",
          "poolmgr.get_connection_failure",
          "poolmgr.system_exception",
          "poolmgr.unexpected_exception",
          "cleanup.resource.failed",
          "managed_con.cleanup-failed",
          "jdbc.exc_tx_iso",
          "jdbc.unable_to_set_client_info");

  /** The SQL states for which callers are told to try again later, except deadlocks. */
  private static final Pattern STATES =
      Pattern.compile("08.*|53.*|57P.*|57014|55P03|25P0[34]|25006|25502|XS(D[FG]|L[AB]).*|XJ040");

  private static final String OURS = "org.tadamun.";

  static final int DEPTH_MOST = 20;

  private final Map<String, Long> lastOf = new ConcurrentHashMap<>();

  @Override
  public boolean isLoggable(LogRecord line) {
    if (!isOfOutage(line)) {
      return true;
    }
    String name = String.valueOf(line.getLoggerName());
    if (line.getLevel() == Level.SEVERE && !name.startsWith(OURS)) {
      line.setLevel(Level.WARNING);
    }
    long now = line.getMillis();
    boolean[] shown = {false};
    lastOf.compute(
        name,
        (logger, last) -> {
          // Absolute: a clock that was set back must not silence a logger for longer.
          shown[0] = last == null || Math.abs(now - last) >= QUIET_MILLIS;
          return shown[0] ? now : last;
        });
    return shown[0];
  }

  private static boolean isOfOutage(LogRecord line) {
    return OF_THE_POOL.contains(String.valueOf(line.getMessage()))
        || hasCause(line.getThrown(), OutageFilter::isAway);
  }

  private static boolean isAway(Throwable error) {
    return error.getClass().getName().endsWith("PoolingException")
        || error instanceof SQLException failed
            && STATES.matcher(String.valueOf(failed.getSQLState())).matches();
  }

  /** Whether it is such an error, or one of those that led to it is. */
  static boolean hasCause(Throwable error, Predicate<Throwable> which) {
    Throwable cause = error;
    for (int depth = 0; cause != null && depth < DEPTH_MOST; depth++) {
      if (which.test(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}

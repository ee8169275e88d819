package org.tadamun.web.launch;

import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import java.util.regex.Pattern;

/**
 * Writes each message of the log in one line: control characters and line ends in a message, or in
 * that of an error, are escaped. Otherwise text that somebody typed could look like a log line of
 * its own. Stack traces keep their lines. Where a database refused a value, such as one that is too
 * long, the errors have no text: Derby's has the value, and names must not be in the log.
 */
public final class OneLineFormatter extends SimpleFormatter {

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}&&[^\t]]");

  @Override
  public String formatMessage(LogRecord line) {
    return escaped(super.formatMessage(line));
  }

  @Override
  public String format(LogRecord line) {
    Throwable thrown = line.getThrown();
    if (thrown == null) {
      return super.format(line);
    }
    boolean value = OutageFilter.hasCause(thrown, OneLineFormatter::isOfValue);
    line.setThrown(new Told(thrown, value, Collections.newSetFromMap(new IdentityHashMap<>())));
    try {
      return super.format(line);
    } finally {
      line.setThrown(thrown);
    }
  }

  /** Class 22 of the SQL states: errors of data. */
  private static boolean isOfValue(Throwable error) {
    return error instanceof SQLException refused
        && String.valueOf(refused.getSQLState()).startsWith("22");
  }

  private static String escaped(String text) {
    return text == null
        ? null
        : CONTROL
            .matcher(text)
            .replaceAll(found -> "\\\\u%04x".formatted((int) found.group().charAt(0)));
  }

  /**
   * A copy of an error whose text has one line, or is left out; with the same frames, causes and
   * suppressed errors.
   */
  private static final class Told extends Throwable {

    private static final long serialVersionUID = 1L;

    private final String told;

    private Told(Throwable error, boolean value, Set<Throwable> seen) {
      super(null, cause(error, value, seen), true, true);
      this.told = value ? error.getClass().getName() : escaped(String.valueOf(error));
      setStackTrace(error.getStackTrace());
      for (Throwable companion : error.getSuppressed()) {
        if (seen.add(companion)) {
          addSuppressed(new Told(companion, value, seen));
        }
      }
    }

    /** Stops at an error that was seen already, since causes can be circular. */
    private static Throwable cause(Throwable error, boolean value, Set<Throwable> seen) {
      seen.add(error);
      Throwable cause = error.getCause();
      return cause != null && seen.add(cause) ? new Told(cause, value, seen) : null;
    }

    @Override
    public String toString() {
      return told;
    }
  }
}

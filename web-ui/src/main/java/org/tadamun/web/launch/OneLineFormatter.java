package org.tadamun.web.launch;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import java.util.regex.Pattern;

/**
 * Writes each message of the log in one line: control characters and line ends in a message, or in
 * that of an error, are escaped. Otherwise text that somebody typed could look like a log line of
 * its own. Stack traces keep their lines.
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
    line.setThrown(new Told(thrown, Collections.newSetFromMap(new IdentityHashMap<>())));
    try {
      return super.format(line);
    } finally {
      line.setThrown(thrown);
    }
  }

  private static String escaped(String text) {
    return text == null
        ? null
        : CONTROL
            .matcher(text)
            .replaceAll(found -> "\\\\u%04x".formatted((int) found.group().charAt(0)));
  }

  /**
   * A copy of an error whose text has one line; with the same frames, causes and suppressed errors.
   */
  private static final class Told extends Throwable {

    private static final long serialVersionUID = 1L;

    private final String told;

    private Told(Throwable error, Set<Throwable> seen) {
      super(null, cause(error, seen), true, true);
      this.told = escaped(String.valueOf(error));
      setStackTrace(error.getStackTrace());
      for (Throwable companion : error.getSuppressed()) {
        if (seen.add(companion)) {
          addSuppressed(new Told(companion, seen));
        }
      }
    }

    /** Stops at an error that was seen already, since causes can be circular. */
    private static Throwable cause(Throwable error, Set<Throwable> seen) {
      seen.add(error);
      Throwable cause = error.getCause();
      return cause != null && seen.add(cause) ? new Told(cause, seen) : null;
    }

    @Override
    public String toString() {
      return told;
    }
  }
}

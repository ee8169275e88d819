package org.tadamun.web.launch;

import java.util.Set;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Keeps messages out of the log that come at every start, mean nothing, and frighten
 * administrators. Each is named, so that no other of the same logger is lost.
 */
public final class StartNoise implements Filter {

  /** Payara's message ids. */
  private static final Set<String> HARMLESS =
      Set.of(
          // a CA certificate in the server's own store has expired
          "NCLS-SECURITY-05054",
          // no JACC provider was configured: the default one is used
          "NCLS-SECURITY-01145",
          "NCLS-SECURITY-01149");

  @Override
  public boolean isLoggable(LogRecord record) {
    String message = String.valueOf(record.getMessage());
    return record.getLevel().intValue() >= Level.SEVERE.intValue() || !HARMLESS.contains(message);
  }
}

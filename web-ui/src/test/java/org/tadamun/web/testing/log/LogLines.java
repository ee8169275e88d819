package org.tadamun.web.testing.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * The log lines from now on of everything below a package, in the form of the log's files; without
 * those of the server's timers, which run beside the test.
 */
public final class LogLines extends Handler implements AutoCloseable {

  private final List<String> lines = new CopyOnWriteArrayList<>();

  /** Kept, because the server holds loggers only weakly. */
  private final Logger log;

  public LogLines(String logger) {
    this.log = Logger.getLogger(logger);
    log.addHandler(this);
  }

  /** The level and message of each line. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  /** Asserts that one line of level SEVERE contains this number. */
  public void requireFailure(String number) {
    assertEquals(
        1,
        lines.stream().filter(line -> line.startsWith("SEVERE ") && line.contains(number)).count(),
        () -> number + " in " + lines);
  }

  /** Asserts that exactly one line contains this number, and begins like this. */
  public void requireOne(String number, String start) {
    List<String> said = lines.stream().filter(line -> line.contains(number)).toList();
    assertEquals(1, said.size(), () -> number + " in " + lines);
    assertTrue(said.getFirst().startsWith(start), said::toString);
  }

  /** Whether this is a thread in which the server runs its timers. */
  public static boolean isOfTimers() {
    return Thread.currentThread().getName().startsWith("__ejb-thread-pool");
  }

  @Override
  public void publish(LogRecord line) {
    if (!isOfTimers()) {
      lines.add(line.getLevel() + " " + new SimpleFormatter().formatMessage(line));
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    log.removeHandler(this);
  }
}

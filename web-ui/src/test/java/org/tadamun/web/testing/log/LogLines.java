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
 * What is logged from now on, of everything below a package, as the log's files are; but not what
 * the server's timers say, which run beside the test.
 */
public final class LogLines extends Handler implements AutoCloseable {

  private final List<String> lines = new CopyOnWriteArrayList<>();

  /** Kept: the server holds loggers weakly. */
  private final Logger log;

  public LogLines(String logger) {
    this.log = Logger.getLogger(logger);
    log.addHandler(this);
  }

  /** The level and the message of each. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  /** One line says it, and calls it a failure. */
  public void requireFailure(String number) {
    assertEquals(
        1,
        lines.stream().filter(line -> line.startsWith("SEVERE ") && line.contains(number)).count(),
        () -> number + " in " + lines);
  }

  /** One line alone has it, and begins so. */
  public void requireOne(String number, String start) {
    List<String> said = lines.stream().filter(line -> line.contains(number)).toList();
    assertEquals(1, said.size(), () -> number + " in " + lines);
    assertTrue(said.getFirst().startsWith(start), said::toString);
  }

  /** Whether this thread is one of those in which the server runs its timers. */
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

package org.tadamun.kernel.log;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Records what one class logs during a test. */
public final class HeardLog implements BeforeEachCallback, AfterEachCallback {

  private final Logger log;
  private final List<LogRecord> lines = new CopyOnWriteArrayList<>();

  private final Handler listener =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          lines.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  public HeardLog(Class<?> speaker) {
    log = Logger.getLogger(speaker.getName());
  }

  @Override
  public void beforeEach(ExtensionContext test) {
    log.addHandler(listener);
  }

  @Override
  public void afterEach(ExtensionContext test) {
    log.removeHandler(listener);
  }

  public List<LogRecord> lines() {
    return lines;
  }

  /** Level and message of each line, before the parameters are filled in. */
  public List<String> words() {
    return lines.stream().map(line -> line.getLevel() + " " + line.getMessage()).toList();
  }

  /** Level and first parameter of each line. */
  public List<String> firstTold() {
    return lines.stream().map(line -> line.getLevel() + " " + line.getParameters()[0]).toList();
  }
}

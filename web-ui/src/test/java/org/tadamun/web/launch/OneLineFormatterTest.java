package org.tadamun.web.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.web.testing.log.LogLines;

@DisplayName("A line of the log")
class OneLineFormatterTest {

  private static final String FORGED = "typed\r\n2020-11-20T08:00:00Z SEVERE forged: all is lost";

  private final OneLineFormatter formatter = new OneLineFormatter();

  private static LogRecord record(String message) {
    return new LogRecord(Level.INFO, message);
  }

  private static long forgedLines(String text) {
    return text.lines().filter(line -> line.startsWith("2020-11-20")).count();
  }

  @Test
  @DisplayName("stays one line, whatever its message and parameters contain")
  void message() {
    LogRecord line = record("Sent {0}");
    line.setParameters(new Object[] {FORGED});
    assertEquals(
        "Sent typed\\u000d\\u000a2020-11-20T08:00:00Z SEVERE forged: all is lost",
        formatter.formatMessage(line));
    for (String end :
        List.of("\n", "\r", "\u000b", "\f", "\u0085", "\u2028", "\u2029", "\u001b[2K")) {
      String told = formatter.formatMessage(record("a" + end + "b"));
      assertFalse(told.contains(end), () -> told);
      assertEquals(1, told.lines().count());
    }
  }

  @Test
  @DisplayName("is unchanged if its message has no line break or control character")
  void plain() {
    String message = "يتعلّق: 3 %\t{0}";
    assertEquals(message, formatter.formatMessage(record(message)));
  }

  @Test
  @DisplayName("has the stack trace below it, but no line that comes from the text of an error")
  void error() {
    IllegalStateException error =
        new IllegalStateException(FORGED, new IllegalArgumentException(FORGED));
    error.addSuppressed(new RuntimeException(FORGED));
    LogRecord line = record("Request failed");
    line.setThrown(error);
    String told = formatter.format(line);
    assertEquals(0, forgedLines(told), told);
    assertTrue(told.contains("java.lang.IllegalStateException: typed\\u000d\\u000a2020"), told);
    assertTrue(told.contains("Caused by: java.lang.IllegalArgumentException: typed"), told);
    assertTrue(told.contains("Suppressed: java.lang.RuntimeException: typed"), told);
    assertTrue(told.contains("\tat " + OneLineFormatterTest.class.getName() + ".error("), told);
    assertSame(error, line.getThrown(), "other handlers have it too");
  }

  @Test
  @DisplayName(
      "has the errors without their texts if a database refused a value, which Derby tells")
  void value() {
    String text = "A truncation error was encountered trying to shrink VARCHAR 'Anna Berg'";
    SQLException refused = new SQLException(text, "22001");
    RuntimeException wrapped =
        new RuntimeException(text, new BatchUpdateException(text, "22001", null, refused));
    wrapped.addSuppressed(new IllegalStateException(text));
    LogRecord line = record("Request failed, error 4711");
    line.setThrown(wrapped);
    String told = formatter.format(line);
    assertFalse(told.contains("Anna Berg"), told);
    assertTrue(told.contains("Request failed, error 4711"), told);
    assertTrue(told.contains("Caused by: java.sql.BatchUpdateException"), told);
    assertTrue(told.contains("Caused by: java.sql.SQLException"), told);
    assertTrue(told.contains("\tat " + OneLineFormatterTest.class.getName() + ".value("), told);
    line.setThrown(new SQLException("no such table", "42X05"));
    assertTrue(formatter.format(line).contains("no such table"));
  }

  @Test
  @DisplayName("has the level in the words that docs/operations.md tells to search for")
  void level() throws IOException {
    String guide = Files.readString(Path.of("../docs/operations.md"));
    Set<String> told =
        Pattern.compile("\\bat `([A-Z]+)`")
            .matcher(guide)
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of("INFO", "SEVERE", "WARNING"), told);
    Properties logging = new Properties();
    try (Reader file =
        Files.newBufferedReader(Path.of("src/main/resources/launch/logging.properties"))) {
      logging.load(file);
    }
    String form = logging.getProperty("java.util.logging.SimpleFormatter.format");
    try (LogLines lines = new LogLines(getClass().getName())) {
      System.getLogger(getClass().getName()).log(System.Logger.Level.ERROR, "all is lost");
      String word = lines.lines().getFirst().split(" ", 2)[0];
      String line =
          form.formatted(ZonedDateTime.now(ZoneOffset.UTC), "", "log", word, "all is lost", "");
      assertTrue(guide.contains("--grep ' " + word + " '"), word);
      assertTrue(line.contains(" " + word + " "), line);
    }
  }

  @Test
  @DisplayName("ends even if an error is its own cause")
  void circle() {
    RuntimeException first = new RuntimeException("first");
    first.initCause(new RuntimeException("second", first));
    LogRecord line = record("Request failed");
    line.setThrown(first);
    assertTrue(formatter.format(line).contains("Caused by: java.lang.RuntimeException: second"));
  }
}

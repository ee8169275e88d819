package org.tadamun.kernel.secret.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.log.HeardLog;

@DisplayName("Secrets file that is copied to a running server")
class KeyCopyTest {

  private static final String KEY = "B".repeat(42) + "A";

  @TempDir private Path folder;
  private Path file;

  private final KeyCopy copy = new KeyCopy();

  @RegisterExtension private final HeardLog log = new HeardLog(KeyCopy.class);

  @BeforeEach
  void place() {
    file = folder.resolve("secrets.properties");
  }

  /** The log lines about this test's file; other tests run at the same time. */
  private List<LogRecord> said() {
    return log.lines().stream()
        .filter(line -> line.getMessage().contains(file.toString()))
        .toList();
  }

  @Test
  @DisplayName("a complete file is read without a log line")
  void readsCompleteFile() throws IOException {
    put("rw-------");
    assertEquals(2, copy.read(file).orElseThrow().current());
    assertTrue(said().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"rwx------", "r--------", "r-x------"})
  @DisplayName("any mode for the owner alone is accepted without a log line")
  void owners(String mode) throws IOException {
    put(mode);
    assertTrue(copy.read(file).isPresent());
    assertTrue(said().isEmpty());
  }

  private void put(String mode) throws IOException {
    Files.writeString(file, "master-key=" + KEY + "\nmaster-key.2=" + KEY + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
  }

  @Test
  @DisplayName("a file that others may read is read, with one warning until the mode is corrected")
  void open() throws IOException {
    for (String mode : List.of("rw-r-----", "rw----r--", "rw-r-----")) {
      put(mode);
      assertEquals(2, copy.read(file).orElseThrow().current(), mode);
    }
    assertEquals(1, said().size());
    assertTrue(said().getFirst().getMessage().contains("run chmod 600 on it"));
    put("rw-------");
    assertTrue(copy.read(file).isPresent());
    put("rw-r--r--");
    assertTrue(copy.read(file).isPresent());
    assertEquals(2, said().size());
  }

  @Test
  @DisplayName("a missing or incomplete file is skipped, with one log line that says what to do")
  void unreadable() throws IOException {
    assertTrue(copy.read(file).isEmpty());
    for (String text :
        List.of("", "master-key=", "master-key=" + KEY + "\nmaster-key.2=B", "\\u")) {
      Files.writeString(file, text);
      assertTrue(copy.read(file).isEmpty(), text);
    }
    assertEquals(1, said().size());
    LogRecord line = said().getFirst();
    assertTrue(line.getMessage().contains("chown") && line.getMessage().contains("chmod 600"));
    assertFalse((line.getMessage() + line.getThrown()).contains(KEY), "R1");
  }

  @Test
  @DisplayName("a file that is missing again after it was read is logged again")
  void logsMissingAgain() throws IOException {
    assertTrue(copy.read(file).isEmpty());
    put("rw-------");
    assertTrue(copy.read(file).isPresent());
    Files.delete(file);
    assertTrue(copy.read(file).isEmpty());
    assertEquals(2, said().size());
  }
}

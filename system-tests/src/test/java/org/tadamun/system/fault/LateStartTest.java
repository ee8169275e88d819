package org.tadamun.system.fault;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tadamun.system.server.Await;
import org.tadamun.system.server.TadamunServer;

@Tag("slow")
@DisplayName("A server that does not become ready in time")
class LateStartTest {

  @TempDir private Path folder;

  private final TadamunServer server = new TadamunServer("start", "late-start", Map.of());

  private Path sleeping() throws IOException {
    Path script = Files.writeString(folder.resolve("sleeping"), "#!/bin/sh\nexec sleep 600\n");
    return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  @DisplayName("is stopped and reported")
  void ended() throws IOException {
    Path script = sleeping();
    AssertionError late =
        assertThrows(AssertionError.class, () -> server.start(script, Duration.ofMillis(1)));
    assertTrue(late.getMessage().contains("a ready server did not come within"), late::getMessage);
    assertFalse(server.isAlive());
  }

  @Test
  @DisplayName("is stopped when the test itself is interrupted")
  void interrupted() throws IOException {
    Path script = sleeping();
    Thread.currentThread().interrupt();
    assertThrows(IllegalStateException.class, () -> server.start(script, Duration.ofMinutes(2)));
    assertTrue(Thread.interrupted());
    Await.until("its end", () -> Optional.of(server.isAlive()).filter(alive -> !alive));
  }
}

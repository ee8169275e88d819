package org.tadamun.web.launch.preflight;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An embedded database whose files are not all there")
class EmbeddedFilesTest {

  @TempDir private Path parent;

  @Test
  @DisplayName("is refused while service.properties is missing: a new secrets file was made for it")
  void halfCopied() throws IOException {
    Files.createDirectories(parent.resolve("data/database/seg0"));
    String said = refused();
    assertTrue(said.contains("service.properties is missing; move"), said);
  }

  @Test
  @DisplayName("is refused as damaged, and not as one that somebody has to start")
  void damaged() throws IOException {
    Path database = Files.createDirectories(parent.resolve("data/database"));
    Files.writeString(
        database.resolve("service.properties"),
        "derby.serviceProtocol=org.apache.derby.database.Database\n");
    String said = refused();
    assertFalse(said.contains("start it"), said);
    assertFalse(said.contains("ClassLoader"), said);
  }

  private String refused() {
    System.setProperty("derby.stream.error.file", "target/derby.log");
    return Refused.by(
        ExitCode.HALF_RESTORED,
        "data/database cannot be opened, because its files are damaged or not all there: ",
        () -> {
          Settings settings = Settings.of(CommandLine.parse("start"), Map.of(), parent);
          Path secrets = parent.resolve("data/secrets.properties");
          new DatabaseCheck(settings, Duration.ofSeconds(5))
              .findEmpty(new TreeSet<>(), new SecretsFile(secrets));
        });
  }
}

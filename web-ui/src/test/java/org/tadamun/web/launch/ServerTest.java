package org.tadamun.web.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A server whose application answers")
class ServerTest {

  @TempDir private Path folder;

  private List<Path> files() throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  @DisplayName("R4: writes the file \"ready\" into the folder that systemd made for it")
  void open() throws IOException {
    Server.open(folder.toString());
    assertEquals(List.of(folder.resolve("ready")), files());
    Server.open(folder.toString());
    assertEquals(1, files().size(), "one is left of a start before");
  }

  @Test
  @DisplayName("R4: writes the file into the first folder if there are several")
  void several() throws IOException {
    Path first = Files.createDirectory(folder.resolve("first"));
    Path second = Files.createDirectory(folder.resolve("second"));
    Server.open(first + ":" + second);
    assertEquals(List.of(first.resolve("ready")), files());
  }

  @Test
  @DisplayName("goes on if there is no such folder")
  void none() throws IOException {
    Server.open(null);
    Server.open(" ");
    Server.open(folder.resolve("gone").toString());
    assertTrue(files().isEmpty());
  }
}

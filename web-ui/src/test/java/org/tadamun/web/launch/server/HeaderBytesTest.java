package org.tadamun.web.launch.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
@DisplayName("The patch for the bytes that the server accepts in a header")
class HeaderBytesTest {

  @TempDir private Path folder;

  private Path root;
  private Path jar;

  /** Copies the server's jar to where the build unpacks it. */
  @BeforeEach
  void unpacked() throws IOException {
    root = folder.resolve("root");
    jar = Files.createDirectories(root.resolve("runtime")).resolve(ServerPatches.JAR);
    try (InputStream server =
        HeaderBytesTest.class.getResourceAsStream("/MICRO-INF/runtime/" + ServerPatches.JAR)) {
      Files.copy(server, jar);
    }
  }

  private byte[] parser() throws IOException {
    try (FileSystem files = FileSystems.newFileSystem(jar)) {
      return Files.readAllBytes(files.getPath(HeaderBytes.PARSER));
    }
  }

  @Test
  @DisplayName("R1: changes one byte of one class, and nothing when it is applied again")
  void changed() throws IOException {
    byte[] before = parser();
    ServerPatches.main(new String[] {root.toString()});
    byte[] after = parser();
    assertEquals(before.length, after.length);
    assertEquals(1, IntStream.range(0, after.length).filter(at -> before[at] != after[at]).count());
    byte[] first = Files.readAllBytes(jar);
    ServerPatches.main(new String[] {root.toString()});
    assertArrayEquals(first, Files.readAllBytes(jar));
    assertTrue(Files.exists(folder.resolve(ServerPatches.DONE)));
  }

  @Test
  @DisplayName("leaves no mark of success if it fails")
  void ended() throws IOException {
    ServerPatches.main(new String[] {root.toString()});
    try (FileSystem files = FileSystems.newFileSystem(jar)) {
      Files.delete(files.getPath(HeaderBytes.PARSER));
    }
    String[] same = {root.toString()};
    assertThrows(NoSuchFileException.class, () -> ServerPatches.main(same));
    assertFalse(Files.exists(folder.resolve(ServerPatches.DONE)));
  }

  @Test
  @DisplayName("refuses a class that it does not know, and names docs/adr/292")
  void another() throws IOException {
    byte[] other = new byte[0];
    assertThrows(ClassFormatError.class, () -> HeaderBytes.changed(other));
    byte[] present = parser();
    int at = Arrays.mismatch(present, HeaderBytes.changed(present));
    assertTrue(at > 0);
    // The same table, read by another instruction.
    present[at] = 0x05;
    IllegalStateException refused =
        assertThrows(IllegalStateException.class, () -> HeaderBytes.changed(present));
    assertTrue(refused.getMessage().contains("docs/adr/292"), refused.getMessage());
  }
}

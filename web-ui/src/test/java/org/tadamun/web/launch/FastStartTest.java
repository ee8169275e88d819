package org.tadamun.web.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The cache of what Java loads and compiles at a start")
class FastStartTest {

  private static final Instant BUILT = Instant.parse("2026-11-25T12:00:00Z");

  @TempDir private Path folder;
  private Path jar;
  private Path cache;

  @BeforeEach
  void build() throws Exception {
    jar = made("server.jar", BUILT);
    cache = made("server.aot", BUILT.plusSeconds(60));
    Files.writeString(folder.resolve("rehearsed.place"), folder + "\n");
  }

  @Test
  @DisplayName("is taken from Java 25 on")
  void taken() throws Exception {
    assertEquals(List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=off"), options(25));
    assertEquals(options(25), options(26));
  }

  @Test
  @DisplayName("is none with an older Java, whatever a build of before has left")
  void olderJava() throws Exception {
    made("server.jsa", BUILT.plusSeconds(60));
    assertEquals(List.of(), options(24));
    assertEquals(List.of(), options(21));
  }

  @Test
  @DisplayName("is left alone where a jar is newer, and where there is none")
  void outdated() throws Exception {
    Files.setLastModifiedTime(jar, FileTime.from(BUILT.plusSeconds(61)));
    assertEquals(List.of(), options(25));
    Files.delete(cache);
    assertEquals(List.of(), options(25));
  }

  @Test
  @DisplayName("is missed, in one line, where the JDK was updated since it was made")
  void otherJdk() throws Exception {
    Path jdk = Files.createDirectory(folder.resolve("jdk"));
    Path release = Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"21.0.8\"\n");
    assertEquals("", FastStart.warning(folder, jdk), "never rehearsed");
    Files.copy(release, folder.resolve("jdk.release"));
    assertEquals("", FastStart.warning(folder, jdk));
    Files.writeString(release, "JAVA_VERSION=\"21.0.9\"\n");
    String line = FastStart.warning(folder, jdk);
    assertTrue(line.contains("./tadamun prepare"), line);
    assertEquals(1, line.lines().count(), line);
    Files.delete(release);
    assertEquals("", FastStart.warning(folder, jdk), "a JDK that does not say which it is");
  }

  /** Of classes of two places Derby says "sealing violation" when it recovers after a crash. */
  @Test
  @DisplayName("is left alone, and missed in one line, in a clone that was copied or moved")
  void otherPlace() throws Exception {
    Path jdk = Files.createDirectory(folder.resolve("jdk"));
    assertEquals("", FastStart.warning(folder, jdk));
    Path place = folder.resolve("rehearsed.place");
    Files.writeString(place, folder.resolveSibling("before") + "\n");
    requirePlaceMissed(jdk);
    Files.delete(place);
    requirePlaceMissed(jdk);
    Files.delete(cache);
    assertEquals("", FastStart.warning(folder, jdk), "never rehearsed");
  }

  private void requirePlaceMissed(Path jdk) throws Exception {
    assertEquals(List.of(), options(25));
    String line = FastStart.warning(folder, jdk);
    assertTrue(line.contains("place of the clone is another one"), line);
    assertEquals(1, line.lines().count(), line);
  }

  private List<String> options(int jdk) throws Exception {
    return FastStart.options(folder, jdk, jar);
  }

  private Path made(String name, Instant at) throws Exception {
    return Files.setLastModifiedTime(Files.createFile(folder.resolve(name)), FileTime.from(at));
  }
}

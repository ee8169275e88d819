package org.tadamun.web.launch.jvm;

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

@DisplayName("The start cache of loaded and compiled classes")
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
  @DisplayName("is used from Java 25 on")
  void taken() throws Exception {
    assertEquals(List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=off"), options(25));
    assertEquals(options(25), options(26));
  }

  @Test
  @DisplayName("is not used with an older Java, even if an earlier build left one")
  void olderJava() throws Exception {
    made("server.jsa", BUILT.plusSeconds(60));
    assertEquals(List.of(), options(24));
    assertEquals(List.of(), options(21));
  }

  @Test
  @DisplayName("is not used if the jar is newer or the cache is missing")
  void outdated() throws Exception {
    Files.setLastModifiedTime(jar, FileTime.from(BUILT.plusSeconds(61)));
    assertEquals(List.of(), options(25));
    Files.delete(cache);
    assertEquals(List.of(), options(25));
  }

  @Test
  @DisplayName("gives a warning in one line if the JDK was updated since the cache was made")
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

  /**
   * With classes from two places Derby reports a "sealing violation" when it recovers after a
   * crash.
   */
  @Test
  @DisplayName("is not used in a clone that was copied or moved, with a warning in one line")
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

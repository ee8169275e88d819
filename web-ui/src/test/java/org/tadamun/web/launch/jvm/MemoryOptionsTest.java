package org.tadamun.web.launch.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("JVM options for memory")
class MemoryOptionsTest {

  private static final String PAGES = "-XX:+UseTransparentHugePages";
  private static final String HEADERS = "-XX:+UseCompactObjectHeaders";

  @TempDir Path folder;

  @ParameterizedTest(name = "with \"{0}\"")
  @ValueSource(strings = {"always [madvise] never", "[always] madvise never"})
  @DisplayName("large pages are used if Linux gives them, small headers from JDK 25 on")
  void given(String enabled) throws Exception {
    assertEquals(List.of(PAGES, HEADERS), MemoryOptions.of(25, linux(enabled)));
    assertEquals(List.of(PAGES), MemoryOptions.of(24, linux(enabled)));
    assertEquals(List.of(PAGES), MemoryOptions.of(21, linux(enabled)));
  }

  @Test
  @DisplayName("large pages are not used if Linux never gives them, or on another system")
  void never() throws Exception {
    assertEquals(List.of(HEADERS), MemoryOptions.of(25, linux("always madvise [never]")));
    assertEquals(List.of(HEADERS), MemoryOptions.of(26, folder.resolve("missing")));
    assertEquals(List.of(), MemoryOptions.of(21, folder.resolve("missing")));
  }

  private Path linux(String enabled) throws Exception {
    return Files.writeString(folder.resolve("enabled"), enabled + "\n");
  }
}

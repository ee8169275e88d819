package org.tadamun.architecture.doc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.architecture.Workspace;

@DisplayName("A decision is half a page")
class DecisionLengthTest {

  /** Whoever takes over reads no more of it. */
  private static final int MOST_WORDS = 400;

  private static boolean isTooLong(String decision) {
    return decision.strip().split("\\s+").length > MOST_WORDS;
  }

  @Test
  @DisplayName("what more there is to say stands where the code is")
  void halfAPage() throws IOException {
    try (Stream<Path> files = Files.list(Workspace.root().resolve("docs/adr"))) {
      List<String> longer =
          files
              .filter(file -> file.getFileName().toString().matches("[0-9].*\\.md"))
              .filter(file -> isTooLong(Workspace.read(file)))
              .map(file -> file.getFileName().toString())
              .sorted()
              .toList();
      assertEquals(List.of(), longer);
    }
  }

  @Test
  @DisplayName("one word too many is found")
  void sample() {
    assertEquals(false, isTooLong("word ".repeat(MOST_WORDS)));
    assertEquals(true, isTooLong("word ".repeat(MOST_WORDS + 1)));
  }
}

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

@DisplayName("Length of the decisions in docs/adr")
class DecisionLengthTest {

  /** A reader who takes over reads no more than this. */
  private static final int MOST_WORDS = 400;

  private static boolean isTooLong(String decision) {
    return decision.strip().split("\\s+").length > MOST_WORDS;
  }

  @Test
  @DisplayName("No decision has more than 400 words")
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
  @DisplayName("A decision with 401 words is reported")
  void sample() {
    assertEquals(false, isTooLong("word ".repeat(MOST_WORDS)));
    assertEquals(true, isTooLong("word ".repeat(MOST_WORDS + 1)));
  }
}

package org.tadamun.architecture.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.architecture.Workspace;

@DisplayName("The list of the decisions")
class DecisionIndexTest {

  private static final Path FOLDER = Workspace.root().resolve("docs/adr");

  /** As {@code - [012](012-what-is-kept-out-of-the-log.md) What is kept out of the log}. */
  private static String line(Path decision) {
    String heading = Workspace.read(decision).lines().findFirst().orElse("");
    assertTrue(heading.matches("# [0-9]{3} .+"), () -> decision + " begins with " + heading);
    String file = decision.getFileName().toString();
    assertEquals(heading.substring(2, 5), file.substring(0, 3), file);
    return "- [" + file.substring(0, 3) + "](" + file + ") " + heading.substring(6);
  }

  @Test
  @DisplayName("has each of them with its heading, in the order of their numbers")
  void complete() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<String> wanted =
          files
              .filter(file -> file.getFileName().toString().matches("[0-9].*\\.md"))
              .sorted()
              .map(DecisionIndexTest::line)
              .toList();
      List<String> listed =
          Workspace.read(FOLDER.resolve("README.md"))
              .lines()
              .filter(line -> line.startsWith("- "))
              .toList();
      assertEquals(wanted, listed);
    }
  }
}

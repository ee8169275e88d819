package org.tadamun.architecture.doc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.architecture.Workspace;

@DisplayName("List of the decisions in docs/adr")
class DecisionIndexTest {

  private static final Path FOLDER = Workspace.root().resolve("docs/adr");

  private static final String SECTION = "## ";

  /**
   * The line of a decision, such as {@code - [043](043-patch-takes-a-json-merge-patch.md) PATCH
   * takes a JSON merge patch}.
   */
  private static String line(Path decision) {
    String heading = Workspace.read(decision).lines().findFirst().orElse("");
    return line(decision.getFileName().toString(), heading);
  }

  private static String line(String file, String heading) {
    assertTrue(heading.matches("# [0-9]{3} .+"), () -> file + " begins with " + heading);
    assertEquals(heading.substring(2, 5), file.substring(0, 3), file);
    return "- [" + file.substring(0, 3) + "](" + file + ") " + heading.substring(6);
  }

  @Test
  @DisplayName(
      "The list has each decision once with its heading, in the order of numbers per theme")
  void complete() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<String> wanted =
          files
              .filter(file -> file.getFileName().toString().matches("[0-9].*\\.md"))
              .sorted()
              .map(DecisionIndexTest::line)
              .toList();
      assertEquals(List.of(), faults(wanted, Workspace.read(FOLDER.resolve("README.md"))));
    }
  }

  @Test
  @DisplayName("A missing, unknown, repeated or misplaced decision is reported")
  void samples() {
    String one = line("001-one.md", "# 001 One");
    String two = line("002-two.md", "# 002 Two");
    String good = "# Decisions\n\n## First\n\n" + two + "\n\n## Then\n\n" + one + "\n";
    assertEquals(List.of(), faults(List.of(one, two), good));
    assertEquals(List.of(two), faults(List.of(one, two), one));
    assertEquals(List.of(two), faults(List.of(one), good));
    assertEquals(List.of(one), faults(List.of(one, two), good + one));
    assertEquals(List.of("not in order: " + one), faults(List.of(one, two), two + "\n" + one));
    assertThrows(AssertionError.class, () -> line("001-one.md", "# 002 One"));
    assertThrows(AssertionError.class, () -> line("001-one.md", "# One"));
  }

  private static List<String> faults(List<String> wanted, String index) {
    List<String> faults = new ArrayList<>(wanted);
    String last = "";
    for (String line : index.lines().toList()) {
      if (line.startsWith(SECTION)) {
        last = "";
      } else if (line.startsWith("- ")) {
        if (!faults.remove(line)) {
          faults.add(line);
        }
        if (line.compareTo(last) < 0) {
          faults.add("not in order: " + line);
        }
        last = line;
      }
    }
    return faults;
  }
}

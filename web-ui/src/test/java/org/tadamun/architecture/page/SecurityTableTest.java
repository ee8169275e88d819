package org.tadamun.architecture.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.architecture.Workspace;

@DisplayName("The table of points of security")
class SecurityTableTest {

  private static final DocPage TABLE = DocPage.of("security.md");
  private static final String CLASS = "[A-Z]\\w*[a-z]\\w*";
  private static final String METHOD = "\\w+(Test|IT)\\.\\w+";
  private static final String NOT_MET = "**Not met**";
  private static final String NO_TEST = "No test";
  private static final Pattern NUMBERED = Pattern.compile("(?m)^\\| \\d+\\.\\d+\\.\\d+ \\|");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| ([\\d.]+) \\|[^|\\n]+\\|[^|\\n]+\\| ([^|\\n]+) \\|$");
  private static final List<Point> POINTS =
      ROW.matcher(TABLE.text())
          .results()
          .map(row -> new Point(row.group(1), row.group(2)))
          .toList();

  private record Point(String number, String shown) {

    boolean isMet() {
      return !shown.startsWith(NOT_MET);
    }

    boolean isTested() {
      return isMet() && !shown.startsWith(NO_TEST);
    }

    /** By which 1.2.10 comes after 1.2.9. */
    int order() {
      return Arrays.stream(number.split("\\."))
          .mapToInt(Integer::parseInt)
          .reduce(0, (before, next) -> before * 100 + next);
    }
  }

  @Test
  @DisplayName("names classes that there are")
  void classes() {
    Set<String> known = DocPage.classes("src/main/java", "");
    known.addAll(DocPage.classes("src/test/java", ""));
    assertEquals(Set.of(), DocPage.without(TABLE.named(CLASS), known));
  }

  @Test
  @DisplayName("names tests that there are in them")
  void methods() {
    Map<String, String> sources =
        Workspace.files("src/test/java", ".java").stream()
            .collect(Collectors.toMap(DocPage::className, Workspace::read, String::concat));
    Set<String> missing = new TreeSet<>();
    for (String name : TABLE.named(METHOD)) {
      String[] parts = name.split("\\.");
      if (!sources.getOrDefault(parts[0], "").contains("void " + parts[1] + "(")) {
        missing.add(name);
      }
    }
    assertEquals(Set.of(), missing);
  }

  @Test
  @DisplayName("has each point once and in order, with a test or a word why there is none")
  void points() {
    assertEquals(NUMBERED.matcher(TABLE.text()).results().count(), POINTS.size());
    List<Integer> order = POINTS.stream().map(Point::order).toList();
    assertEquals(List.copyOf(new TreeSet<>(order)), order);
    Pattern test = Pattern.compile("`\\w+(Test|IT)(\\.\\w+)?`");
    assertEquals(
        List.of(),
        POINTS.stream()
            .filter(Point::isTested)
            .filter(point -> !test.matcher(point.shown()).find())
            .toList());
  }

  @Test
  @DisplayName("says in its beginning how many points are met, with a test and without")
  void counts() {
    long met = POINTS.stream().filter(Point::isMet).count();
    long tested = POINTS.stream().filter(Point::isTested).count();
    String said =
        "Of %d points, %d are met and tested, %d are met without a test, and %d are not met."
            .formatted(POINTS.size(), tested, met - tested, POINTS.size() - met);
    assertTrue(TABLE.text().contains(said), said);
  }
}

package org.tadamun.architecture.doc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
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

@DisplayName("Table of security points in docs/security.md")
class SecurityTableTest {

  private static final DocPage TABLE = DocPage.of("security.md");
  private static final String CLASS = "[A-Z]\\w*[a-z]\\w*";
  private static final String METHOD = "\\w+(Test|IT)\\.\\w+";
  private static final String NOT_MET = "**Not met**";
  private static final String NO_TEST = "No test";
  private static final Pattern TEST = Pattern.compile("`\\w+(Test|IT)(\\.\\w+)?`");
  private static final Pattern NUMBERED = Pattern.compile("(?m)^\\| \\d+\\.\\d+\\.\\d+ \\|");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| ([\\d.]+) \\|[^|\\n]+\\|[^|\\n]+\\| ([^|\\n]+) \\|$");

  private record Point(String number, String shown) {

    boolean isMet() {
      return !shown.startsWith(NOT_MET);
    }

    boolean isTested() {
      return isMet() && !shown.startsWith(NO_TEST);
    }

    /** A number that sorts 1.2.10 after 1.2.9. */
    int order() {
      return Arrays.stream(number.split("\\."))
          .mapToInt(Integer::parseInt)
          .reduce(0, (before, next) -> before * 100 + next);
    }
  }

  private static List<Point> points(DocPage table) {
    return ROW.matcher(table.text())
        .results()
        .map(row -> new Point(row.group(1), row.group(2)))
        .toList();
  }

  @Test
  @DisplayName("The table names existing classes only")
  void classes() {
    Set<String> known = DocPage.classes("src/main/java", "");
    known.addAll(DocPage.classes("src/test/java", ""));
    assertEquals(Set.of(), TABLE.unknown(CLASS, known));
  }

  @Test
  @DisplayName("The table names existing test methods only")
  void methods() {
    Map<String, String> sources =
        Workspace.files("src/test/java", ".java").stream()
            .collect(Collectors.toMap(DocPage::className, Workspace::read, String::concat));
    assertEquals(Set.of(), missing(TABLE, sources));
  }

  private static Set<String> missing(DocPage table, Map<String, String> sources) {
    Set<String> missing = new TreeSet<>();
    for (String name : table.named(METHOD)) {
      String[] parts = name.split("\\.");
      if (!sources.getOrDefault(parts[0], "").contains("void " + parts[1] + "(")) {
        missing.add(name);
      }
    }
    return missing;
  }

  @Test
  @DisplayName("Each point is there once and in order, with a test or a reason for none")
  void points() {
    assertEquals(List.of(), faults(TABLE));
  }

  private static List<String> faults(DocPage table) {
    List<Point> points = points(table);
    List<String> faults = new ArrayList<>();
    if (NUMBERED.matcher(table.text()).results().count() != points.size()) {
      faults.add("rows of another form");
    }
    List<Integer> order = points.stream().map(Point::order).toList();
    if (!List.copyOf(new TreeSet<>(order)).equals(order)) {
      faults.add("out of order");
    }
    points.stream()
        .filter(Point::isTested)
        .filter(point -> !TEST.matcher(point.shown()).find())
        .map(point -> point.number() + " names no test")
        .forEach(faults::add);
    return faults;
  }

  @Test
  @DisplayName("The first lines give the right numbers of points met, with a test and without")
  void counts() {
    String said = count(TABLE);
    assertTrue(TABLE.text().contains(said), said);
  }

  private static String count(DocPage table) {
    List<Point> points = points(table);
    long met = points.stream().filter(Point::isMet).count();
    long tested = points.stream().filter(Point::isTested).count();
    return "Of %d points, %d are met and tested, %d are met without a test, and %d are not met."
        .formatted(points.size(), tested, met - tested, points.size() - met);
  }

  @Test
  @DisplayName("A misplaced or malformed row and a row without a test are reported")
  void samples() {
    DocPage table =
        new DocPage(
            """
            | 1.2.10 | Asked | `Nothing` does it | `SomeTest.there`, `SomeTest.gone` |
            | 1.2.9 | Asked | Done | Somebody looked |
            | 1.3.1 | Asked | Done | No test: nobody can |
            | 1.3.2 | Asked | Half done | **Not met**: the other half |
            | 1.3.3 | Asked | Done |
            """);
    assertEquals(
        List.of("rows of another form", "out of order", "1.2.9 names no test"), faults(table));
    assertEquals(Set.of("SomeTest.gone"), missing(table, Map.of("SomeTest", "void there() {}")));
    assertEquals(Set.of("Nothing"), table.unknown(CLASS, Set.of()));
    assertEquals(
        "Of 4 points, 2 are met and tested, 1 are met without a test, and 1 are not met.",
        count(table));
  }
}

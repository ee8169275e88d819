package org.tadamun.architecture.doc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.architecture.Workspace;

/** The map tells which subject may know which. */
@DisplayName("Map of the architecture in docs/architecture.md")
class SubjectOrderTest {

  private static final DocPage MAP = DocPage.of("architecture.md");
  private static final Pattern LINE = Pattern.compile("(?m)^\\|[^|\\n]*\\|([^|\\n]*)\\|$");
  private static final Pattern SUBJECT = Pattern.compile("`([a-z]+)`");
  private static final Pattern PACKAGE =
      Pattern.compile("(?m)^package org\\.tadamun\\.petition\\.(\\w+)");
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (?:static )?org\\.tadamun\\.petition\\.(\\w+)");
  private static final Pattern OBSERVED = Pattern.compile("@Observes (\\w+) ");

  /** The row of the table in which each subject is, from the top. */
  private static Map<String, Integer> lines(String page) {
    Map<String, Integer> lines = new HashMap<>();
    List<MatchResult> rows = LINE.matcher(page).results().toList();
    for (int line = 0; line < rows.size(); line++) {
      // What is in brackets describes a subject and names others.
      String subjects = rows.get(line).group(1).replaceAll("\\([^)]*\\)", "");
      for (MatchResult one : SUBJECT.matcher(subjects).results().toList()) {
        lines.put(one.group(1), line);
      }
    }
    return lines;
  }

  private static Set<String> faults(String page, List<String> sources) {
    Map<String, Integer> lines = lines(page);
    Set<String> faults = new TreeSet<>();
    for (String source : sources) {
      String own = first(PACKAGE, source);
      if (!lines.containsKey(own)) {
        faults.add(own + " is not in the table");
        continue;
      }
      IMPORT
          .matcher(source)
          .results()
          .map(one -> one.group(1))
          .filter(other -> !other.equals(own))
          .filter(other -> lines.getOrDefault(other, Integer.MAX_VALUE) >= lines.get(own))
          .forEach(other -> faults.add(own + " knows " + other));
    }
    return faults;
  }

  private static String first(Pattern pattern, String source) {
    return pattern.matcher(source).results().findFirst().orElseThrow().group(1);
  }

  private static List<String> sources(String module) {
    return Workspace.files("src/main/java", ".java").stream()
        .filter(file -> Workspace.name(file).startsWith(module))
        .filter(file -> !DocPage.className(file).equals("package-info"))
        .map(Workspace::read)
        .toList();
  }

  @Test
  @DisplayName("Each subject of the petition is below all subjects that it knows")
  void order() {
    List<String> subjects =
        sources("petition-module/").stream()
            .filter(source -> PACKAGE.matcher(source).find())
            .toList();
    assertEquals(Set.of(), faults(MAP.text(), subjects));
    Set<String> there =
        subjects.stream().map(source -> first(PACKAGE, source)).collect(Collectors.toSet());
    assertEquals(there, lines(MAP.text()).keySet());
  }

  @Test
  @DisplayName("A subject that knows one of its own row or of a lower row is reported")
  void samples() {
    String page = "| | |\n|---|---|\n| first | `low` (unlike `high`) |\n| | `high`, `beside` |\n";
    String high = "package org.tadamun.petition.high.control;\n\nimport org.tadamun.petition.%s.X;";
    assertEquals(Set.of(), faults(page, List.of(high.formatted("low.entity"))));
    assertEquals(
        Set.of("high knows beside"), faults(page, List.of(high.formatted("beside.entity"))));
    String low = high.replace("petition.high", "petition.low");
    assertEquals(Set.of("low knows high"), faults(page, List.of(low.formatted("high.entity"))));
    String none = high.replace("petition.high", "petition.none");
    assertEquals(
        Set.of("none is not in the table"), faults(page, List.of(none.formatted("low.entity"))));
  }

  @Test
  @DisplayName("event R2: the map names each event that is observed within the transaction")
  void heardAtOnce() {
    Set<String> heard =
        Stream.of("petition-module/", "actions-module/", "endorsements-module/", "campaign-kernel/")
            .flatMap(module -> sources(module).stream())
            .flatMap(source -> OBSERVED.matcher(source).results())
            .map(one -> one.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> paragraphs =
        Stream.of(MAP.text().split("\n\n"))
            .filter(paragraph -> paragraph.contains("transaction"))
            .toList();
    assertEquals(
        Set.of(),
        heard.stream()
            .filter(event -> paragraphs.stream().noneMatch(one -> one.contains("`" + event + "`")))
            .collect(Collectors.toSet()));
  }
}

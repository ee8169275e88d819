package org.tadamun.architecture.doc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.architecture.Workspace;

/** By the number of a rule a developer finds the tests that a change would break. */
@DisplayName("Numbered rules of the subjects")
class RuleNumbersTest {

  private static final String DESCRIPTION =
      "/**\n * <ul>\n *   <li>R1 One.\n *   <li>R2 Two, as R1.\n * </ul>\n */\n"
          + "package org.tadamun.%s;";

  private static final String TEST = "package org.tadamun.%s;\n\n@DisplayName(%s)\nclass XTest {}";

  private static final RuleNumbers RULES =
      RuleNumbers.of(
          List.of(
              DESCRIPTION.formatted("petition.paper.boundary"),
              DESCRIPTION.formatted("petition.paper.boundary.scan").replace("R2", "R3"),
              "/** Has no rules. */\npackage org.tadamun.petition.none;"));

  private static List<String> sources(String folder, String ending) {
    return Workspace.files(folder, ending).stream().map(Workspace::read).toList();
  }

  private static String test(String place, String name) {
    return TEST.formatted(place, '"' + name + '"');
  }

  @Test
  @DisplayName("Each rule is named by a test, and no test names an unknown rule")
  void named() {
    RuleNumbers rules = RuleNumbers.of(sources("src/main/java", "package-info.java"));
    assertTrue(rules.descriptions().size() > 80, () -> "only " + rules.descriptions().size());
    assertEquals(Set.of(), rules.faults(sources("src/test/java", ".java")));
  }

  @Test
  @DisplayName("A rule that no test names is reported")
  void samples() {
    assertEquals(
        Set.of("petition.paper.boundary R2", "petition.paper.boundary.scan R1"),
        RULES.faults(
            List.of(
                test("petition.paper.entity", "R1 one"),
                "package org.tadamun.petition.paper;\n// R2, which nobody is shown",
                test("petition.paper.boundary.scan", "R3 three"),
                test("web.console.paper", "R1 and R2 of nobody knows whom"))));
  }

  @Test
  @DisplayName("A test elsewhere names a rule with the end of its subject, one within without it")
  void elsewhere() {
    String piece =
        "\n    \"paper R1, R2 petition.paper.scan R3 of several \"\n        + \"scan R1\"";
    assertEquals(Set.of(), RULES.faults(List.of(TEST.formatted("web.console", piece))));
    String rule = "package org.tadamun.architecture;\nnew HouseRule(\n    \"paper R1 R2\", \"X\")";
    String within = test("petition.paper.scan.control", "R1 R3 of the nearest (R2)");
    assertEquals(Set.of("petition.paper.boundary R1"), RULES.faults(List.of(within)));
    assertEquals(Set.of(), RULES.faults(List.of(within, rule)));
  }

  @Test
  @DisplayName("A test that names an unknown rule or an ambiguous subject is reported")
  void unknown() {
    RuleNumbers two =
        RuleNumbers.of(
            List.of(DESCRIPTION.formatted("kernel.paper"), DESCRIPTION.formatted("web.paper")));
    List<String> good = List.of(test("kernel.paper", "R1 R2"), test("a", "web.paper R1 R2"));
    assertEquals(Set.of(), two.faults(good));
    List<String> bad =
        List.of(good.getFirst(), good.getLast(), test("a", "paper R1"), test("a", "web.paper R3"));
    assertEquals(Set.of("a names paper R1", "a names web.paper R3"), two.faults(bad));
  }
}

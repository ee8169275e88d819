package org.tadamun.architecture.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A style sheet works from right to left without a second one, and asks no other host. */
final class StyleSheetRules {

  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");

  private static final Map<String, Pattern> FORBIDDEN =
      Map.of(
          "foreign host", Pattern.compile("(?i)(https?:)?//[a-z0-9.-]+\\.[a-z]{2,}"),
          "web font", Pattern.compile("(?i)@font-face"),
          "import", Pattern.compile("(?i)@import"),
          "physical side",
              Pattern.compile(
                  "(?i)\\b(margin|padding|border|scroll-margin|scroll-padding)-(left|right)\\b"
                      + "|(?<![-\\w])(left|right)\\s*:"
                      + "|\\b(text-align|float|clear)\\s*:\\s*(left|right)\\b"
                      + "|\\bborder-(top|bottom)-(left|right)-radius\\b"));

  private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");

  private StyleSheetRules() {}

  static List<String> faults(String source) {
    String rules = COMMENT.matcher(source).replaceAll("");
    return FORBIDDEN.entrySet().stream()
        .flatMap(
            rule ->
                rule.getValue().matcher(rules).results().map(m -> rule.getKey() + ": " + m.group()))
        .sorted()
        .toList();
  }

  /** What is scrolled sideways on the screen and not let out on paper, where nobody can scroll. */
  static List<String> cutOnPaper(String source) {
    List<String> cut = new ArrayList<>(selectors(source, "overflow-x: auto"));
    cut.removeAll(selectors(source, "overflow: visible"));
    return cut;
  }

  private static List<String> selectors(String source, String declaration) {
    return RULE.matcher(COMMENT.matcher(source).replaceAll(""))
        .results()
        .filter(rule -> rule.group(2).contains(declaration))
        .flatMap(rule -> Arrays.stream(rule.group(1).split(",")))
        .map(String::strip)
        .toList();
  }
}

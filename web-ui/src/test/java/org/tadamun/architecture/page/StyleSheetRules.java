package org.tadamun.architecture.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A style sheet must work from right to left without a second one and load nothing from elsewhere.
 */
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
  private static final Pattern ON_PAPER =
      Pattern.compile("@media\\s+print\\s*\\{((?:[^{}]*\\{[^{}]*})*)[^{}]*}");
  private static final Pattern SCROLLED = sideways("(?:auto|scroll)");
  private static final Pattern VISIBLE = sideways("visible");

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

  /** An overflow in the direction of the line; vertical overflow does not matter. */
  private static Pattern sideways(String value) {
    return Pattern.compile("(?<![-\\w])overflow(?:-x|-inline)?\\s*:\\s*" + value + "\\b");
  }

  /** What is scrolled sideways on the screen and not let out on paper, where nobody can scroll. */
  static List<String> cutOnPaper(String source) {
    String rules = COMMENT.matcher(source).replaceAll("");
    List<String> cut = new ArrayList<>(selectors(rules, SCROLLED));
    ON_PAPER
        .matcher(rules)
        .results()
        .forEach(paper -> cut.removeAll(selectors(paper.group(1), VISIBLE)));
    return cut;
  }

  private static List<String> selectors(String rules, Pattern declaration) {
    return RULE.matcher(rules)
        .results()
        .filter(rule -> declaration.matcher(rule.group(2)).find())
        .flatMap(rule -> Arrays.stream(rule.group(1).split(",")))
        .map(String::strip)
        .toList();
  }
}

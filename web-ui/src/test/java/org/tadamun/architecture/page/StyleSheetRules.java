package org.tadamun.architecture.page;

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
}

package org.tadamun.architecture.page;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who cannot see a page has its buttons read out one after the other: in a list of a hundred they
 * are "Hold", "Hold", "Hold". What bears the same words in each row therefore has a name of its
 * own, which says of whom it speaks.
 */
final class RowNameRules {

  private static final Pattern ROWS = Pattern.compile("(?s)<(p:dataTable|ui:repeat)\\b.*?</\\1>");
  private static final String ATTRIBUTES = "(?:\"[^\"]*\"|[^\">])*";
  private static final Pattern BUTTON =
      Pattern.compile(
          "<(?:p:commandButton|p:commandLink|h:commandLink|t:confirmButton)\\b" + ATTRIBUTES + ">");
  private static final Pattern LINK =
      Pattern.compile(
          "<a class=\"button-link[^\"]*\"" + ATTRIBUTES + ">\\s*#\\{text\\['[^']*'\\]\\}\\s*</a>");
  private static final Pattern SAME =
      Pattern.compile("\\b(?:value|label)=\"#\\{text\\['[^']*'\\]\\}\"");
  private static final Pattern NAME = Pattern.compile("\\b(?:aria-label|ariaLabel|about)=\"#\\{");

  private RowNameRules() {}

  /**
   * @param read gives the source of a file by its path below the web application
   */
  static List<String> faults(String page, UnaryOperator<String> read) {
    return ROWS.matcher(ConsoleRules.withIncluded(page, read))
        .results()
        .map(MatchResult::group)
        .flatMap(RowNameRules::alike)
        .filter(one -> !NAME.matcher(one).find())
        .map(one -> "has rows that are alike to who hears them: " + one)
        .toList();
  }

  /** What bears the same words in each row. */
  private static Stream<String> alike(String rows) {
    Stream<String> buttons =
        BUTTON.matcher(rows).results().map(MatchResult::group).filter(RowNameRules::isSame);
    return Stream.concat(buttons, LINK.matcher(rows).results().map(MatchResult::group));
  }

  private static boolean isSame(String button) {
    return SAME.matcher(button).find();
  }
}

package org.tadamun.architecture.page;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * People who cannot see a page have its buttons read out one by one; in a long list they would hear
 * only "Hold", "Hold", "Hold". So a button with the same words in each row needs a name of its own.
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
   * The buttons and links that differ in no row.
   *
   * @param read gives the source of a file by its path below the web application
   */
  static List<String> faults(String page, UnaryOperator<String> read) {
    return ROWS.matcher(ConsoleRules.withIncluded(page, read))
        .results()
        .map(MatchResult::group)
        .flatMap(RowNameRules::alike)
        .filter(one -> !NAME.matcher(one).find())
        .map(one -> "has buttons with equal names in its rows: " + one)
        .toList();
  }

  /** The buttons and links with the same words in each row. */
  private static Stream<String> alike(String rows) {
    Stream<String> buttons =
        BUTTON.matcher(rows).results().map(MatchResult::group).filter(RowNameRules::isSame);
    return Stream.concat(buttons, LINK.matcher(rows).results().map(MatchResult::group));
  }

  private static boolean isSame(String button) {
    return SAME.matcher(button).find();
  }
}

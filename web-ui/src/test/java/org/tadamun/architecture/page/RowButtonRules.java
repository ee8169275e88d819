package org.tadamun.architecture.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A button in a row sends the number of its row. So its bean must keep the rows as long as the page
 * lives; a bean that reads them again would act on whatever has moved there (docs/adr/125).
 */
final class RowButtonRules {

  private static final Pattern ROWS = Pattern.compile("(?s)<(p:dataTable|ui:repeat)\\b.*?</\\1>");
  private static final Pattern BUTTON =
      Pattern.compile(
          "(?s)<(?:p:commandButton|t:confirmButton|h:commandLink)\\b[^>]*?"
              + "(?:action|bean)=\"#\\{(\\w+)[.}]");

  private RowButtonRules() {}

  /**
   * The mistakes of a page.
   *
   * @param beans the sources of all classes, by their simple name
   */
  static List<String> faults(String page, Map<String, String> beans) {
    List<String> faults = new ArrayList<>();
    ROWS.matcher(page)
        .results()
        .map(MatchResult::group)
        .flatMap(rows -> BUTTON.matcher(rows).results())
        .map(button -> button.group(1))
        .distinct()
        .filter(bean -> !isKept(beans.get(className(bean))))
        .forEach(bean -> faults.add("has a button in a row of " + bean + ", which keeps no rows"));
    return faults;
  }

  private static boolean isKept(String source) {
    return source != null && source.contains("@ViewScoped");
  }

  private static String className(String bean) {
    return Character.toUpperCase(bean.charAt(0)) + bean.substring(1);
  }
}

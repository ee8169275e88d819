package org.tadamun.architecture.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds mistakes in the resulting HTML that a checker reports and browsers pass over, so that
 * people who hear the page miss something.
 */
final class MarkupRules {

  private static final Pattern TIME = Pattern.compile("\\bdatetime=\"([^\"]*)\"");
  private static final Pattern DESCRIBED = Pattern.compile("\\baria-describedby=\"([^\"]*)\"");
  private static final Pattern FIELD = Pattern.compile("(?s)<t:field\\b.*?</t:field>");
  private static final Pattern ID = Pattern.compile("\\bid=\"([\\w-]+)\"");

  /** A date input without a limit of four digits for the year: browsers would take six. */
  private static final Pattern DATE =
      Pattern.compile("\\btype=\"(date(?:time-local)?)\"(?![^>]* (?:pt:)?max=\"9999-)[^>]*");

  /** A form outside the console's frame, which the browser itself sends, and would check before. */
  private static final Pattern CHECKED = Pattern.compile("<(h:form)\\b(?![^>]*\\bnovalidate=)");

  /** A comma between parts, which Arabic and Urdu write otherwise. */
  private static final Pattern COMMA = Pattern.compile("[>}](,\\s+)(?:<|#\\{[^}]*}\\s*<)");

  private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");

  private MarkupRules() {}

  /**
   * The mistakes of a page.
   *
   * @param ofFrame the ids that the frame around the page already has
   */
  static List<String> faults(String page, Set<String> ofFrame) {
    List<String> faults = new ArrayList<>();
    values(TIME, page, time -> !time.matches("#\\{(?:format|display)\\.machine\\(.*"))
        .forEach(time -> faults.add("has a time that not all browsers can read: " + time));
    values(DESCRIBED, page, MarkupRules::mayBeBlank)
        .forEach(ids -> faults.add("may have an empty part in aria-describedby: " + ids));
    FIELD
        .matcher(page)
        .results()
        .map(MatchResult::group)
        .filter(field -> field.contains("<h:selectManyCheckbox"))
        .forEach(field -> faults.add("has a label for several inputs: " + field));
    values(DATE, page, type -> true)
        .forEach(type -> faults.add("accepts a year of six digits: " + type));
    values(CHECKED, page, form -> page.contains("/WEB-INF/console/plain.xhtml"))
        .forEach(form -> faults.add("lets the browser complain in its own language: " + form));
    values(COMMA, page, comma -> true)
        .forEach(comma -> faults.add("has a comma that not all languages have: " + comma));
    values(ID, page, ofFrame::contains)
        .forEach(id -> faults.add("repeats an id of its frame: " + id));
    return faults;
  }

  static Set<String> ids(String frame) {
    return values(ID, frame, id -> true).collect(Collectors.toSet());
  }

  /**
   * Whether the attribute may become blank: only a single expression is left out if it is empty.
   */
  private static boolean mayBeBlank(String ids) {
    return EXPRESSION.matcher(ids).replaceAll("").isBlank()
        && EXPRESSION.matcher(ids).results().count() != 1;
  }

  private static Stream<String> values(Pattern attribute, String page, Predicate<String> wrong) {
    return attribute.matcher(page).results().map(one -> one.group(1)).filter(wrong);
  }
}

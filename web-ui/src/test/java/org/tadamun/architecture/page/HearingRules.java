package org.tadamun.architecture.page;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds mistakes that nobody sees but that mislead people who have a page read out. */
final class HearingRules {

  private static final String ATTRIBUTES = "(?:\"[^\"]*\"|[^\">])*";
  private static final Pattern INPUT =
      Pattern.compile("<(?:input|select|textarea)\\b" + ATTRIBUTES + ">");

  /** A list of PrimeFaces, and the headings that may name it; lists.js takes the nearest one. */
  private static final Pattern LIST = Pattern.compile("<p:dataTable\\b");

  private static final Pattern HEADING =
      Pattern.compile("<(?:t:pageHead|h[1-3]|legend|summary)\\b|<section\\b[^>]* aria-label=");

  private HearingRules() {}

  /**
   * Inputs with {@code required}: browsers call them invalid before anything is typed. It is
   * allowed for a file, which no other attribute could demand.
   */
  static List<String> publicFaults(String page) {
    return INPUT
        .matcher(page)
        .results()
        .map(MatchResult::group)
        .filter(input -> input.contains(" required=") && !input.contains("type=\"file\""))
        .map(input -> "marks an empty form as invalid: " + input)
        .toList();
  }

  /**
   * Lists without a heading before them.
   *
   * @param read gives the source of a file by its path below the web application
   */
  static List<String> consoleFaults(String page, UnaryOperator<String> read) {
    if (!page.contains(" template=\"")) {
      return List.of();
    }
    String whole = ConsoleRules.withIncluded(page, read);
    return LIST.matcher(whole)
        .results()
        .filter(list -> !HEADING.matcher(whole.substring(0, list.start())).find())
        .map(list -> "has a list without a heading before it")
        .toList();
  }
}

package org.tadamun.architecture.page;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What nobody sees, and who has a page read out is misled by. */
final class HearingRules {

  private static final String ATTRIBUTES = "(?:\"[^\"]*\"|[^\">])*";
  private static final Pattern INPUT =
      Pattern.compile("<(?:input|select|textarea)\\b" + ATTRIBUTES + ">");

  /** The list of PrimeFaces, and what it can be called by; lists.js looks for the nearest. */
  private static final Pattern LIST = Pattern.compile("<p:dataTable\\b");

  private static final Pattern HEADING =
      Pattern.compile("<(?:t:pageHead|h[1-3]|legend|summary)\\b|<section\\b[^>]* aria-label=");

  private HearingRules() {}

  /**
   * A browser that would not let a form go says of it that it is invalid as soon as something is
   * missing, which is before anything is typed. Of a file, no other asks.
   */
  static List<String> publicFaults(String page) {
    return INPUT
        .matcher(page)
        .results()
        .map(MatchResult::group)
        .filter(input -> input.contains(" required=") && !input.contains("type=\"file\""))
        .map(input -> "makes a form wrong before anything is typed: " + input)
        .toList();
  }

  /**
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

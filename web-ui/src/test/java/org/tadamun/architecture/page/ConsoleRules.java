package org.tadamun.architecture.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds mistakes in console pages that Faces reports neither at build time nor when shown. */
final class ConsoleRules {

  private static final Pattern FACT = Pattern.compile("<t:fact\\b(?:\"[^\"]*\"|[^\">])*>");
  private static final Pattern EMPTY =
      Pattern.compile("<t:empty(?:State|Own)\\b(?:\"[^\"]*\"|[^\">])*>");
  private static final Pattern PARAMETER = Pattern.compile("<f:viewParam name=\"(\\w+)\"");
  private static final Pattern BARE_FORM =
      Pattern.compile("(?s)<h:form\\b[^>]*prependId=\"false\".*?</h:form>");
  private static final Pattern INPUT =
      Pattern.compile(
          "<(?:p:input\\w*|p:password|p:autoComplete|h:select\\w+|h:input\\w+"
              + "|t:(?!field\\b)\\w+Field|t:textArea)\\b(?:\"[^\"]*\"|[^\">])*?\\bid=\"(\\w+)\"");
  private static final Pattern INCLUDE = Pattern.compile("<ui:include src=\"(/[^\"#]+)\"");
  private static final Pattern FORM = Pattern.compile("(?s)<h:form\\b.*?</h:form>");
  private static final Pattern TABLE = Pattern.compile("(?s)<p:dataTable\\b.*?</p:dataTable>");
  private static final Pattern ASKS = Pattern.compile("sortBy=|paginator=\"true\"|lazy=\"true\"");

  /** A list that is turned must be so in the way that the tag says. */
  private static final Pattern PAGED =
      Pattern.compile(
          "<p:dataTable\\b(?:\"[^\"]*\"|[^\">])*?paginator=\"true\"(?:\"[^\"]*\"|[^\">])*>"
              + "(?!\\s*<t:paging/>)");

  private static final Pattern POLL =
      Pattern.compile("(?s)<p:poll\\b(?:\"[^\"]*\"|[^\">])*?(?:/>|>.*?</p:poll>)");
  private static final String BACKGROUND = "<f:param name=\"background\" value=\"true\"/>";
  private static final Pattern AJAX = Pattern.compile("<p:ajax\\b(?:\"[^\"]*\"|[^\">])*>");
  private static final Pattern PANEL =
      Pattern.compile("(?s)<h:panelGroup id=\"(\\w+)\".*?</h:panelGroup>");

  private ConsoleRules() {}

  /**
   * Requests that a page sends by itself without saying so: they would keep the session of a person
   * who has left, and remove messages.
   */
  static List<String> busyByThemselves(String page) {
    return POLL.matcher(page)
        .results()
        .map(MatchResult::group)
        .filter(poll -> !poll.contains(BACKGROUND) || !poll.contains(" ignoreAutoUpdate=\"true\""))
        .map(poll -> "polls without the mark of a background request: " + poll)
        .toList();
  }

  /**
   * The mistakes of a page.
   *
   * @param read gives the source of a file by its path below the web application
   */
  static List<String> faults(String page, UnaryOperator<String> read) {
    List<String> faults = new ArrayList<>();
    // A fact without a value is never shown.
    FACT.matcher(page)
        .results()
        .map(fact -> fact.group())
        .filter(fact -> fact.contains("own=\"true\"") && !fact.contains(" value=\""))
        .forEach(fact -> faults.add("has a fact without a value: " + fact));
    // An empty filtered list must show how to clear the filter.
    EMPTY
        .matcher(page)
        .results()
        .map(MatchResult::group)
        .filter(empty -> empty.contains("iltered ? '"))
        .filter(empty -> !empty.contains("'console.filter.clear'"))
        .forEach(empty -> faults.add("offers no way on if a filter finds nothing: " + empty));
    // An input with the name of a parameter would change which page is meant.
    Set<String> parameters =
        PARAMETER.matcher(page).results().map(one -> one.group(1)).collect(Collectors.toSet());
    BARE_FORM
        .matcher(page)
        .results()
        .map(form -> withIncluded(form.group(), read))
        .flatMap(form -> INPUT.matcher(form).results())
        .map(input -> input.group(1))
        .filter(parameters::contains)
        .forEach(id -> faults.add("has an input named like its parameter: " + id));
    // All lists are turned in the same way and show their length at the foot.
    PAGED
        .matcher(page)
        .results()
        .map(MatchResult::group)
        .forEach(list -> faults.add("has a list with another paginator than the others: " + list));
    faults.addAll(drawnAnew(page, read));
    if (page.contains("template=\"")) {
      // Outside of a form the table would be sent with the first form of the page, which signs out.
      TABLE
          .matcher(FORM.matcher(withIncluded(page, read)).replaceAll(""))
          .results()
          .filter(table -> ASKS.matcher(table.group()).find())
          .forEach(table -> faults.add("has a table that sends requests outside of a form"));
    }
    return faults;
  }

  /** Inputs that a choice redraws but does not send: they would lose what was typed. */
  private static List<String> drawnAnew(String page, UnaryOperator<String> read) {
    Set<String> typed =
        PANEL
            .matcher(withIncluded(page, read))
            .results()
            .filter(panel -> INPUT.matcher(panel.group()).find())
            .map(panel -> panel.group(1))
            .collect(Collectors.toSet());
    return AJAX.matcher(page)
        .results()
        .map(MatchResult::group)
        .flatMap(
            ajax -> {
              Set<String> sent = parts("process", ajax);
              return parts("update", ajax).stream()
                  .filter(part -> typed.contains(part) && !sent.contains(part))
                  .filter(part -> !sent.contains("@form"))
                  .map(part -> "updates an input part that it does not process: " + part);
            })
        .toList();
  }

  private static Set<String> parts(String attribute, String tag) {
    return Pattern.compile("\\b" + attribute + "=\"([^\"]*)\"")
        .matcher(tag)
        .results()
        .flatMap(found -> Stream.of(found.group(1).strip().split("\\s+")))
        .map(part -> part.replaceFirst(".*:", ""))
        .collect(Collectors.toSet());
  }

  /** The part of a page with everything that it includes by a fixed name. */
  static String withIncluded(String part, UnaryOperator<String> read) {
    return INCLUDE
        .matcher(part)
        .replaceAll(
            include -> Matcher.quoteReplacement(withIncluded(read.apply(include.group(1)), read)));
  }
}

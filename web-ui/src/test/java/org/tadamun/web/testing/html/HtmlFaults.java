package org.tadamun.web.testing.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds faults in HTML that no browser reports and that make a page unusable for some: a label
 * without its input, a description that is never read, an id that occurs twice.
 */
public final class HtmlFaults {

  private static final Pattern SCRIPT =
      Pattern.compile("(?s)<(script|style)\\b.*?</\\1>|<!--.*?-->");
  private static final Pattern TAG = Pattern.compile("<([a-zA-Z]\\w*)((?:\"[^\"]*\"|[^>\"])*)>");
  private static final Pattern ID = attribute("id");
  private static final Pattern FOR = attribute("for");
  private static final Pattern TIME = attribute("datetime");
  private static final Pattern REFERENCE =
      Pattern.compile("\\s(?:aria-(?:describedby|labelledby|controls)|list)=\"([^\"]*)\"");

  /** The elements to which a label may belong. */
  private static final Set<String> LABELLED = Set.of("input", "select", "textarea", "button");

  /** A date, or a date and time with at most three decimals of the second. */
  private static final Pattern READABLE =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\d(?:T\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,3})?)?Z?)?");

  private final List<MatchResult> tags;
  private final List<String> found = new ArrayList<>();

  private HtmlFaults(String html) {
    tags = TAG.matcher(SCRIPT.matcher(html).replaceAll(" ")).results().toList();
  }

  public static List<String> of(String html) {
    HtmlFaults faults = new HtmlFaults(html);
    faults.look();
    return faults.found;
  }

  private void look() {
    Set<String> ids = new HashSet<>();
    values(ID, tags.stream())
        .filter(id -> !ids.add(id))
        .forEach(id -> found.add("two elements have the id " + id));
    Set<String> inputs =
        values(ID, tags.stream().filter(tag -> LABELLED.contains(tag.group(1))))
            .collect(Collectors.toSet());
    values(FOR, tags.stream().filter(tag -> tag.group(1).equals("label")))
        .filter(id -> !inputs.contains(id))
        .forEach(id -> found.add("no input has the label for " + id));
    values(REFERENCE, tags.stream())
        .filter(named -> named.isBlank() || !ids.containsAll(List.of(named.strip().split("\\s+"))))
        .forEach(named -> found.add("nothing is there of '" + named + "'"));
    values(TIME, tags.stream().filter(tag -> tag.group(1).equals("time")))
        .filter(time -> !READABLE.matcher(time).matches())
        .forEach(time -> found.add("no browser reads the time " + time));
  }

  private static Stream<String> values(Pattern attribute, Stream<MatchResult> tags) {
    return tags.flatMap(tag -> attribute.matcher(tag.group(2)).results()).map(one -> one.group(1));
  }

  private static Pattern attribute(String name) {
    return Pattern.compile("\\s" + name + "=\"([^\"]*)\"");
  }
}

package org.tadamun.architecture.page;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A local time must be shown with its zone. The foot of a page says that times without a zone are
 * those of the reader's account, but a local time follows the clock of its place.
 */
final class ClockRules {

  private static final String LOCAL = "display.localDateTime(";
  private static final Pattern NAMED = Pattern.compile("(?i)time-?zone");
  private static final int NEAR = 5;

  private ClockRules() {}

  static List<String> faults(String page) {
    List<String> lines = page.lines().toList();
    return IntStream.range(0, lines.size())
        .filter(line -> lines.get(line).contains(LOCAL))
        .filter(line -> !NAMED.matcher(near(lines, line)).find())
        .mapToObj(line -> "line " + (line + 1) + ": a local time without its zone")
        .toList();
  }

  /** The line and those after it: in facts each has a line or three, with one zone for all. */
  private static String near(List<String> lines, int line) {
    return String.join("\n", lines.subList(line, Math.min(line + NEAR, lines.size())));
  }
}

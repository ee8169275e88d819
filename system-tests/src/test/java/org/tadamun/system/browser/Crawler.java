package org.tadamun.system.browser;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Finds the pages by following links, so that a new page needs no edit here. Of pages that differ
 * only by the thing they show, one stands for all.
 */
public final class Crawler {

  private static final Pattern FILE = Pattern.compile(".*\\.[a-z]{2,5}");
  private static final Pattern ID = Pattern.compile("/[A-Za-z0-9_-]{22}(?=/|$)");
  private static final Pattern VALUE = Pattern.compile("=[^&]*");

  private Crawler() {}

  /**
   * @param below only addresses that begin so are followed
   * @return the addresses visited
   */
  public static Set<String> visit(
      Browser browser, String start, String below, Consumer<Browser> visitor) {
    Set<String> visited = new LinkedHashSet<>();
    Set<String> kinds = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      String path = open.poll();
      if (path.startsWith(below) && kinds.add(kind(path))) {
        browser.open(path);
        visited.add(path);
        open.addAll(links(browser));
        visitor.accept(browser);
      }
    }
    return visited;
  }

  private static List<String> links(Browser browser) {
    Object links =
        browser.script(
            "return [...document.querySelectorAll('a[href]')]"
                + ".filter(a => a.origin === location.origin && !a.hasAttribute('download'))"
                + ".map(a => a.pathname + a.search)");
    return ((List<?>) links)
        .stream()
            .map(String.class::cast)
            .filter(path -> !FILE.matcher(path.replaceAll("\\?.*", "")).matches())
            .toList();
  }

  private static String kind(String path) {
    String withoutIds = ID.matcher(path).replaceAll("/*");
    return VALUE.matcher(withoutIds).replaceAll("=");
  }
}

package org.tadamun.system.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Finds pages by following links, so that a new page needs no edit here. Of pages that differ only
 * in the object they show, one stands for all. A link that leads to another page than it names, or
 * to a refusal, is a fault.
 */
public final class Crawler {

  private static final Pattern FILE = Pattern.compile(".*\\.[a-z]{2,5}");
  private static final Pattern ID = Pattern.compile("/[A-Za-z0-9_-]{22}(?=/|$)");
  private static final Pattern PARAMETER = Pattern.compile("[?&]([^=&]+)=");

  private Crawler() {}

  /**
   * @param below the address to start with; only addresses that begin with it are followed
   * @param variants whether a page is also visited with each of its parameters, or once
   * @return the visited addresses
   */
  public static Set<String> visit(
      Browser browser, String below, boolean variants, Consumer<Browser> visitor) {
    Set<String> visited = new LinkedHashSet<>();
    Set<String> known = new HashSet<>();
    List<String> dead = new ArrayList<>();
    Deque<String> open = new ArrayDeque<>(List.of(below));
    browser.forgetful();
    while (!open.isEmpty()) {
      String path = open.poll();
      if (path.startsWith(below) && known.addAll(kinds(path, variants))) {
        Traffic.forget(browser);
        browser.open(path);
        visited.add(path);
        String came = browser.status() + " " + browser.path();
        if (!came.equals("200 " + path)) {
          dead.add(path + " leads to " + came);
        }
        open.addAll(links(browser));
        visitor.accept(browser);
      }
    }
    assertEquals(List.of(), dead);
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

  /** The kinds of the page: the page, and the page with each of its parameters. */
  private static Set<String> kinds(String path, boolean variants) {
    String page = ID.matcher(path.replaceAll("\\?.*", "")).replaceAll("/*");
    Set<String> kinds = new HashSet<>(Set.of(page));
    if (variants) {
      PARAMETER.matcher(path).results().forEach(found -> kinds.add(page + "?" + found.group(1)));
    }
    return kinds;
  }
}

package org.tadamun.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.system.browser.Browser;
import org.tadamun.system.browser.BrowserTest;
import org.tadamun.system.browser.Console;
import org.tadamun.system.server.Demonstration;

@BrowserTest
@DisplayName("Each number of the dashboard")
class DashboardIT {

  private static final String PAGE = "/console/dashboard?campaign=" + Demonstration.SLUG;

  private static final String LIVE = "[id='dashboard:live']";

  /** In one step: the page puts new tiles in their places every five seconds. */
  private static final String TILES =
      """
      return [...document.querySelectorAll('.tile')].map(tile => [
        tile.querySelector('.tile-label').textContent,
        tile.querySelector('a').href,
        tile.querySelector('.tile-number').textContent]);
      """;

  @Test
  @DisplayName("is the length of the list that it opens")
  void tiles(Browser browser) {
    Console console = Console.ofDemonstration(browser, "en").open(PAGE);
    Map<String, Integer> shown = new LinkedHashMap<>();
    Map<String, String> lists = new LinkedHashMap<>();
    for (Object tile : (List<?>) browser.script(TILES)) {
      List<?> read = (List<?>) tile;
      String label = read.get(0).toString();
      lists.put(label, read.get(1).toString());
      shown.put(label, Console.number(read.get(2).toString()));
    }
    assertTrue(shown.size() >= 9, shown::toString);
    Map<String, Integer> counted = new LinkedHashMap<>();
    lists.forEach((label, list) -> counted.put(label, console.open(list).listed()));
    assertEquals(shown, counted);
  }

  @Test
  @DisplayName("stays unfolded as a table, and the keyboard on it, when the page asks anew")
  void unfolded(Browser browser) {
    Console.ofDemonstration(browser, "en").open(PAGE);
    browser.click(LIVE + " details > summary");
    browser.script("document.querySelector(arguments[0]).dataset.seen = 'yes'", LIVE);
    browser.awaitGone(LIVE + "[data-seen]");
    assertEquals(
        true,
        browser.script("return document.querySelector(arguments[0] + ' details').open", LIVE));
    assertEquals("SUMMARY", browser.script("return document.activeElement.tagName"));
  }

  @Test
  @DisplayName("is printed with its cards one below the other, since their tables are open there")
  void printed(Browser browser) {
    Console.ofDemonstration(browser, "en").open(PAGE);
    assertEquals("block", browser.onPaper(LIVE + " .columns"));
  }
}

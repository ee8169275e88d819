package org.tadamun.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.tadamun.system.browser.Browser;
import org.tadamun.system.browser.BrowserTest;
import org.tadamun.system.browser.Console;
import org.tadamun.system.server.Await;
import org.tadamun.system.server.Demonstration;
import org.tadamun.system.server.Supporter;

@BrowserTest
@DisplayName("The dashboard in the browser")
class DashboardIT {

  private static final String PAGE = "/console/dashboard?campaign=" + Demonstration.SLUG;

  private static final String LIVE = "[id='dashboard:live']";
  private static final String MARKED = LIVE + "[data-seen]";
  private static final String BY_ITSELF = "This page updates itself.";

  /** Whether the page asks for updates. */
  private static final String ASKS =
      """
      return Object.values(PrimeFaces.widgets)
        .some(one => one instanceof PrimeFaces.widget.Poll && one.isActive());
      """;

  /** In one step, since the page replaces its tiles every five seconds. */
  private static final String TILES =
      """
      return [...document.querySelectorAll('.tile')].map(tile => [
        tile.querySelector('.tile-label').textContent,
        tile.querySelector('a').href,
        tile.querySelector('.tile-number').textContent]);
      """;

  @Test
  @DisplayName("has on each tile the length of the list that it opens")
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
  @DisplayName("keeps the unfolded table and the keyboard focus when the page is updated")
  void unfolded(Browser browser) {
    Console.ofDemonstration(browser, "en").open(PAGE);
    browser.click(LIVE + " details > summary");
    mark(browser);
    signOne();
    browser.awaitGone(MARKED);
    assertEquals(
        true,
        browser.script("return document.querySelector(arguments[0] + ' details').open", LIVE));
    assertEquals("SUMMARY", browser.script("return document.activeElement.tagName"));
  }

  private static void mark(Browser browser) {
    browser.script("document.querySelector(arguments[0]).dataset.seen = 'yes'", LIVE);
  }

  /** Makes something new to show. */
  private static void signOne() {
    Supporter supporter = Supporter.from("NO");
    supporter.signBy(Demonstration.http()).require(202);
    String link = Demonstration.mails().await(supporter.email()).linkTo("/confirm/");
    Demonstration.http().postForm(URI.create(link).getPath(), Map.of()).require(303);
  }

  @Test
  @DisplayName("does not replace the figures for screen readers as long as they do not change")
  void same(Browser browser) {
    Console.ofDemonstration(browser, "en").open(PAGE);
    // A change of another test may still have to arrive.
    Await.until(
        "two answers that change nothing",
        () -> {
          mark(browser);
          int before = answers(browser);
          Await.until(
              "two answers", () -> Optional.of(answers(browser)).filter(now -> now > before + 1));
          return Optional.of(browser.all(MARKED)).filter(marked -> !marked.isEmpty());
        });
  }

  private static int answers(Browser browser) {
    String count =
        "return performance.getEntriesByType('resource')"
            + ".filter(one => one.initiatorType === 'xmlhttprequest').length";
    return ((Number) browser.script(count)).intValue();
  }

  @Test
  @DisplayName("stops updating at a button, on other pages and back too, until it is started again")
  void stopped(Browser browser) {
    Console console = Console.ofDemonstration(browser, "en").open(PAGE);
    browser.awaitText(BY_ITSELF).keyboard().tabTo("[data-updating]").press(Keys.ENTER);
    browser.awaitText("Update again");
    assertFalse(browser.text().contains(BY_ITSELF));
    assertEquals(false, browser.script(ASKS));
    console.open("/console/help").open(PAGE);
    browser.awaitText("Update again");
    assertEquals(false, browser.script(ASKS));
    browser.click("[data-updating]").awaitText("Stop updating").awaitText(BY_ITSELF);
    assertEquals(true, browser.script(ASKS));
  }

  @Test
  @DisplayName("is printed with its cards one below the other")
  void printed(Browser browser) {
    Console.ofDemonstration(browser, "en").open(PAGE);
    assertEquals("block", browser.onPaper(LIVE + " .columns"));
  }
}

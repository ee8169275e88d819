package org.tadamun.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.tadamun.system.browser.Browser;
import org.tadamun.system.browser.BrowserTest;
import org.tadamun.system.browser.Console;
import org.tadamun.system.server.Demonstration;

@BrowserTest
@DisplayName("Each number of the dashboard")
class DashboardIT {

  private static final String PAGE = "/console/dashboard?campaign=" + Demonstration.SLUG;

  @Test
  @DisplayName("is the length of the list that it opens")
  void tiles(Browser browser) {
    Console console = Console.ofDemonstration(browser, "en").open(PAGE);
    Map<String, Integer> shown = new LinkedHashMap<>();
    Map<String, String> lists = new LinkedHashMap<>();
    for (WebElement tile : browser.all(".tile")) {
      String label = tile.findElement(By.className("tile-label")).getText();
      WebElement link = tile.findElement(By.tagName("a"));
      lists.put(label, link.getDomProperty("href"));
      shown.put(label, Console.number(tile.findElement(By.className("tile-number")).getText()));
    }
    assertTrue(shown.size() >= 9, shown::toString);
    Map<String, Integer> counted = new LinkedHashMap<>();
    lists.forEach((label, list) -> counted.put(label, console.open(list).listed()));
    assertEquals(shown, counted);
  }
}

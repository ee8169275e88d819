package org.tadamun.system.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.WebElement;
import org.tadamun.system.browser.Browser;
import org.tadamun.system.browser.BrowserTest;
import org.tadamun.system.browser.Crawler;
import org.tadamun.system.browser.Inspection;
import org.tadamun.system.server.Demonstration;

@BrowserTest
@DisplayName("Every public page")
class PublicPagesIT {

  private static final int FIRST_VISIT = 60_000;

  @ParameterizedTest(
      name =
          "in {0} has the direction {1}, is accessible, fits at 400%, loads at most 60 kB, asks no"
              + " other host, and writes no error")
  @CsvSource({"en, ltr", "ar, rtl", "ur, rtl"})
  void inspected(String language, String direction, Browser browser) {
    List<String> faults = new ArrayList<>();
    Set<String> pages =
        Crawler.visit(
            browser,
            "/" + language + "/",
            "en".equals(language),
            page -> {
              faults.addAll(Inspection.faults(page, FIRST_VISIT));
              faults.addAll(Inspection.wide(page));
              assertEquals(direction, page.script("return document.documentElement.dir"));
              assertEquals(language, page.script("return document.documentElement.lang"));
            });
    assertTrue(pages.size() >= 15, () -> "only " + pages);
    assertEquals(List.of(), faults);
  }

  @ParameterizedTest(name = "in {0} breaks a web address that is longer than a line")
  @CsvSource({"en", "ar"})
  void longAddress(String language, Browser browser) {
    browser.width(390).open("/" + language + "/campaigns/" + Demonstration.SLUG);
    browser.script(
        "const link = document.createElement('a'); link.id = 'long'; link.dir = 'ltr';"
            + "link.href = link.textContent = 'https://example.org/' + 'a'.repeat(300);"
            + "document.querySelector('.text p:not(.note)').append(link)");
    assertFits(browser);
    assertEquals(List.of(), Inspection.wide(browser));
  }

  @Test
  @DisplayName("breaks a word of the campaign's title that is wider than a phone")
  void longTitle(Browser browser) {
    browser.width(320).open("/en/petitions/" + Demonstration.SLUG);
    browser.script(
        "document.querySelectorAll('.brand').forEach((brand) => {"
            + "(brand.firstElementChild ?? brand).textContent = 'Verteidigung'.repeat(12); });");
    assertFits(browser);
  }

  private static void assertFits(Browser browser) {
    Object over =
        browser.script(
            "const page = document.documentElement; return page.scrollWidth - page.clientWidth");
    assertEquals(0L, over, "it is scrolled sideways");
  }

  @Test
  @DisplayName("prints the total of a table once, not on each sheet")
  void total(Browser browser) {
    browser.open("/en/petitions/" + Demonstration.SLUG + "/countries").find(".countries tfoot");
    assertEquals("table-row-group", browser.onPaper(".countries tfoot"));
  }

  @Test
  @DisplayName("shows the progress and the current page in the reader's own colours")
  void ownColours(Browser browser) {
    Inspection.inOwnColours(browser);
    browser.open("/en/petitions/" + Demonstration.SLUG);
    WebElement bar = browser.find("progress");
    assertNotEquals(Inspection.colour(bar, 10), Inspection.colour(bar, 95), "it is empty");
    assertNotEquals(line(browser, "[aria-current]"), line(browser, ":not([aria-current])"));
  }

  private static Object line(Browser browser, String which) {
    return browser.script(
        "return getComputedStyle(document.querySelector(arguments[0])).borderBlockEndColor",
        ".top .sections a" + which);
  }
}

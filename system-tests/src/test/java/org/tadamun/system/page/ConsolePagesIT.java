package org.tadamun.system.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.tadamun.system.browser.Console;
import org.tadamun.system.browser.Crawler;
import org.tadamun.system.browser.Inspection;

@BrowserTest
@DisplayName("Every page of the console")
class ConsolePagesIT {

  private static final int FIRST_VISIT = 600_000;
  private static final List<String> ENTRANCES =
      List.of(
          "/console/sign-in",
          "/console/forgotten-password",
          "/console/invitation?token=none",
          "/console/nowhere");

  @ParameterizedTest(name = "in {0} on {1} pixels runs {2}, can be used by all, and fits")
  @CsvSource({"en, 1280, ltr", "ar, 1280, rtl", "ur, 320, rtl"})
  void inspected(String language, int pixels, String direction, Browser browser) {
    Console.ofDemonstration(browser.width(pixels), language);
    List<String> faults = new ArrayList<>();
    Set<String> pages =
        Crawler.visit(
            browser, "/console/", false, page -> faults.addAll(faults(page, language, direction)));
    assertTrue(pages.size() > 25, () -> "only " + pages);
    assertEquals(List.of(), faults);
  }

  @Test
  @DisplayName("before sign-in can be used by all, in Arabic too")
  void entrances(Browser browser) {
    List<String> faults = new ArrayList<>();
    for (String page : ENTRANCES) {
      for (String language : List.of("en", "ar")) {
        String separator = page.contains("?") ? "&" : "?";
        browser.open(page + separator + "lang=" + language);
        Inspection.faults(browser, FIRST_VISIT).forEach(faults::add);
      }
    }
    assertEquals(List.of(), faults);
  }

  private static List<String> faults(Browser page, String language, String direction) {
    List<String> faults = new ArrayList<>(Inspection.faults(page, FIRST_VISIT));
    WebElement html = page.find("html");
    String told = html.getDomAttribute("lang") + " " + html.getDomAttribute("dir");
    if (!told.equals(language + " " + direction)) {
      faults.add(page.path() + " is in " + told);
    }
    if (!html.getDomProperty("clientWidth").equals(html.getDomProperty("scrollWidth"))) {
      faults.add(page.path() + " is wider than its window");
    }
    return faults;
  }
}

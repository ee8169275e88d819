package org.tadamun.system.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadamun.system.browser.Browser;
import org.tadamun.system.browser.BrowserTest;
import org.tadamun.system.browser.Crawler;
import org.tadamun.system.browser.Inspection;

@BrowserTest
@DisplayName("Every public page")
class PublicPagesIT {

  private static final int FIRST_VISIT = 60_000;

  @ParameterizedTest(
      name =
          "in {0} runs {1}, can be used by all, fits four times enlarged, is light, asks no other"
              + " host, writes no error")
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
              faults.addAll(wide(page));
              assertEquals(direction, page.script("return document.documentElement.dir"));
              assertEquals(language, page.script("return document.documentElement.lang"));
            });
    assertTrue(pages.size() > 8, () -> "only " + pages);
    assertEquals(List.of(), faults);
  }

  /** A window of 1280 pixels at 400 % shows 320 of them (WCAG 1.4.10). */
  private static List<String> wide(Browser page) {
    page.width(320);
    Object over =
        page.script(
            "const page = document.documentElement; return page.scrollWidth - page.clientWidth");
    page.width(1280);
    return over.equals(0L) ? List.of() : List.of(page.path() + " is too wide by " + over);
  }
}

package org.tadamun.system.petition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.tadamun.system.browser.Browser;
import org.tadamun.system.browser.Crawler;
import org.tadamun.system.browser.Inspection;

/** A page of the console at a desktop's and at a phone's width. */
final class TwoWidths {

  private static final int FIRST_VISIT = 600_000;

  private TwoWidths() {}

  /**
   * Checks the open page and all pages below it; afterwards it is open again at a desktop's width.
   */
  static void assertCanBeUsedByAll(Browser browser) {
    List<String> faults = new ArrayList<>();
    String here = browser.path();
    for (int pixels : new int[] {1280, 390}) {
      Crawler.visit(
          browser.width(pixels),
          here,
          false,
          page -> faults.addAll(Inspection.faults(page, FIRST_VISIT)));
    }
    browser.width(1280).open(here);
    assertEquals(List.of(), faults);
  }
}

package org.tadamun.system.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.tadamun.system.browser.Browser;
import org.tadamun.system.browser.BrowserTest;
import org.tadamun.system.browser.Console;
import org.tadamun.system.browser.Inspection;
import org.tadamun.system.browser.Keyboard;
import org.tadamun.system.server.Demonstration;

/** A window of 1280 by 1024 pixels at 400% shows 320 by 256 of them (WCAG 1.4.4, 1.4.10). */
@BrowserTest
@DisplayName("A reader of the console at 400% zoom")
class EnlargedIT {

  private static final String CAMPAIGN = "?campaign=" + Demonstration.SLUG;
  private static final String DASHBOARD = "/console/dashboard" + CAMPAIGN;
  private static final String LIST =
      "/console/petition/signatures" + CAMPAIGN + "&petition=" + Demonstration.SLUG;
  private static final String SWITCH = ".campaign-switch > .drop-list";

  /** Pixels that the list hides beyond its edge. */
  private static final String CUT_OFF =
      "const list = document.querySelector('.ui-datatable-reflow');"
          + "return list.scrollWidth - list.clientWidth";

  /** Pixels of the campaign's name; its first letter has ten. */
  private static final long LEGIBLE = 40;

  private static Browser enlarged(Browser browser, String language) {
    Console.ofDemonstration(browser, language);
    return browser.size(320, 256);
  }

  @Test
  @DisplayName("sees both answers to a question, and the one with the focus")
  void asked(Browser browser) {
    enlarged(browser, "en").open(LIST + "&state=CONFIRMED").click("[id='list:signatures:2:hold']");
    browser.find(".ui-confirmdialog-yes");
    String answers = ".ui-confirmdialog-no, .ui-confirmdialog-yes";
    assertEquals(List.of(), Inspection.outside(browser, answers));
    // Longer than any question of the console.
    browser.script(
        "const asked = document.querySelector('.ui-confirm-dialog-message');"
            + "asked.textContent = asked.textContent.repeat(4)");
    assertEquals(List.of(), Inspection.outside(browser, answers));
    Keyboard keys = browser.keyboard().tabTo(".ui-confirmdialog-yes");
    assertEquals(List.of(), Inspection.outside(browser, ":focus"));
    keys.press(Keys.ESCAPE);
    browser.awaitGone(".ui-confirmdialog-yes");
  }

  @ParameterizedTest(name = "in {0} reads the name of the campaign and of each one to switch to")
  @ValueSource(strings = {"en", "ar"})
  void switches(String language, Browser browser) {
    enlarged(browser, language).open(DASHBOARD).click(".campaign-switch > summary");
    browser.find(SWITCH);
    assertEquals(List.of(), Inspection.outside(browser, SWITCH));
    Object over =
        browser.script(
            "const page = document.documentElement; return page.scrollWidth - page.clientWidth");
    assertEquals(0L, over, "it is scrolled sideways");
    String width = "return document.querySelector('.switch-title').offsetWidth";
    long shown = (long) browser.script(width);
    assertTrue(shown > LEGIBLE, () -> shown + " pixels of the name");
  }

  @ParameterizedTest(name = "in {0} finds the choice of the order inside the list")
  @ValueSource(strings = {"de", "ur"})
  void orders(String language, Browser browser) {
    enlarged(browser, language).open("/console/parliament/list" + CAMPAIGN);
    browser.find("select.ui-reflow-dropdown");
    assertEquals(0L, browser.script(CUT_OFF), "pixels of the list that cannot be seen");
  }

  @Test
  @DisplayName("moves from an open menu into the page, and the menu closes")
  void leaves(Browser browser) {
    enlarged(browser, "en").open(DASHBOARD);
    Keyboard keys = browser.keyboard().tabTo(".nav-toggle").press(Keys.ENTER);
    browser.find("#navigation.open .nav-link:focus");
    keys.tabTo("main a");
    browser.awaitGone("#navigation.open");
    assertEquals("false", browser.find(".nav-toggle").getDomAttribute("aria-expanded"));
  }
}

package org.tadamun.system.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.tadamun.system.browser.Browser;
import org.tadamun.system.browser.BrowserTest;
import org.tadamun.system.browser.Console;
import org.tadamun.system.browser.Keyboard;
import org.tadamun.system.server.Demonstration;

@BrowserTest
@DisplayName("A keyboard user who decides on a signature of the list")
class DecidingIT {

  private static final String LIST =
      "/console/petition/signatures?campaign="
          + Demonstration.SLUG
          + "&petition="
          + Demonstration.SLUG
          + "&state=";
  private static final String YES = ".ui-confirmdialog-yes";
  private static final String LABEL = "aria-label";
  private static final String REMEMBERED = "return sessionStorage.getItem('decided')";
  private static final String DESCRIPTION =
      """
      return document.getElementById(arguments[0]).getAttribute('aria-describedby').split(' ')
        .map((id) => document.getElementById(id).innerText).join(' ');
      """;

  @Test
  @DisplayName("cancels by Escape, then decides, and goes on at the same place of the list")
  void decides(Browser browser) {
    Console console = Console.ofDemonstration(browser, "en").open(LIST + "CONFIRMED");
    int confirmed = console.counted();
    String hold = "list:signatures:3:hold";
    String next = browser.find("[id='list:signatures:4:hold']").getDomAttribute(LABEL);
    Keyboard keys = browser.keyboard().tabTo("[id='" + hold + "']").press(Keys.ENTER);
    browser.find(YES);
    keys.press(Keys.ESCAPE);
    browser.awaitGone(YES);
    keys.awaitAt(hold).press(Keys.ENTER);
    browser.find(YES);
    keys.tabTo(YES).follow();
    browser.awaitText("One signature held");
    assertEquals(confirmed - 1, console.counted());
    keys.awaitAt(hold);
    assertEquals(next, browser.find("[id='" + hold + "']").getDomAttribute(LABEL));
    // A screen reader would not read out a message that a new page contains.
    String description = browser.script(DESCRIPTION, hold).toString();
    assertTrue(description.matches("One signature held\\.?"), description);
    console.open(LIST + "HELD");
    keys.tabTo("[id='list:signatures:0:release']").press(Keys.ENTER);
    browser.find(YES);
    keys.tabTo(YES).follow();
    browser.awaitText("One signature released");
    // That list is empty now.
    keys.awaitAt("messages");
    assertEquals(confirmed, console.open(LIST + "CONFIRMED").counted());
  }

  @Test
  @DisplayName("is at the next possible command if the signature stays in the list")
  void decidesAmongAll(Browser browser) {
    Console.ofDemonstration(browser, "en").open(LIST);
    Keyboard keys = browser.keyboard().tabTo("[id$=':hold']");
    String hold = (String) browser.script("return document.activeElement.id");
    keys.press(Keys.ENTER);
    browser.find(YES);
    keys.tabTo(YES).follow();
    browser.awaitText("One signature held");
    keys.awaitAt(hold.replace(":hold", ":release")).press(Keys.ENTER);
    browser.find(YES);
    keys.tabTo(YES).follow();
    browser.awaitText("One signature released");
    keys.awaitAt(hold);
  }

  @Test
  @DisplayName("is led to no row after only looking at a signature, though the row was remembered")
  void looks(Browser browser) {
    Console console = Console.ofDemonstration(browser, "en").open(LIST + "CONFIRMED");
    browser.press("tr[data-ri='3'] a[href*='/petition/decision']");
    assertNotNull(browser.script(REMEMBERED), "a decision there would lead back to the row");
    console.open(LIST + "CONFIRMED");
    assertNull(browser.script(REMEMBERED));
  }
}

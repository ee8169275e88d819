package org.tadamun.system.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.tadamun.system.browser.Browser;
import org.tadamun.system.browser.BrowserTest;
import org.tadamun.system.browser.Console;
import org.tadamun.system.browser.Inspection;
import org.tadamun.system.browser.Keyboard;
import org.tadamun.system.server.Demonstration;

/** The keyboard focus after an answer that changes the page. */
@BrowserTest
@DisplayName("A keyboard user in the console")
class FocusIT {

  private static final String CAMPAIGN = "?campaign=" + Demonstration.SLUG;
  private static final String OF = CAMPAIGN + "&petition=" + Demonstration.SLUG;
  private static final String LIST = "/console/petition/signatures" + OF + "&state=CONFIRMED";
  private static final String YES = ".ui-confirmdialog-yes";

  @Test
  @DisplayName("can preview a rule again and again, and then goes on to propose it")
  void looks(Browser browser) {
    Console.ofDemonstration(browser, "en").open("/console/petition/invalidation-new" + OF);
    Keyboard keys = browser.keyboard().tabTo("[name='rule_nameContains']").type("Baker");
    keys.tabTo("[id='look']");
    for (Keys key : List.of(Keys.ENTER, Keys.SPACE)) {
      keys.press(key);
      browser.settled();
      keys.awaitAt("look");
    }
    browser.awaitText("By how much the figures would fall");
    keys.press(Keys.TAB).awaitAt("propose");
  }

  @Test
  @DisplayName("is led to the present mistake, not to that of an earlier refusal")
  void wrongNow(Browser browser) {
    Console.ofDemonstration(browser, "en").open("/console/deliveries/edit" + CAMPAIGN);
    Keyboard keys = browser.keyboard().tabTo("[id='entry:save']").press(Keys.ENTER);
    keys.awaitAt("entry:addressee");
    for (String field : List.of("addressee", "channel")) {
      browser.script(
          "const field = document.getElementById(arguments[0]);"
              + "field.value = [...field.options].find(one => one.value).value;"
              + "field.dispatchEvent(new Event('change', {bubbles: true}))",
          "entry:" + field);
      browser.settled();
    }
    keys.tabTo("[id='entry:plannedLocal']").type("1231").tabTo("[id='entry:save']");
    keys.press(Keys.ENTER).awaitAt("entry:plannedLocal");
    assertFalse(browser.text().contains("Please fill this in."), browser::text);
    assertEquals("", browser.script("return document.getElementById('messages').textContent"));
  }

  @ParameterizedTest(name = "sees the row just chosen in a window of {0} by {1} pixels")
  @CsvSource({"1280, 800", "320, 256"})
  void chooses(int width, int height, Browser browser) {
    Console.ofDemonstration(browser, "en");
    browser.size(width, height).open(LIST);
    Keyboard keys = browser.keyboard().tabTo("tr[data-ri='0'] .ui-chkbox-box");
    if (height > 256) {
      // At its very top no browser holds the scroll position.
      browser.script("scrollTo(0, 0)");
    }
    keys.press(Keys.SPACE);
    browser.settled().awaitText("One signature chosen");
    assertEquals(List.of(), Inspection.outside(browser, ":focus"));
    assertEquals("true", browser.script("return document.activeElement.ariaChecked"));
  }

  @Test
  @DisplayName("sees the button with which a list is turned")
  void turns(Browser browser) {
    Console.ofDemonstration(browser, "en").open(LIST);
    for (String page : List.of(".ui-paginator-last", ".ui-paginator-prev")) {
      browser.keyboard().tabTo(page).press(Keys.ENTER);
      browser.settled();
    }
    assertEquals(List.of(), Inspection.outside(browser, ":focus"));
  }

  @Test
  @DisplayName("closes a question by Space, and is back at its button")
  void closesAQuestion(Browser browser) {
    Console.ofDemonstration(browser, "en").open(LIST);
    Keyboard keys = browser.keyboard().tabTo("[id='list:signatures:1:hold']").press(Keys.ENTER);
    browser.find(YES);
    keys.tabTo(".ui-dialog-titlebar-close").press(Keys.SPACE);
    browser.awaitGone(YES);
    keys.awaitAt("list:signatures:1:hold");
  }

  @Test
  @DisplayName("sorts by Space")
  void sorts(Browser browser) {
    Console.ofDemonstration(browser, "en").open("/console/addressees/list" + CAMPAIGN);
    browser.keyboard().tabTo("th[tabindex]").press(Keys.SPACE);
    browser.find("th[aria-sort='ascending']:focus");
    assertEquals(0L, browser.script("return Math.round(scrollY)"));
  }

  @Test
  @DisplayName("closes a message by Space, and goes on in the content")
  void closesWhatWasSaid(Browser browser) {
    Console.ofDemonstration(browser, "en").open("/console/endorsements/edit" + CAMPAIGN);
    Keyboard keys = browser.keyboard().tabTo("[id='save']").press(Keys.ENTER);
    browser.find(".ui-messages-close");
    keys.tabTo(".ui-messages-close").press(Keys.SPACE);
    browser.awaitGone(".ui-messages-close");
    keys.awaitAt("content");
  }

  @Test
  @DisplayName("jumps from the end of a list to the chosen signatures, and to its first row")
  void onward(Browser browser) {
    Console.ofDemonstration(browser, "en").open(LIST);
    browser.click("tr[data-ri='24'] .ui-chkbox-box").awaitText("One signature chosen");
    Keyboard keys = browser.keyboard().tabTo(".onward a[href='#list:chosen']").press(Keys.ENTER);
    keys.press(Keys.TAB).awaitAt("list:reason");
    keys.tabTo(".onward a[href='#list:signatures']").press(Keys.ENTER);
    // Skips the box that chooses all.
    keys.press(Keys.TAB, Keys.TAB);
    browser.find("tr[data-ri='0'] .ui-chkbox-box:focus");
    browser.click("tr[data-ri='24'] .ui-chkbox-box").awaitGone(".onward a[href='#list:chosen']");
  }
}

package org.tadamun.system.page;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.tadamun.system.browser.Browser;
import org.tadamun.system.browser.BrowserTest;
import org.tadamun.system.browser.Console;
import org.tadamun.system.browser.Keyboard;
import org.tadamun.system.server.Demonstration;

/** What an answer changes about the page on which it comes. */
@BrowserTest
@DisplayName("Somebody who has only a keyboard stays where he is, and")
class FocusIT {

  private static final String CAMPAIGN = "?campaign=" + Demonstration.SLUG;
  private static final String OF = CAMPAIGN + "&petition=" + Demonstration.SLUG;

  @Test
  @DisplayName("looks again and again what a rule means, and goes on to propose it")
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
}

package org.tadamun.system.petition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.system.browser.Browser;
import org.tadamun.system.browser.BrowserTest;
import org.tadamun.system.browser.Console;
import org.tadamun.system.browser.Crawler;
import org.tadamun.system.browser.Inspection;
import org.tadamun.system.server.Demonstration;

/** An event pass from the console to the canteen, and its figures afterwards. */
@BrowserTest
@DisplayName("An event pass")
class EventPassIT {

  private static final String QUERY =
      "?campaign=" + Demonstration.SLUG + "&petition=" + Demonstration.SLUG;
  private static final String LIST = "/console/petition/passes" + QUERY;
  private static final int FIRST_VISIT = 600_000;

  @Test
  @DisplayName(
      "is made, signed through, counted and revoked, and its pages have no accessibility fault")
  void journey(Browser browser) {
    Console.ofDemonstration(browser, "en").open(LIST);
    make(browser);
    assertTrue(browser.text().contains("Hand out its link."), browser::text);
    assertTrue(browser.text().contains("0 of 200"), browser::text);
    assertCanBeUsedByAll(browser, LIST);
    String link = browser.find("a.code").getDomProperty("href");
    String page = link.substring(link.indexOf("/en/"));
    assertTrue(page.matches("/en/petitions/" + Demonstration.SLUG + "/pass/[a-z0-9]{12}"), page);

    browser.open(page);
    assertCanBeUsedByAll(browser, page);
    browser.type("givenName", "Amal").type("email", "no address").choose("country", "SE");
    browser.press("#sign button[type='submit']");
    assertTrue(browser.path().startsWith(page), browser::path);
    browser.type("email", "amal.pass@example.org").press("#sign button[type='submit']");
    assertTrue(browser.path().endsWith("/check-your-mail"), browser::path);

    browser.open(LIST);
    assertTrue(browser.text().contains("1 of 200"), browser::text);
    browser.confirm("[id$=':revoke']").awaitText("The pass is revoked.");
    assertEquals(0, browser.all("[id$=':revoke']").size());
    browser.open(page);
    assertEquals(1, browser.all("#sign form").size(), "it is still the petition's page");
  }

  private static void make(Browser browser) {
    browser.press(".page-actions a");
    assertCanBeUsedByAll(browser, browser.path());
    browser.type("making:name", "Canteen").type("making:most", "200000");
    LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC).withNano(0).withSecond(0);
    browser.type("making:timeZone", "UTC");
    browser.pick("making:localFrom", now.minusHours(1).toString());
    browser.press("[id='making:make']");
    assertEquals(
        "Please fill this in.", browser.find("[id='making:localTo'] ~ .ui-message").getText());
    assertTrue(browser.find("[id='making:most'] ~ .ui-message").getText().contains("5,000"));
    browser.type("making:most", "200");
    browser.pick("making:localTo", now.plusHours(1).toString());
    browser.press("[id='making:make']");
  }

  private static void assertCanBeUsedByAll(Browser browser, String here) {
    List<String> faults = new ArrayList<>();
    for (int pixels : new int[] {390, 1280}) {
      Crawler.visit(
          browser.width(pixels),
          here,
          false,
          page -> faults.addAll(Inspection.faults(page, FIRST_VISIT)));
    }
    browser.open(here);
    assertEquals(List.of(), faults);
  }
}

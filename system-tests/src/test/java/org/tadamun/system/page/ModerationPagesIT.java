package org.tadamun.system.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.system.browser.Browser;
import org.tadamun.system.browser.BrowserTest;
import org.tadamun.system.browser.Console;
import org.tadamun.system.server.Demonstration;

@BrowserTest
@DisplayName("A moderator in the console")
class ModerationPagesIT {

  private static final String QUERY =
      "?campaign=" + Demonstration.SLUG + "&petition=" + Demonstration.SLUG;
  private static final String LIST = "/console/petition/signatures" + QUERY + "&state=";

  @Test
  @DisplayName("holds a signature in its row, and releases it in the list of held ones")
  void byRow(Browser browser) {
    Console console = Console.ofDemonstration(browser, "en").open(LIST + "CONFIRMED");
    int confirmed = console.counted();
    browser.confirm("[id='list:signatures:0:hold']").awaitText("One signature held");
    assertEquals(confirmed - 1, console.counted());
    console.open(LIST + "HELD");
    assertEquals(1, console.listed());
    browser.confirm("[id='list:signatures:0:release']").awaitText("One signature released");
    assertEquals(confirmed, console.open(LIST + "CONFIRMED").counted());
  }

  @Test
  @DisplayName("invalidates the chosen signatures after a question that names their number")
  void chosen(Browser browser) {
    Console console = Console.ofDemonstration(browser, "en").open(LIST + "CONFIRMED");
    int confirmed = console.counted();
    browser.find("tr[data-ri='0'] .ui-chkbox-box").click();
    browser.awaitText("One signature chosen");
    browser.find("tr[data-ri='1'] .ui-chkbox-box").click();
    // A missing reason is reported before the question.
    browser.awaitText("2 signatures chosen").click("[id='list:invalidateChosen']");
    browser.awaitText("Please fill this in.").awaitGone(".ui-confirmdialog-yes");
    browser.choose("list:reason", "TEST");
    browser.find("[id='list:invalidateChosen']").click();
    browser.awaitText("Invalidate 2 signatures?").press(".ui-confirmdialog-yes");
    browser.awaitText("2 signatures invalidated");
    assertEquals(confirmed - 2, console.counted());
    browser.open("/en/petitions/" + Demonstration.SLUG + "/corrections").awaitText("Test entry");
    for (int left = 2; left > 0; left--) {
      console.open(LIST + "INVALIDATED");
      assertEquals(left, console.listed());
      browser.confirm("[id='list:signatures:0:revert']").awaitText("One invalidation undone");
    }
    assertEquals(confirmed, console.open(LIST + "CONFIRMED").counted());
  }

  @Test
  @DisplayName("holds a chosen signature with a note, and is told that a reason is not kept")
  void chosenWithNote(Browser browser) {
    Console console = Console.ofDemonstration(browser, "en").open(LIST + "CONFIRMED");
    int confirmed = console.counted();
    browser.find("tr[data-ri='0'] .ui-chkbox-box").click();
    browser.awaitText("One signature chosen").choose("list:reason", "TEST");
    browser.agree("[id='list:holdChosen']").awaitText("A reason is kept only with an invalidation");
    browser.choose("list:reason", "").type("list:note", "Ask the partner");
    // The typed note is kept when another signature is chosen and unchosen.
    browser.find("tr[data-ri='1'] .ui-chkbox-box").click();
    browser.awaitText("2 signatures chosen").find("tr[data-ri='1'] .ui-chkbox-box").click();
    browser.awaitText("One signature chosen");
    browser.confirm("[id='list:holdChosen']").awaitText("One signature held");
    console.open(LIST + "HELD");
    browser.awaitText("Ask the partner");
    browser.confirm("[id='list:signatures:0:release']").awaitText("One signature released");
    assertEquals(confirmed, console.open(LIST + "CONFIRMED").counted());
  }

  @Test
  @DisplayName("holds signatures chosen on two pages of the list, as many as the question says")
  void chosenOnTwoPages(Browser browser) {
    Console console = Console.ofDemonstration(browser, "en").open(LIST + "CONFIRMED");
    int confirmed = console.counted();
    browser.click("tr[data-ri='0'] .ui-chkbox-box").awaitText("One signature chosen");
    browser.turn(".ui-paginator-next").click("tr[data-ri='25'] .ui-chkbox-box");
    browser.awaitText("2 signatures chosen").turn(".ui-paginator-prev");
    browser
        .click("[id='list:holdChosen']")
        .awaitText("Hold 2 signatures?")
        .press(".ui-confirmdialog-yes");
    browser.awaitText("2 signatures held");
    for (int left = 2; left > 0; left--) {
      console.open(LIST + "HELD");
      assertEquals(left, console.listed());
      browser.confirm("[id='list:signatures:0:release']").awaitText("One signature released");
    }
    assertEquals(confirmed, console.open(LIST + "CONFIRMED").counted());
  }

  @Test
  @DisplayName("returns after a decision to the page and length of the list that were chosen")
  void place(Browser browser) {
    Console console = Console.ofDemonstration(browser, "en").open(LIST + "CONFIRMED");
    int confirmed = console.counted();
    String length = ".ui-paginator-rpp-options";
    browser.choose(browser.find(length).getDomAttribute("name"), "50").find("tr[data-ri='49']");
    browser.turn(".ui-paginator-next").click("tr[data-ri='50'] .ui-chkbox-box");
    browser.awaitText("One signature chosen").confirm("[id='list:holdChosen']");
    browser.awaitText("One signature held").find("tr[data-ri='50']");
    assertEquals("50", browser.find(length).getDomProperty("value"));
    String second = ".ui-paginator-page.ui-state-active:nth-child(2)";
    browser.find(second);
    browser.press("tr[data-ri='50'] a[href*='/console/petition/decision']");
    browser.press("[id='decision'] a.button-link").find(second);
    browser.find("tr[data-ri='50']");
    assertFalse(browser.path().contains("at="), browser::path);
    browser.open("/console/help").script("history.back()");
    browser.find(second);
    browser.find("tr[data-ri='50']");
    console.open(LIST + "HELD");
    browser.confirm("[id='list:signatures:0:release']").awaitText("One signature released");
    assertEquals(confirmed, console.open(LIST + "CONFIRMED").counted());
  }

  @Test
  @DisplayName("finds a caller by name or address, without the address in the URL")
  void finds(Browser browser) {
    Console console = Console.ofDemonstration(browser, "en").open(LIST + "CONFIRMED");
    String name =
        browser.find("[id='list:signatures_data'] tr[data-ri='0'] [dir='auto']").getText();
    String start = name.substring(0, 3).toUpperCase(Locale.ROOT);
    browser.type("find:name", start).press("[id='find:go']").awaitText(name);
    assertTrue(browser.path().contains("&name="), browser::path);
    assertTrue(console.listed() > 0);
    browser.type("find:name", "x").press("[id='find:go']").awaitText("at least 2 letters");
    browser.type("find:name", "").type("find:email", "sample-1@example");
    browser.press("[id='find:go']").awaitText("complete email address");
    browser.type("find:email", "sample-1@example.org").press("[id='find:go']");
    browser.awaitText("Found by email address");
    assertEquals(1, console.listed());
    assertTrue(browser.path().matches(".*[?&]found=\\d+.*"), browser::path);
    assertFalse(browser.path().contains("sample"), browser::path);
    browser.type("find:email", "nobody@example.org").press("[id='find:go']");
    browser.awaitText("No signature with this address");
    browser.press("[id='find'] a.button-link");
    assertTrue(console.counted() > 1);
  }

  @Test
  @DisplayName("invalidates a signature on a page that requires a reason")
  void why(Browser browser) {
    Console console = Console.ofDemonstration(browser, "en").open(LIST + "CONFIRMED");
    browser.press("a[href*='/console/petition/decision']").find("[id='decision:run']").click();
    browser.awaitText("Please fill this in").choose("decision:reason", "OTHER");
    browser.press("[id='decision:run']").awaitText("One signature invalidated");
    assertTrue(browser.path().contains("state=CONFIRMED"), browser::path);
    console.open(LIST + "INVALIDATED");
    assertEquals(1, console.listed());
    browser.confirm("[id='list:signatures:0:revert']");
  }

  @Test
  @DisplayName("builds, previews and proposes a rule, and may not approve it")
  void rule(Browser browser) {
    Console.ofDemonstration(browser, "en").open("/console/petition/invalidation-new" + QUERY);
    browser.find("[id='look']").click();
    browser.awaitText("Fill in at least one condition").choose("rule_countries", "GB");
    browser.type("rule_sameNameMoreThan", "0").find("[id='look']").click();
    browser.awaitText("1,000,000").type("rule_sameNameMoreThan", "");
    browser.find("[id='look']").click();
    browser.awaitText("By how much the figures would fall").choose("reason", "AUTOMATED");
    browser.confirm("[id='propose']").awaitText("Waiting for a second person");
    assertTrue(browser.text().contains("Somebody else has to approve it"), browser::text);
    assertTrue(browser.all("[id='decisions:approve']").isEmpty());
    browser.confirm("[id='decisions:cancel']").awaitText("Cancelled");
    browser.open("/console/petition/invalidations" + QUERY).awaitText("Cancelled");
  }
}

package org.tadamun.system.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.tadamun.system.browser.Browser;
import org.tadamun.system.browser.BrowserTest;
import org.tadamun.system.browser.Console;
import org.tadamun.system.browser.Keyboard;
import org.tadamun.system.browser.Staff;
import org.tadamun.system.server.Demonstration;
import org.tadamun.system.server.Mailbox.Mail;
import org.tadamun.system.server.Supporter;

@BrowserTest
@DisplayName("A keyboard user, whose focus is always visible,")
class KeyboardIT {

  private static final String CAMPAIGN = "?campaign=" + Demonstration.SLUG;
  private static final String LIST =
      "/console/petition/signatures" + CAMPAIGN + "&petition=" + Demonstration.SLUG + "&state=";
  private static final String BUTTON = "main form button[type='submit']";
  private static final String YES = ".ui-confirmdialog-yes";

  /** The box that chooses all shown rows. */
  private static final String ALL = "th .ui-chkbox-all .ui-chkbox-box";

  private static final String TITLE = "return document.title";

  /** The distance of the focused field's label from the top of the window. */
  private static final String NAMED =
      "return Math.round(document.activeElement.labels[0].getBoundingClientRect().top)";

  /** Help texts that belong to no field. */
  private static final String UNTIED =
      """
      const ids = [...document.querySelectorAll('main [aria-describedby]')]
        .flatMap(one => one.getAttribute('aria-describedby').split(' '));
      return [...document.querySelectorAll('main :is(.field > .help, .help[data-of])')]
        .filter(help => !ids.includes(help.id)).map(help => help.outerHTML);
      """;

  @Test
  @DisplayName("signs, confirms and withdraws")
  void signs(Browser browser) {
    Supporter supporter = Supporter.from("NO");
    Keyboard keys = browser.open("/en/campaigns/" + Demonstration.SLUG).keyboard();
    keys.tabTo(".hero a.button").follow();
    keys.tabTo("[name='givenName']").type(supporter.givenName());
    keys.tabTo("[name='familyName']").type(supporter.familyName());
    keys.tabTo("[name='email']").type(supporter.email());
    keys.tabTo("[name='country']").type("Norw").tabTo(BUTTON).follow();
    if (browser.path().endsWith("/signatures")) {
      // The form was sent faster than a person types; it comes back with everything typed.
      keys.tabTo(BUTTON).follow();
    }
    assertTrue(browser.path().endsWith("/check-your-mail"), browser::text);
    Mail mail = Demonstration.mails().await(supporter.email());
    browser.open(mail.links().getFirst());
    keys.tabTo(BUTTON).follow();
    assertTrue(browser.path().startsWith("/en/thanks/"), browser::path);
    browser.open(mail.linkTo("/withdraw/"));
    keys.tabTo(BUTTON).follow();
    assertEquals("/en/withdrawn", browser.path());
  }

  @Test
  @DisplayName("signs in, uses or skips the menu, and opens a petition")
  void signsIn(Browser browser) {
    Console.ofDemonstration(browser, "en");
    Staff staff = Console.administrator();
    Keyboard keys = browser.signedOut().open("/console/sign-in").keyboard();
    keys.tabTo("[name='form:email']").type(staff.email());
    keys.tabTo("[name='form:password']").type(staff.password()).follow();
    Console.entered(browser);
    keys.tabTo(".skip").press(Keys.ENTER).awaitAt("content").tabTo("main .card a").follow();
    keys.tabTo(".nav-link[href*='/console/petition/list']").follow();
    keys.tabTo(".skip").press(Keys.ENTER).tabTo("main td a").follow();
    assertTrue(browser.path().startsWith("/console/petition/edit"), browser::path);
  }

  @Test
  @DisplayName("plans an action with selects, a day and a time")
  void plans(Browser browser) {
    Console.ofDemonstration(browser, "en").open("/console/actions/list" + CAMPAIGN);
    Keyboard keys = browser.keyboard();
    keys.tabTo("main a[href*='/console/actions/edit']").follow();
    keys.tabTo("[name='kind']").type("Vig").tabTo("[name='title_en']").type("Vigil by keyboard");
    keys.tabTo("[name='place_country']").type("Norw");
    keys.tabTo("[name='place_locality']").type("Oslo");
    keys.tabTo("[name='localStart']").type("050120990600PM");
    keys.tabTo("[id='action'] .acts button").follow();
    browser.awaitText("The action was saved as a draft").awaitText("1 May 2099, 18:00");
    assertTrue(browser.text().contains("Oslo · Norway"), browser::text);
  }

  @Test
  @DisplayName("is led to the first mistake of a form, also of one with a file")
  void mistaken(Browser browser) {
    Console.ofDemonstration(browser, "en").open("/console/petition/batch-edit" + CAMPAIGN);
    browser.keyboard().tabTo("[id='entry:submit']").follow().awaitAt("entry:source");
    assertEquals("true", browser.find("[id='entry:source']").getDomAttribute("aria-invalid"));
    assertTrue(browser.script(TITLE).toString().startsWith("Mistake: "));
  }

  @Test
  @DisplayName("hears each time how many mistakes the form has")
  void mistakes(Browser browser) {
    Console.ofDemonstration(browser, "en").open("/console/endorsements/edit" + CAMPAIGN);
    String title = browser.script(TITLE).toString();
    Keyboard keys = browser.keyboard();
    for (int time = 0; time < 2; time++) {
      keys.tabTo("[id='save']").press(Keys.ENTER).awaitHeard("\\d entries need correction\\.");
      assertEquals("true", browser.script("return document.activeElement.ariaInvalid"));
      assertEquals("Mistake: " + title, browser.script(TITLE));
      // The next refusal empties it.
      browser.script("document.getElementById('said').textContent = 'nothing'");
    }
  }

  @Test
  @DisplayName("is led to the mistake of the sign-in page and of the verification page")
  void mistakenAtTheDoor(Browser browser) {
    Console.ofDemonstration(browser, "en");
    Keyboard keys = browser.signedOut().open("/console/sign-in").keyboard();
    keys.tabTo("[name='form:email']").type("nobody@example.org");
    keys.tabTo("[name='form:password']").type("wrong").follow().awaitAt("messages");
    assertTrue(browser.script(TITLE).toString().startsWith("Mistake: Sign in"));
    browser.open("/en/verify");
    keys.tabTo("[name='sha256']").type("zzz").follow();
    assertEquals("alert", browser.script("return document.activeElement.role"));
    assertTrue(browser.script(TITLE).toString().startsWith("Mistake: "));
    keys.press(Keys.TAB).press(Keys.ENTER).awaitAt("sha256");
  }

  @Test
  @DisplayName("sees the label of the field to which a mistake leads")
  void ledToAField(Browser browser) {
    Keyboard keys = browser.open("/en/petitions/" + Demonstration.SLUG).keyboard();
    // The first attempt is faster than a person types, so that it comes back in any case.
    keys.tabTo(BUTTON).follow().tabTo(BUTTON).follow();
    keys.tabTo(".mistakes li a").press(Keys.ENTER).awaitAt("givenName");
    assertTrue((long) browser.script(NAMED) >= 0, "the name is above the window");
  }

  @Test
  @DisplayName("hears the help of each field, and the place in the menu")
  void described(Browser browser) {
    Console.ofDemonstration(browser, "en").open("/console/petition/batch-edit" + CAMPAIGN);
    assertEquals(List.of(), browser.script(UNTIED));
    browser.find(".nav-link[aria-current='true'][href*='/console/petition/list']");
    assertEquals(1, browser.all(".nav-link[aria-current='true']").size());
    browser.open(LIST + "CONFIRMED");
    assertEquals(3, browser.all(".help[data-of]").size());
    assertEquals(List.of(), browser.script(UNTIED));
  }

  @Test
  @DisplayName("hears how many signatures are chosen")
  void chosen(Browser browser) {
    Console.ofDemonstration(browser, "en").open(LIST + "CONFIRMED");
    browser.click("tr[data-ri='0'] .ui-chkbox-box").awaitText("One signature chosen");
    browser.keyboard().awaitHeard("One signature chosen");
    browser.click("tr[data-ri='0'] .ui-chkbox-box").awaitGone("[id='list:holdChosen']");
    browser.keyboard().awaitHeard("0 signatures chosen");
  }

  @Test
  @DisplayName("hears the names of a list, its pages and its boxes")
  void listed(Browser browser) {
    Console.ofDemonstration(browser, "en").open(LIST + "CONFIRMED");
    for (String page : List.of(".ui-paginator-next", ".ui-paginator-prev")) {
      assertEquals("Signatures", name(browser, ".ui-datatable table"));
      assertEquals("Pages of the list Signatures", name(browser, ".ui-paginator"));
      assertEquals("Choose", name(browser, "th.ui-selection-column"));
      assertEquals("Choose all on this page", name(browser, ALL));
      assertEquals(0, browser.all("tbody[tabindex]").size());
      browser.turn(page);
    }
    browser.click(ALL).awaitText("25 signatures chosen");
    browser.keyboard().awaitHeard("25 signatures chosen");
    assertEquals("Choose all on this page", name(browser, ALL));
    assertEquals("true", browser.find(ALL).getDomAttribute("aria-checked"));
    // The name has no letter of the icon.
    assertEquals("Invalidate", name(browser, "[id='list:invalidateChosen']"));
  }

  private static String name(Browser browser, String css) {
    return browser.find(css).getAccessibleName();
  }

  @Test
  @DisplayName("is led to a missing entry before the question, and asked once it is there")
  void missing(Browser browser) {
    Console.ofDemonstration(browser, "en").open(LIST + "CONFIRMED");
    browser.click(".more > summary").press("a[href*='/console/petition/erase']");
    String erase = "erasure:erase";
    Keyboard keys = browser.keyboard().tabTo("[id='" + erase + "']").press(Keys.ENTER);
    keys.awaitAt("erasure:asked");
    browser.awaitText("Please fill this in.").awaitGone(YES);
    assertEquals("true", browser.find("[id='erasure:asked']").getDomAttribute("aria-invalid"));
    assertTrue(browser.script(TITLE).toString().startsWith("Mistake: "));
    keys.type("By l");
    assertFalse(browser.script(TITLE).toString().startsWith("Mistake: "));
    keys.tabTo("[id='" + erase + "']").press(Keys.ENTER);
    browser.find(YES);
    keys.press(Keys.ESCAPE);
    browser.awaitGone(YES);
    keys.awaitAt(erase);
    assertTrue(browser.path().startsWith("/console/petition/erase"), browser::path);
  }

  @Test
  @DisplayName("leaves a menu of the bar, and it closes")
  void leavesMenus(Browser browser) {
    Console.ofDemonstration(browser, "en").open("/console/dashboard" + CAMPAIGN);
    Keyboard keys = browser.keyboard().tabTo(".campaign-switch > summary").press(Keys.ENTER);
    browser.find(".campaign-switch[open]");
    keys.tabTo(".user-menu > summary");
    browser.awaitGone(".campaign-switch[open]");
  }
}

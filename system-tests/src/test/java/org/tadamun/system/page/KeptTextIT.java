package org.tadamun.system.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.system.browser.Browser;
import org.tadamun.system.browser.BrowserTest;
import org.tadamun.system.browser.Console;
import org.tadamun.system.server.Await;
import org.tadamun.system.server.Demonstration;

/** A phone discards a page without a question, and loads it again when it is opened. */
@BrowserTest
@DisplayName("A long text that was typed on a phone and not saved")
class KeptTextIT {

  private static final String QUERY = "?campaign=" + Demonstration.SLUG;
  private static final String NEWS = "/console/updates/edit" + QUERY;
  private static final String PLAN = "/console/deliveries/edit" + QUERY;
  private static final String BACK = "What you had typed here is back.";
  private static final String CHANGED = "has changed meanwhile";
  private static final String TEXT = "They were seen today, and are well.";
  private static final String TITLE = "form:title_en";
  private static final String NOTE = "entry:note";
  private static final String SAVE = "[id='save']";

  /** Suppresses the question before leaving, which a phone does not ask. */
  private static final String UNASKED =
      "window.addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), true);";

  private static final String HIDE =
      """
      Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
      delete document.hidden;
      """;

  private static final String KEPT =
      "return Object.keys(sessionStorage).filter((key) => key.startsWith('kept '))";

  /** Whether leaving the page asks a question. */
  private static final String ASKED =
      "return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))";

  private static final String ALL = "return JSON.stringify(sessionStorage)";

  /** Restores the storage, as in a browser that does not clear it. */
  private static final String STILL_THERE =
      "Object.entries(JSON.parse(arguments[0])).forEach((one) => sessionStorage.setItem(...one))";

  private static final String NO_NETWORK =
      "Object.defineProperty(navigator, 'onLine', { value: false });";

  private static final String NO_SERVER = "window.fetch = () => Promise.reject(new TypeError());";

  /** Sends the form as one whose answer never comes. */
  private static final String SEND =
      "document.getElementById('form').dispatchEvent(new Event('submit', { bubbles: true }))";

  /** Starts signing out, and answers the question with "stay". */
  private static final String STAY =
      """
      const out = document.querySelector("form[action$='/console/sign-out']");
      out.addEventListener('submit', (event) => event.preventDefault(), { once: true });
      out.requestSubmit();
      """;

  private static final String LINK =
      """
      return [...document.querySelectorAll('main td a')]
        .find((one) => one.textContent.includes(arguments[0])).getAttribute('href');
      """;

  private static Browser phone(Browser browser) {
    Console.ofDemonstration(browser, "en");
    return browser.size(390, 844);
  }

  private static void throwOut(Browser browser) {
    browser.script(UNASKED);
    browser.script(HIDE);
    browser.open(browser.path());
  }

  private static Object value(Browser browser, String name) {
    return browser.find("[name='" + name + "']").getDomProperty("value");
  }

  /** Waits until this many forms are kept in the tab; the next page decides about them. */
  private static void awaitKept(Browser browser, int forms) {
    Await.until("what is kept", () -> Optional.of(kept(browser)).filter(one -> one == forms));
  }

  private static int kept(Browser browser) {
    return ((List<?>) browser.script(KEPT)).size();
  }

  @Test
  @DisplayName("console.frame R5 is back, with a message for screen readers, until it is discarded")
  void comesBack(Browser browser) {
    phone(browser).open(NEWS).type(TITLE, TEXT);
    throwOut(browser);
    browser.awaitText(BACK).keyboard().awaitHeard(BACK + ".*");
    assertEquals(TEXT, value(browser, TITLE));
    assertEquals(
        browser.script("return document.documentElement.clientWidth"),
        browser.script("return document.documentElement.scrollWidth"));
    assertEquals(true, browser.script(ASKED));
    browser.click("#kept-discard").awaitGone("#kept");
    assertEquals(false, browser.script(ASKED));
    assertEquals("", value(browser, TITLE));
    awaitKept(browser, 0);
    throwOut(browser);
    browser.awaitGone("#kept");
    assertEquals("", value(browser, TITLE));
  }

  @Test
  @DisplayName("is not called unsaved if it was sent and no answer came")
  void isUnknown(Browser browser) {
    phone(browser).open(NEWS).type(TITLE, TEXT);
    browser.script(SEND);
    throwOut(browser);
    browser.awaitText(BACK).awaitText("look whether it was saved");
    assertEquals(TEXT, value(browser, TITLE));
    throwOut(browser);
    browser.awaitText("look whether it was saved");
    browser.click("#kept-discard").awaitGone("#kept");
    awaitKept(browser, 0);
  }

  @Test
  @DisplayName("is back after the same person signs in again, and deleted by a sign-out")
  void signsOut(Browser browser) {
    Browser over = phone(browser).beside().open(NEWS).type(TITLE, TEXT);
    browser.open(NEWS).type(TITLE, TEXT);
    throwOut(over.signedOut());
    assertTrue(over.path().startsWith("/console/sign-in"), over::path);
    throwOut(browser);
    assertTrue(browser.path().startsWith("/console/sign-in"), browser::path);
    Console.signIn(browser, Console.administrator()).open(NEWS);
    browser.awaitText(BACK);
    assertEquals(TEXT, value(browser, TITLE));
    Browser other = browser.beside().open(NEWS).type(TITLE, TEXT);
    awaitKept(other, 1);
    awaitKept(over, 1);
    Browser asleep = browser.beside().open(NEWS).type(TITLE, TEXT);
    asleep.script(UNASKED);
    Object kept = asleep.open("/en/imprint").script(ALL);
    browser.script(UNASKED);
    browser.click(".user-menu summary").press(".user-menu .drop-button");
    awaitKept(browser, 0);
    awaitKept(other, 0);
    awaitKept(over, 0);
    asleep.script(STILL_THERE, kept);
    awaitKept(asleep, 1);
    asleep.open(NEWS);
    awaitKept(asleep, 0);
  }

  @Test
  @DisplayName("is kept in all windows if the sign-out was cancelled")
  void stays(Browser browser) {
    phone(browser).open(PLAN).type(NOTE, TEXT);
    Browser other = browser.beside().open(NEWS).type(TITLE, TEXT);
    awaitKept(other, 1);
    browser.script(STAY);
    throwOut(browser);
    browser.awaitText(BACK);
    awaitKept(other, 1);
    browser.press("[id='entry:save']").awaitText("Please fill this in.");
    awaitKept(browser, 1);
    throwOut(other);
    other.awaitText(BACK);
    assertEquals(TEXT, value(other, TITLE));
  }

  @Test
  @DisplayName("is offered if somebody changed the same object, and gone once it is saved")
  void isOffered(Browser browser) {
    String page = embassy(browser, "Embassy of nowhere");
    browser.open(page).type("hours", "on Mondays").type("phone", "1234");
    browser.beside().open(page).type("hours", "closed").press(SAVE);
    throwOut(browser);
    browser.awaitText(CHANGED).awaitText("are never kept");
    assertEquals(true, browser.script(ASKED));
    assertEquals("closed", value(browser, "hours"));
    browser.click("#kept-take").awaitText(BACK).awaitGone("#kept-take");
    assertEquals("on Mondays", value(browser, "hours"));
    assertEquals("", value(browser, "phone"));
    browser.press(SAVE);
    awaitKept(browser, 0);
    browser.open(page);
    assertEquals("on Mondays", value(browser, "hours"));
    browser.confirm("[id='remove']");
  }

  @Test
  @DisplayName("is offered until the reader decides, whatever else is typed or saved")
  void staysOffered(Browser browser) {
    String page = embassy(browser, "Embassy of anywhere");
    browser.open(page).type("hours", "on Mondays");
    browser.beside().open(page).type("hours", "closed").press(SAVE);
    throwOut(browser);
    browser.awaitText(CHANGED).type("hours", "at noon");
    throwOut(browser);
    browser.awaitText(CHANGED);
    assertEquals("at noon", value(browser, "hours"));
    browser.press(SAVE);
    browser.open(page).awaitText(CHANGED);
    assertEquals("at noon", value(browser, "hours"));
    browser.click("#kept-take").awaitText(BACK).awaitGone("#kept-take");
    assertEquals("on Mondays", value(browser, "hours"));
    browser.click("#kept-discard").awaitGone("#kept");
    assertEquals("at noon", value(browser, "hours"));
    awaitKept(browser, 0);
    browser.confirm("[id='remove']");
  }

  /** The address of the form of a new embassy. */
  private static String embassy(Browser browser, String name) {
    phone(browser).open("/console/addressees/edit" + QUERY);
    browser.choose("kind", "EMBASSY").type("name_en", name);
    browser.choose("hostCountry", "NO").type("city", "Oslo").type("zone", "Europe/Oslo");
    browser.press(SAVE);
    awaitKept(browser, 0);
    return (String) browser.script(LINK, name);
  }

  @Test
  @DisplayName("stays on its page without a connection, and comes back without the names")
  void isNotSent(Browser browser) {
    phone(browser).open(PLAN);
    browser.type(NOTE, TEXT).type("entry:delegation", "Zara Khan");
    browser.script(NO_NETWORK + NO_SERVER);
    browser.click("[id='entry:save']").awaitText("There is no connection.");
    assertEquals("messages", browser.script("return document.activeElement.id"));
    assertEquals(TEXT, value(browser, NOTE));
    throwOut(browser);
    browser.awaitText(BACK).awaitText("are never kept");
    assertEquals(TEXT, value(browser, NOTE));
    assertEquals("", value(browser, "entry:delegation"));
    // A server on this machine can be reached without a network, too. A refused text is kept.
    browser.script(NO_NETWORK);
    browser.press("[id='entry:save']").awaitText("Please fill this in.");
    assertEquals(TEXT, value(browser, NOTE));
    awaitKept(browser, 1);
  }
}

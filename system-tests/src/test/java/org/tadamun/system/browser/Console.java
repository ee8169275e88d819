package org.tadamun.system.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.tadamun.system.server.Demonstration;
import org.tadamun.system.server.Mailbox;

/** The console with the actions of staff. */
public final class Console {

  private static final Staff ADMINISTRATOR = Staff.named("Rosa Administrator");
  private static String languageOfAdministrator = "";

  private final Browser browser;

  private Console(Browser browser) {
    this.browser = browser;
  }

  /**
   * Signs in the administrator and coordinator of the demonstration, who reads the console in this
   * language.
   */
  public static Console ofDemonstration(Browser browser, String language) {
    if (languageOfAdministrator.equals(language)) {
      return signIn(browser, ADMINISTRATOR);
    }
    String link = Demonstration.server().adminLink();
    Console console = firstSignIn(browser, link, ADMINISTRATOR, language);
    languageOfAdministrator = language;
    return console;
  }

  /** The administrator, who exists once {@link #ofDemonstration} was called. */
  public static Staff administrator() {
    return ADMINISTRATOR;
  }

  /** Signs in for the first time, with the one-time link of the server's own user. */
  public static Console firstSignIn(Browser browser, String link, Staff staff, String language) {
    browser.open(link);
    browser.type("form:name", staff.name()).type("form:email", staff.email());
    browser.choose("form:language", language).pick("form:zone", "Europe/London");
    newPassword(browser, staff.password());
    return entered(browser);
  }

  public static Console signIn(Browser browser, Staff staff) {
    trySignIn(browser, staff);
    return entered(browser);
  }

  /** Presses the sign-in button, whatever the result. */
  public static void trySignIn(Browser browser, Staff staff) {
    browser.open("/console/sign-in");
    browser.type("form:email", staff.email()).type("form:password", staff.password());
    browser.press("[id='form:go']");
  }

  /** Invites another coordinator, who signs in with the link of the mail. */
  public static Console invite(Browser browser, String campaign, Staff colleague, Mailbox mails) {
    browser.open("/console/staff/list" + campaign).type("name", colleague.name());
    browser.type("email", colleague.email()).choose("role", "COORDINATOR").press("[id='send']");
    String link = mails.await(colleague.email()).links().getFirst();
    newPassword(browser.signedOut().open(link), colleague.password());
    return entered(browser);
  }

  /** Fills in the form that asks for a password twice, and sends it. */
  public static void newPassword(Browser browser, String password) {
    browser.type("form:password", password).type("form:repeated", password);
    browser.press("[id='form:go']");
  }

  public static Console entered(Browser browser) {
    assertTrue(browser.path().matches("/console/?"), () -> "not let in: " + browser.text());
    return new Console(browser);
  }

  /**
   * Deletes the session cookie, as if the node were gone: only what all nodes share identifies the
   * browser.
   */
  public static void loseSession(Browser browser) {
    browser.driver().manage().deleteCookieNamed("tadamun-session");
  }

  public Console open(String path) {
    browser.open(path);
    return this;
  }

  /** The number at the chosen filter above the list. */
  public int counted() {
    return number(browser.find(".filter-strip [aria-current='true'] .count").getText());
  }

  /** The length of the list, read on its last page. */
  public int listed() {
    List<WebElement> last = browser.all(".ui-paginator-last");
    if (rows() == 0 || last.isEmpty() || !last.getFirst().isDisplayed()) {
      return rows();
    }
    if (!last.getFirst().getDomAttribute("class").contains("ui-state-disabled")) {
      browser.turn(".ui-paginator-last");
    }
    int pages = number(browser.find(".ui-paginator-page.ui-state-active").getText());
    int perPage = number(browser.find(".ui-paginator-rpp-options").getDomProperty("value"));
    return (pages - 1) * perPage + rows();
  }

  private int rows() {
    return browser.find(".ui-datatable-data").findElements(By.cssSelector("tr[data-ri]")).size();
  }

  /** The number in a text as a person reads it. */
  public static int number(String text) {
    return Integer.parseInt(text.replaceAll("\\D", ""));
  }
}

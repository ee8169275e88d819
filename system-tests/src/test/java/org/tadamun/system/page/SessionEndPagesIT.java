package org.tadamun.system.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.tadamun.system.browser.Browser;
import org.tadamun.system.browser.BrowserTest;
import org.tadamun.system.browser.Console;
import org.tadamun.system.browser.Inspection;
import org.tadamun.system.browser.Keyboard;
import org.tadamun.system.browser.Staff;
import org.tadamun.system.server.Demonstration;
import org.tadamun.system.server.TadamunServer;

/** Time passes in the database, and then another node answers, which knows only the database. */
@BrowserTest
@DisplayName("A staff member shortly before the end of the session")
class SessionEndPagesIT {

  /** Opened with this parameter, the page is no act of the staff member. */
  private static final String PAGE = "/console/profile/edit?background=true";

  private static final Staff STAFF = Staff.named("Amal Steadfast");
  private static final String ASKED = "Are you still there?";

  private static boolean known;

  private static Browser enter(Browser anyBrowser) {
    TadamunServer server = Demonstration.OnPostgresql.server();
    Browser browser = anyBrowser.at(server.base());
    if (known) {
      Console.signIn(browser, STAFF);
    } else {
      Console.firstSignIn(browser, server.adminLink(), STAFF, "en");
      known = true;
    }
    return browser;
  }

  /** Moves sign-in and last act into the past. */
  private static void pass(Browser browser, String signedIn, String active) throws SQLException {
    try (Connection database = Demonstration.OnPostgresql.connection();
        Statement statement = database.createStatement()) {
      statement.executeUpdate(
          "update kernel_staff_session set signed_in_at = signed_in_at - interval '%s',"
                  .formatted(signedIn)
              + " active_at = active_at - interval '%s'".formatted(active));
    }
    Console.loseSession(browser);
  }

  private static int secondsLeft(Browser browser) {
    String seconds = "return document.getElementById('session-rest').dataset.seconds";
    return Integer.parseInt(browser.script(seconds).toString());
  }

  @Test
  @DisplayName("is asked in each window, and one press keeps the session open in all of them")
  void stays(Browser anyBrowser) throws Exception {
    Browser first = enter(anyBrowser);
    pass(first, "1 hour", "28 minutes 20 seconds");
    first.open(PAGE).awaitText(ASKED).awaitText("In 2 minutes, at");
    assertEquals(List.of(), Inspection.wide(first));
    Browser second = first.beside().open(PAGE).awaitText(ASKED);
    first.keyboard().awaitAt("session-rest-title").tabTo("#session-stay").press(Keys.ENTER);
    first.awaitGone("#session-rest");
    second.awaitGone("#session-rest").open(PAGE);
    assertTrue(secondsLeft(second) > 26 * 60, "nothing to ask for a long time");
  }

  @Test
  @DisplayName(
      "closes the question by Escape, which does not answer it, and is told when it is too late")
  void leaves(Browser anyBrowser) throws Exception {
    Browser browser = enter(anyBrowser);
    pass(browser, "1 hour", "28 minutes 20 seconds");
    browser.open(PAGE).awaitText(ASKED);
    browser.keyboard().awaitAt("session-rest-title").press(Keys.ESCAPE);
    browser.awaitGone("#session-rest");
    pass(browser, "0 hours", "5 minutes");
    browser.awaitText("You are signed out").awaitText("What you typed here was not saved");
    Keyboard keys = browser.keyboard().awaitAt("session-over-title");
    // A person in the middle of a sentence goes on typing.
    keys.press("people who sign ").awaitAt("session-over-title").press(Keys.ESCAPE);
    browser.awaitGone("#session-over").awaitText("You are signed out");
    assertTrue(browser.path().startsWith("/console/profile/edit"), browser::path);
  }

  @Test
  @DisplayName("is told before the twelve hours are over, and keeps the focus")
  void last(Browser anyBrowser) throws Exception {
    Browser browser = enter(anyBrowser);
    pass(browser, "11 hours 51 minutes", "1 minute");
    browser.open(PAGE).awaitText("12 hours after you signed in");
    assertEquals("BODY", browser.script("return document.activeElement.tagName"));
    assertEquals(List.of(), Inspection.wide(browser));
    browser.click("#session-last button").awaitGone("#session-last");
  }
}

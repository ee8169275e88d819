package org.tadamun.system.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tadamun.system.browser.Browser;
import org.tadamun.system.browser.BrowserTest;
import org.tadamun.system.browser.Console;
import org.tadamun.system.browser.Staff;
import org.tadamun.system.server.Answer;
import org.tadamun.system.server.Await;
import org.tadamun.system.server.Demonstration;
import org.tadamun.system.server.Http;
import org.tadamun.system.server.TadamunServer;

/** A staff member presses a button, or only watches, while database or server are not there. */
@BrowserTest
@DisplayName("A staff member with an open page of the console")
@Timeout(1200)
class ConsoleOutageIT {

  private static final String PAGE =
      "/console/petition/edit?campaign=" + Demonstration.SLUG + "&petition=" + Demonstration.SLUG;

  private static final String SAVE = "[id='form:save']";
  private static final String GOAL = "[name='form:goal']";
  private static final String TYPED = "4711";
  private static final String DASHBOARD = "/console/dashboard?campaign=" + Demonstration.SLUG;
  private static final String NUMBER = "[0-9a-f-]{36}";
  private static final String AWAY = "This is not possible at the moment.";
  private static final String GONE = "No proper answer came from the server.";

  /** Whether the message on top of the page is inside the window, and is read out. */
  private static final String SEEN =
      """
      const messages = document.getElementById('messages');
      const box = messages.getBoundingClientRect();
      return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight
          && messages.getAttribute('aria-live') === 'polite'
          && messages.querySelectorAll('[role="alert"]').length === 1;
      """;

  /** From now on the page counts its own failed requests; the focus is on a link. */
  private static final String LOOKED_AT =
      """
      window.failed = 0;
      window.jQuery(document).on('pfAjaxError', () => { window.failed++; });
      document.querySelector('.brand').focus();
      """;

  private static final String LEFT_ALONE =
      """
      return document.activeElement.matches('.brand')
          && document.querySelector('#messages [role="alert"]') === null;
      """;

  private static final String LAST_STATUS =
      """
      const asked = performance.getEntriesByType('resource')
          .filter((one) => one.initiatorType === 'xmlhttprequest');
      return asked.length > 0 && asked.at(-1).responseStatus === 200;
      """;

  @TempDir private Path folder;

  @Test
  @DisplayName(
      "stays on it, and is told that a button had no effect, without database and without server")
  void told(Browser anyBrowser) throws Exception {
    try (OwnPostgres database = new OwnPostgres(folder);
        TadamunServer server =
            new TadamunServer("demo", "console-outage", database.keys()).start()) {
      Browser browser = anyBrowser.at(server.base());
      Console.firstSignIn(browser, server.signInLink(), Staff.named("Amal Steadfast"), "en");
      Http signedIn = server.http().with("Cookie", cookies(browser));
      signedIn.get(PAGE).require(200);
      browser.open(PAGE).find(SAVE);
      // Set by a script: after typing, leaving the page would ask a question.
      browser.script("arguments[0].value = arguments[1]", browser.find(GOAL), TYPED);
      Browser board = browser.beside().open(DASHBOARD);
      board.find(".tile");
      board.script(LOOKED_AT);

      database.goAway();
      requireLater(signedIn);
      requireLeftAlone(board);
      browser.click(SAVE).awaitText(AWAY).settled().find(SAVE + ":not(:disabled)");
      requireLogged(browser.find("#messages .code").getText(), server);
      assertEquals(TYPED, browser.find(GOAL).getDomProperty("value"));
      assertTrue(browser.path().startsWith(PAGE), browser::path);
      database.comeBack();
      Await.until(
          "the page, without a sign-in",
          () -> Optional.of(signedIn.get(PAGE).status() == 200).filter(back -> back));
      Await.until(
          "the board, which asks again",
          () -> Optional.of((boolean) board.script(LAST_STATUS)).filter(back -> back));

      browser.size(390, 844).open(PAGE).find(SAVE);
      server.kill();
      requireLeftAlone(board);
      for (int presses = 0; presses < 2; presses++) {
        browser.click(SAVE).awaitText(GONE);
        // The button can be pressed again.
        browser.settled().find(SAVE + ":not(:disabled)");
        assertTrue((boolean) browser.script(SEEN), "it stands where nobody looks");
        assertEquals("messages", browser.script("return document.activeElement.id"));
      }
      assertTrue(browser.path().startsWith(PAGE), browser::path);
    }
  }

  private static String cookies(Browser browser) {
    return browser.cookies().stream()
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  /** Checks twice: a page that was led away would not ask again. */
  private static void requireLeftAlone(Browser board) {
    board.script("window.failed = 0;");
    Await.until(
        "what the page asks by itself",
        () -> Optional.of((boolean) board.script("return window.failed > 1;")).filter(two -> two));
    assertTrue((boolean) board.script(LEFT_ALONE), board::text);
    assertEquals(DASHBOARD, board.path());
  }

  /** Checks a page with its status, and a script answer with the error id alone. */
  private static void requireLater(Http signedIn) {
    Answer page = signedIn.get(PAGE).require(503);
    assertTrue(Integer.parseInt(page.header("Retry-After")) > 0);
    assertTrue(page.header("Content-Type").startsWith("text/html"), page::body);
    assertTrue(page.header("Content-Security-Policy").contains("style-src 'self'"));
    assertFalse(page.body().contains("SQL"), page.body());
    Answer script = signedIn.with("Faces-Request", "partial/ajax").postForm(PAGE, Map.of());
    assertTrue(script.require(503).body().matches(NUMBER), script::body);
    assertTrue(script.header("Content-Type").startsWith("text/plain"), script::body);
    assertTrue(Integer.parseInt(script.header("Retry-After")) > 0);
  }

  private static void requireLogged(String number, TadamunServer server) {
    assertTrue(number.matches(NUMBER), number);
    Await.until(
        "a line with " + number,
        () -> server.said().lines().filter(line -> line.contains(number)).findFirst());
  }
}

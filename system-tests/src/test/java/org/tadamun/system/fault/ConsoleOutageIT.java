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

/** Who works in the console presses a button, and nothing of ours is there to answer it. */
@BrowserTest
@DisplayName("Whoever presses a button of the console")
@Timeout(1200)
class ConsoleOutageIT {

  private static final String PAGE =
      "/console/petition/edit?campaign=" + Demonstration.SLUG + "&petition=" + Demonstration.SLUG;

  private static final String SAVE = "[id='form:save']";
  private static final String AWAY = "/console/error?problem=unavailable&";
  private static final String GONE = "No proper answer came from the server.";

  /** Whether what is said on top of the page lies within the window, and is read out. */
  private static final String SEEN =
      """
      const messages = document.getElementById('messages');
      const box = messages.getBoundingClientRect();
      return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight
          && messages.getAttribute('aria-live') === 'polite'
          && messages.querySelectorAll('[role="alert"]').length === 1;
      """;

  @TempDir private Path folder;

  @Test
  @DisplayName("is told so while the database is away, and where the server itself is gone")
  void told(Browser anyBrowser) throws Exception {
    try (OwnPostgres database = new OwnPostgres(folder);
        TadamunServer server =
            new TadamunServer("demo", "console-outage", database.keys()).start()) {
      Browser browser = anyBrowser.at(server.base());
      Console.firstSignIn(browser, server.signInLink(), Staff.named("Amal Steadfast"), "en");
      Http signedIn = server.http().with("Cookie", cookies(browser));
      signedIn.get(PAGE).require(200);
      browser.open(PAGE).find(SAVE);

      database.goAway();
      requireLater(signedIn);
      browser.press(SAVE).awaitText("Nothing that was saved is lost.");
      requireLogged(browser.path(), server);
      database.comeBack();
      Await.until(
          "the page, without a sign-in",
          () -> Optional.of(signedIn.get(PAGE).status() == 200).filter(back -> back));

      browser.size(390, 844).open(PAGE).find(SAVE);
      server.kill();
      for (int presses = 0; presses < 2; presses++) {
        browser.click(SAVE).awaitText(GONE);
        // Whoever presses again finds the button as it was.
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

  /** A page with its status; a script, which shows nothing of that, is led to one. */
  private static void requireLater(Http signedIn) {
    Answer page = signedIn.get(PAGE).require(503);
    assertTrue(Integer.parseInt(page.header("Retry-After")) > 0);
    assertTrue(page.header("Content-Type").startsWith("text/html"), page::body);
    assertTrue(page.header("Content-Security-Policy").contains("style-src 'self'"));
    assertFalse(page.body().contains("SQL"), page.body());
    Answer script = signedIn.with("Faces-Request", "partial/ajax").postForm(PAGE, Map.of());
    String led = "<redirect url=\"" + AWAY.replace("&", "&amp;") + "id=";
    assertTrue(script.require(200).body().contains(led), script::body);
    assertTrue(script.header("Content-Type").startsWith("text/xml"), script::body);
    signedIn.get(AWAY).require(200);
  }

  /** The number of the page's address is the one that its reader sees. */
  private static void requireLogged(String path, TadamunServer server) {
    assertTrue(path.startsWith(AWAY + "id="), path);
    String number = path.substring((AWAY + "id=").length());
    Await.until(
        "a line with " + number,
        () -> server.said().lines().filter(line -> line.contains(number)).findFirst());
  }
}

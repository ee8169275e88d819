package org.tadamun.system.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.tadamun.system.browser.Browser;
import org.tadamun.system.browser.BrowserTest;
import org.tadamun.system.browser.Keyboard;
import org.tadamun.system.server.Demonstration;
import org.tadamun.system.server.Supporter;

/** The partner copied the code of the frame when its height had no limit. */
@BrowserTest
@DisplayName("A signer in the frame of a partner, in the middle of a long page,")
class FramedFormIT {

  private static final String FRAME = "/embed/en/petitions/" + Demonstration.SLUG;
  private static final String BUTTON = "main form button[type='submit']";

  private static final String PAGE =
      """
      <!DOCTYPE html><html lang="en"><head><title>A union</title>
      <meta http-equiv="Content-Security-Policy" content="style-src 'unsafe-inline'">
      <style>div { height: 900px }</style></head><body><div>Our union</div>
      <iframe src="%s" title="The petition" width="100%%" height="700"></iframe>
      <div></div></body></html>
      """;

  /** The heading of a list of mistakes: the whole list may be higher than the window. */
  private static final String BEGINNING =
      """
      const area = document.querySelector('.mistakes > *, h1').getBoundingClientRect();
      return Math.round(area.top + area.height / 2);
      """;

  private static final String TOP =
      "return Math.round(document.querySelector('iframe').getBoundingClientRect().top)";

  private HttpServer partner;

  @BeforeEach
  void publish() throws IOException {
    String frame = Demonstration.server().base() + FRAME;
    byte[] page = PAGE.formatted(frame).getBytes(UTF_8);
    partner = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    partner.createContext(
        "/",
        call -> {
          call.getResponseHeaders().add("Content-Type", "text/html;charset=UTF-8");
          call.sendResponseHeaders(200, page.length);
          call.getResponseBody().write(page);
          call.close();
        });
    partner.start();
  }

  @AfterEach
  void close() {
    partner.stop(0);
  }

  private Keyboard inFrame(Browser browser, int width, int height) {
    browser.size(width, height);
    browser.open("http://127.0.0.1:" + partner.getAddress().getPort() + "/");
    return browser.keyboard().press(Keys.TAB).into("iframe");
  }

  /** The text of the focused element, after a check that its top is inside the window. */
  private static String seen(Browser browser, int height) {
    long within = (long) browser.script(BEGINNING);
    String answer = browser.find(":focus").getText();
    browser.keyboard().out();
    long at = (long) browser.script(TOP) + within;
    assertTrue(at >= 0 && at < height, answer + " is at " + at + " of " + height);
    return answer;
  }

  @ParameterizedTest(name = "sees the list of mistakes in a window of {0} by {1} pixels")
  @CsvSource({"1366, 650", "900, 420", "320, 256"})
  void mistaken(int width, int height, Browser browser) {
    inFrame(browser, width, height).tabTo(BUTTON).follow();
    browser.find(".mistakes:focus");
    seen(browser, height);
  }

  @Test
  @DisplayName("sees that a mail has been sent")
  void sent(Browser browser) {
    Supporter supporter = Supporter.from("NO");
    Keyboard keys = inFrame(browser, 1366, 650);
    keys.tabTo("[name='givenName']").type(supporter.givenName());
    keys.tabTo("[name='familyName']").type(supporter.familyName());
    keys.tabTo("[name='email']").type(supporter.email());
    keys.tabTo("[name='country']").type("Norw").tabTo(BUTTON).follow();
    if (!browser.all(".mistakes").isEmpty()) {
      // The form was sent faster than a person types; it comes back with everything typed.
      keys.tabTo(BUTTON).follow();
    }
    browser.find("h1:focus");
    assertEquals("Please check your email", seen(browser, 650));
  }

  @Test
  @DisplayName("who did nothing in the frame keeps the focus outside")
  void untouched(Browser browser) {
    String answer = Demonstration.server().base() + FRAME + "/check-your-mail";
    browser.open("http://127.0.0.1:" + partner.getAddress().getPort() + "/");
    browser.script("document.querySelector('iframe').src = arguments[0]", answer);
    browser.keyboard().into("iframe");
    browser.awaitText("Please check your email").keyboard().out();
    assertEquals("BODY", browser.script("return document.activeElement.tagName"));
  }
}

package org.tadamun.system.petition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.system.petition.TwoWidths.assertCanBeUsedByAll;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.tadamun.system.browser.Browser;
import org.tadamun.system.browser.BrowserTest;
import org.tadamun.system.browser.Console;
import org.tadamun.system.server.Demonstration;

/** A pack at the door of an embassy, and the delivery on the board. */
@BrowserTest
@DisplayName("A delivery")
class DeliveryIT {

  private static final String QUERY = "?campaign=" + Demonstration.SLUG;
  private static final String BOARD = "/console/deliveries/board" + QUERY;
  private static final String COMPANY = " embassies and consulates: ";
  private static final String PLACE = "GPSLatitude 33.6844";

  /** Suppresses the question before leaving. */
  private static final String UNASKED =
      "window.addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), true);";

  /** Adds another typed time to the kept form, as if the page had begun with an earlier one. */
  private static final String TIMED =
      """
      const key = Object.keys(sessionStorage).find((one) => /^kept .* telling$/.test(one));
      const kept = JSON.parse(sessionStorage.getItem(key));
      kept.fields.push(['telling:happenedLocal', '2026-01-02T09:30', '2026-01-02T10:05']);
      sessionStorage.setItem(key, JSON.stringify(kept));
      """;

  @TempDir private Path folder;

  @Test
  @DisplayName("is refused at the door, repeated by post, and both are on record")
  void journey(Browser browser) throws IOException {
    Console.ofDemonstration(browser, "en");
    browser.open(BOARD);
    int all = browser.all("tr[data-ri]").size();
    assertTrue(browser.text().contains(all + COMPANY + all + " due"), browser::text);
    assertCanBeUsedByAll(browser);
    tellRefusal(browser);
    assertTrue(browser.text().contains("What came of it is on record."), browser::text);
    assertTrue(browser.text().contains("The guard at the gate"), browser::text);
    assertReceipt(browser);
    assertCanBeUsedByAll(browser);
    browser.open(BOARD + "&standing=REFUSED");
    assertEquals(1, browser.all("tr[data-ri]").size());

    browser.press("a[href*='/console/deliveries/view']").press("a[href*='follows=']");
    assertTrue(browser.text().contains("Both stay on record."), browser::text);
    browser.choose("entry:channel", "POST").press("[id='entry:tell']");
    browser.choose("telling:outcome", "POSTED").type("telling:reference", "RR 1234");
    browser.press("[id='telling:report']");
    assertEquals(2, browser.all("a[href*='/deliveries/view']").size() - earlier(browser));
    browser.open(BOARD);
    String sentence = all + COMPANY + "1 refused (then sent), " + (all - 1) + " due";
    assertTrue(browser.text().contains(sentence), browser::text);
    dashboard(browser, all - 1);
    list(browser);
    undo(browser);
  }

  /** The number of links to the previous attempt, besides those of the list. */
  private static int earlier(Browser browser) {
    return browser.all(".facts a[href*='/deliveries/view']").size();
  }

  private void tellRefusal(Browser browser) throws IOException {
    browser.press("tr[data-ri='0'] a[href*='/deliveries/edit']");
    assertCanBeUsedByAll(browser);
    browser.press("[id='entry:save']");
    assertEquals(
        "Please fill this in.", browser.find("[id='entry:channel'] ~ .ui-message").getText());
    browser.choose("entry:channel", "BY_HAND").type("entry:delegation", "Zara Khan");
    browser.press("[id='entry:tell']");
    assertCanBeUsedByAll(browser);
    browser.type("telling:recipient", "The guard at the gate");
    browser.type("telling:nextStep", "Send it by registered post");
    // The form is not sent: a refusal would drop the chosen picture.
    browser.click("[id='telling:report']").awaitText("Please fill this in.");
    for (String lacking : List.of("outcome", "nextDue")) {
      String said = browser.find("[id='telling:" + lacking + "'] ~ .ui-message").getText();
      assertEquals("Please fill this in.", said, lacking);
    }
    // A corrected entry keeps no error: without a next step no day is due.
    String all = Keys.chord(Keys.CONTROL, "a");
    browser.find("[id='telling:nextStep']").sendKeys(all, Keys.BACK_SPACE);
    assertEquals("", browser.find("[id='telling:nextDue'] ~ .ui-message").getText());
    browser.type("telling:nextStep", "Send it by registered post");
    String typed = browser.find("[id='telling:recipient']").getDomProperty("value");
    assertEquals("The guard at the gate", typed);
    browser.choose("telling:outcome", "REFUSED").pick("telling:nextDue", "2099-01-01");
    send(browser, "receipt.pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
    browser.press("[id='telling:report']");
    assertTrue(browser.text().contains("Please send a whole JPEG or PNG"), browser::text);
    send(browser, "receipt.jpg", photograph());
    browser.press("[id='telling:report']");
  }

  private void send(Browser browser, String name, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve(name), content);
    browser.find("[id='telling:receipt']").sendKeys(file.toString());
  }

  private static byte[] photograph() throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "jpg", plain);
    byte[] place = PLACE.getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    sent.write(plain.toByteArray(), 0, 2);
    sent.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) (place.length + 2)});
    sent.writeBytes(place);
    sent.write(plain.toByteArray(), 2, plain.size() - 2);
    return sent.toByteArray();
  }

  /** Checks that the receipt is a download, and has no place in its metadata. */
  private static void assertReceipt(Browser browser) {
    String link = browser.find("a[href*='/deliveries/receipt']").getDomProperty("href");
    String told =
        (String)
            browser.script(
                "return fetch(arguments[0]).then(f => f.text().then(t => f.status + ' '"
                    + " + f.headers.get('content-type') + ' '"
                    + " + f.headers.get('content-disposition') + t))",
                link);
    assertTrue(told.startsWith("200 image/jpeg attachment; filename*=UTF-8''receipt.jpg"), told);
    assertFalse(told.contains("GPS"), "the place is still in it");
  }

  /** Checks that the number on the tile is the length of its list. */
  private static void dashboard(Browser browser, int due) {
    browser.open("/console/dashboard" + QUERY);
    String tile = "[id$='tile-deliveries']";
    assertEquals(String.valueOf(due), browser.textOf(tile + " .tile-number"));
    browser.press(tile);
    assertEquals(due, browser.all("tr[data-ri]").size());
  }

  private static void list(Browser browser) {
    String list = "/console/deliveries/list" + QUERY;
    browser.open(list);
    assertEquals(2, browser.all("tr[data-ri]").size());
    assertCanBeUsedByAll(browser);
    browser.open(list + "&outcome=REFUSED");
    assertEquals(1, browser.all("tr[data-ri]").size());
    browser.open(list + "&due=true");
    assertEquals(0, browser.all("tr[data-ri]").size());
  }

  /** Takes back an outcome with a reason, which keeps the delivery, and calls off a plan. */
  private static void undo(Browser browser) {
    String list = "/console/deliveries/list" + QUERY;
    browser.open(list + "&outcome=POSTED").press("tr[data-ri] a");
    overtaken(browser);
    browser.find("[id='decision:takeBack']").click();
    browser.awaitText("Please fill this in.").awaitGone(".ui-confirmdialog-yes");
    browser.type("decision:reason", "A test");
    browser.confirm("[id='decision:takeBack']").awaitText("The outcome is taken back.");
    assertEquals(0, browser.all("[id='decision:callOff']").size());
    browser.open(list + "&outcome=REFUSED").press("tr[data-ri] a");
    browser.confirm("[id='decision:forget']").awaitText("The personal details are erased.");
    assertFalse(browser.text().contains("guard"), browser::text);
    browser.type("decision:reason", "A test");
    browser.confirm("[id='decision:takeBack']").awaitText("The outcome is taken back.");
    assertEquals(0, browser.all("[id='decision:callOff']").size());
    browser.open(BOARD).press("tr[data-ri] a[href*='/deliveries/edit']");
    browser.choose("entry:channel", "BY_HAND").press("[id='entry:save']");
    browser.confirm("[id='decision:callOff']").awaitText("The plan is called off.");
  }

  /** A report that is refused because a colleague reported the same; the note is kept. */
  private static void overtaken(Browser browser) {
    String shown = browser.path();
    browser.press("a[href*='/deliveries/report']");
    String page = browser.path();
    browser.choose("telling:outcome", "NO_ANSWER").type("telling:note", "We rang twice.");
    Browser other = browser.beside().open(page);
    other.choose("telling:outcome", "ACCEPTED").press("[id='telling:report']");
    browser.press("[id='telling:report']").awaitText("press once more");
    browser.script(UNASKED);
    browser.open("/en/imprint").script(TIMED);
    browser.open(page).awaitText("What you had typed here is back.");
    String happened = browser.find("[name='telling:happenedLocal']").getDomProperty("value");
    assertEquals("2026-01-02T09:30", happened);
    String note = browser.find("[name='telling:note']").getDomProperty("value");
    assertEquals("We rang twice.", note);
    browser.click("#kept-discard").awaitGone("#kept").script(UNASKED);
    browser.open(shown).type("decision:reason", "A mistake");
    browser.confirm("[id='decision:takeBack']").awaitText("The outcome is taken back.");
    browser.open(shown);
  }

  @Test
  @DisplayName("has a board in Arabic from right to left, with numbers in their right forms")
  void arabic(Browser browser) {
    Console.ofDemonstration(browser, "ar");
    browser.open(BOARD);
    assertEquals("rtl", browser.find("html").getDomAttribute("dir"));
    assertTrue(browser.find("#sentence").getText().contains("مستحقة"), browser::text);
    assertCanBeUsedByAll(browser);
  }
}

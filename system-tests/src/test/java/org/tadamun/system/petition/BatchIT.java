package org.tadamun.system.petition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.system.petition.TwoWidths.assertCanBeUsedByAll;
import static org.tadamun.system.server.Figures.awaitPaper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tadamun.system.browser.Browser;
import org.tadamun.system.browser.BrowserTest;
import org.tadamun.system.browser.Console;
import org.tadamun.system.browser.Staff;
import org.tadamun.system.server.Demonstration;

/** Paper sheets of a branch that enter the figures, and leave them again. */
@BrowserTest
@DisplayName("A batch of paper signatures")
class BatchIT {

  private static final String QUERY = "?campaign=" + Demonstration.SLUG;
  private static final String BRANCH = "Harbour branch";

  @TempDir private Path folder;

  @Test
  @DisplayName("is entered by one person, checked by another, counted by source, and withdrawn")
  void journey(Browser browser) throws IOException {
    Console.ofDemonstration(browser, "en");
    Console.invite(browser, QUERY, Staff.named("Bilal Counter"), Demonstration.mails());
    enter(browser);
    assertTrue(browser.text().contains("another person must check it"), browser::text);
    assertEquals(0, browser.all("[id='decision:check']").size());
    awaitPaper(0);

    Console console = Console.ofDemonstration(browser.signedOut(), "en");
    browser.open("/console/dashboard" + QUERY);
    assertEquals("1", browser.textOf("[id$='tile-batches'] .tile-number"));
    browser.press("[id$='tile-batches']");
    assertEquals(1, console.listed());
    assertEquals(1, console.counted());
    browser.press(".ui-datatable-data a");
    assertEquals("200 application/pdf attachment; filename*=UTF-8''sheets.pdf", file(browser));
    assertCanBeUsedByAll(browser);
    browser.confirm("[id='decision:check']").awaitText("Checked, counted");
    assertTrue(browser.text().contains("Bilal Counter"), browser::text);
    awaitPaper(340);

    browser.find("[id='decision:withdraw']").click();
    browser.awaitText("Please fill this in.").awaitGone(".ui-confirmdialog-yes");
    browser.type("decision:reason", "The sheets are of another petition");
    browser.confirm("[id='decision:withdraw']").awaitText("The batch no longer counts.");
    awaitPaper(0);
  }

  /** A missing entry is reported at its field, and the typed text is kept. */
  private void enter(Browser browser) throws IOException {
    browser.open("/console/petition/batches" + QUERY + "&petition=" + Demonstration.SLUG);
    browser.press(".page-actions a").choose("entry:source", "PAPER");
    browser.type("entry:organisation", BRANCH).choose("entry:country", "SE");
    browser.type("entry:number", "340").type("entry:countedBy", "Zara Khan");
    browser.pick("entry:collectedFrom", "2020-11-10").pick("entry:collectedTo", "2020-11-18");
    browser.press("[id='entry:submit']");
    assertEquals(
        "Please fill this in.", browser.find("[id='entry:evidence'] ~ .ui-message").getText());
    assertEquals(BRANCH, browser.find("[id='entry:organisation']").getDomProperty("value"));
    send(browser, "sheets.html", "<html>").press("[id='entry:submit']");
    assertTrue(browser.text().contains("Please send a PDF, PNG or JPEG file."), browser::text);
    send(browser, "large.pdf", "%PDF-1.7" + "x".repeat(11_000_000)).press("[id='entry:submit']");
    assertTrue(browser.text().contains("The file may have at most 10 MB."), browser::text);
    send(browser, "sheets.pdf", "%PDF-1.7 of " + BRANCH).press("[id='entry:submit']");
    String view = browser.path();
    assertTrue(view.startsWith("/console/petition/batch?"), view);
    browser.open("/console/petition/batch-edit" + QUERY);
    send(browser, "huge.pdf", "%PDF-1.7" + "x".repeat(40_000_000)).press("[id='entry:submit']");
    assertTrue(browser.path().contains("/console/error?problem=too-large&id="), browser::path);
    browser.open(view);
  }

  private Browser send(Browser browser, String name, String content) throws IOException {
    Path file = Files.writeString(folder.resolve(name), content);
    browser.find("[id='entry:evidence']").sendKeys(file.toString());
    return browser;
  }

  private static String file(Browser browser) {
    String link = browser.find("a[href*='/console/petition/evidence']").getDomProperty("href");
    return (String)
        browser.script(
            "return fetch(arguments[0]).then(file => file.status + ' '"
                + " + file.headers.get('content-type') + ' '"
                + " + file.headers.get('content-disposition'))",
            link);
  }
}

package org.tadamun.system.petition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tadamun.system.browser.Browser;
import org.tadamun.system.browser.BrowserTest;
import org.tadamun.system.browser.Console;
import org.tadamun.system.browser.Crawler;
import org.tadamun.system.browser.Inspection;
import org.tadamun.system.browser.Staff;
import org.tadamun.system.server.Await;
import org.tadamun.system.server.Demonstration;
import org.tadamun.system.server.Figures;

/** Sheets from a branch on their way into the figures, and out again. */
@BrowserTest
@DisplayName("A batch of paper signatures")
class BatchIT {

  private static final String QUERY = "?campaign=" + Demonstration.SLUG;
  private static final String BRANCH = "Harbour branch";
  private static final int FIRST_VISIT = 600_000;

  @TempDir private Path folder;

  @Test
  @DisplayName("is entered by one, checked by another, counted by its source, and withdrawn")
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

  /** What is missing is said at its field, and what was typed stays. */
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

  private static void assertCanBeUsedByAll(Browser browser) {
    List<String> faults = new ArrayList<>();
    for (int pixels : new int[] {1280, 390}) {
      Crawler.visit(
          browser.width(pixels),
          browser.path(),
          false,
          page -> faults.addAll(Inspection.faults(page, FIRST_VISIT)));
    }
    browser.width(1280);
    assertEquals(List.of(), faults);
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

  /** Counted after everything before: else what must not count yet would be seen too late. */
  private static void awaitPaper(int number) {
    Figures.fresh(Demonstration.http());
    Await.until(
        number + " on paper",
        () ->
            Optional.of(
                    Demonstration.http()
                        .get("/api/v1/petitions/" + Demonstration.SLUG + "/counts")
                        .body())
                .filter(counts -> counts.contains("\"PAPER\":" + number + ",")));
  }
}

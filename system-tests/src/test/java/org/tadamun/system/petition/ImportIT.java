package org.tadamun.system.petition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.system.petition.TwoWidths.assertCanBeUsedByAll;
import static org.tadamun.system.server.Figures.awaitPaper;

import java.io.IOException;
import java.nio.charset.Charset;
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

/** A file of signatures typed in from paper, from the upload to the withdrawal, by two people. */
@BrowserTest
@DisplayName("An import of signatures")
class ImportIT {

  private static final String QUERY = "?campaign=" + Demonstration.SLUG;
  private static final String PETITION = "&petition=" + Demonstration.SLUG;

  @TempDir private Path folder;

  @Test
  @DisplayName("is prepared by one person, started by another, counted, exported, and withdrawn")
  void journey(Browser browser) throws IOException {
    Console.ofDemonstration(browser, "en");
    Console.invite(browser, QUERY, Staff.named("Chen Importer"), Demonstration.mails());
    String view = bring(browser);
    prepare(browser);
    assertTrue(browser.text().contains("another person must start it"), browser::text);
    assertEquals(0, browser.all("[id='work:start']").size());
    awaitPaper(0);

    Console.ofDemonstration(browser.signedOut(), "en");
    browser.open(view);
    assertTrue(browser.text().contains("This is no country that we know"), browser::text);
    assertTrue(file(browser, "import-errors").contains("200 text/csv"), () -> "errors");
    assertTrue(file(browser, "import-file").contains("200 application/octet-stream"), () -> "file");
    assertCanBeUsedByAll(browser);
    browser.open(view).confirm("[id='work:start']").awaitText("Entered, counted");
    awaitPaper(2);

    browser.open("/console/petition/signatures" + QUERY + PETITION + "&country=VA");
    browser.press("[id='take:csv']");
    assertTrue(browser.path().startsWith("/console/petition/export?"), browser::path);
    assertTrue(file(browser, "export-file").contains("200 text/csv"), () -> "export");
    browser.awaitText("Downloaded");

    browser.open(view).find("[id='work:withdraw']").click();
    browser.awaitText("Please fill this in.").awaitGone(".ui-confirmdialog-yes");
    browser.type("work:reason", "The list is of another petition");
    browser.confirm("[id='work:withdraw']").awaitText("Taken out again");
    browser.awaitText("All that were entered were taken out.");
    awaitPaper(0);
  }

  /** A missing entry is reported at its field, and the typed text is kept. */
  private String bring(Browser browser) throws IOException {
    browser.open("/console/petition/imports" + QUERY + PETITION).press(".page-actions a");
    browser.type("entry:organisation", "Sindacato").press("[id='entry:upload']");
    assertEquals("Please fill this in.", browser.find("[id='entry:file'] ~ .ui-message").getText());
    assertEquals("Sindacato", browser.find("[id='entry:organisation']").getDomProperty("value"));
    assertEquals("PARTNER", browser.find("[id='entry:source']").getDomProperty("value"));
    browser.choose("entry:source", "PAPER");
    Path file = folder.resolve("firme.csv");
    Files.writeString(
        file,
        "Vorname;Nachname;E-Mail;Land;Datum\n"
            + "Zoë;Rossi;zoe.import@example.org;VA;18.11.2020\n"
            + "Niccolò;Verdi;niccolo.import@example.org;VA;19.11.2020\n"
            + "Ada;Bianchi;ada.import@example.org;Atlantis;19.11.2020\n",
        Charset.forName("windows-1252"));
    browser.find("[id='entry:file']").sendKeys(file.toString());
    browser.press("[id='entry:upload']");
    assertTrue(browser.path().startsWith("/console/petition/import?"), browser::path);
    assertTrue(browser.text().contains("Niccolò"), browser::text);
    String view = browser.path();
    browser.open("/console/petition/imports" + QUERY + PETITION);
    assertTrue(browser.find("[id='list:imports']").getText().contains("Paper"), browser::text);
    browser.open(view);
    return view;
  }

  private static void prepare(Browser browser) {
    assertEquals("windows-1252", browser.find("[id='charset']").getDomProperty("value"));
    assertEquals("2", browser.find("[id='EMAIL']").getDomProperty("value"));
    // The focus is on the rows, which are the answer.
    browser.press("[id='look']").find("[role='region']:focus");
    browser.choose("GIVEN_NAME", "").press("[id='check']");
    assertFalse(browser.find("[id='GIVEN_NAME'] ~ .ui-message").getText().isBlank());
    browser.choose("GIVEN_NAME", "0").press("[id='check']");
    browser.awaitText("Waiting for a second person");
  }

  private static String file(Browser browser, String servlet) {
    String link =
        browser.find("a[href*='/console/petition/" + servlet + "']").getDomProperty("href");
    return (String)
        browser.script(
            "return fetch(arguments[0]).then(file => file.text().then(text => file.status + ' '"
                + " + file.headers.get('content-type') + ' ' + text.length))",
            link);
  }
}

package org.tadamun.system.petition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.system.petition.TwoWidths.assertCanBeUsedByAll;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tadamun.system.browser.Browser;
import org.tadamun.system.browser.BrowserTest;
import org.tadamun.system.browser.Console;
import org.tadamun.system.browser.Inspection;
import org.tadamun.system.server.Demonstration;

/** An embassy pack from the console to the embassy, and its verification there. */
@BrowserTest
@DisplayName("An embassy pack")
class SnapshotIT {

  private static final String QUERY = "?campaign=" + Demonstration.SLUG;
  private static final List<String> LANGUAGES = List.of("ar", "ur", "fr");
  private static final int FIRST_VISIT = 600_000;

  @TempDir private Path folder;

  @Test
  @DisplayName("is frozen for an embassy, printed, and verified by its file and its hash")
  void journey(Browser browser) throws Exception {
    Console.ofDemonstration(browser, "en");
    freeze(browser);
    assertTrue(browser.text().contains("The pack is frozen."), browser::text);
    assertEquals(16, browser.all(".ui-datatable-data tr").size());
    assertCanBeUsedByAll(browser);
    String total = browser.find(".facts dd").getText();
    String aloud = browser.find("section p .code").getText();
    assertTrue(aloud.matches("([0-9a-f]{4} ){15}[0-9a-f]{4}"), aloud);
    String page = browser.find("a[href*='language=ur'].button-link").getDomProperty("href");
    String html = (String) browser.script("return fetch(arguments[0]).then(f => f.text())", page);
    assertTrue(html.startsWith("<!DOCTYPE html>\n<html lang=\"ur\" dir=\"rtl\">"), html);
    assertTrue(html.contains(Demonstration.KEY_PLACE), html);

    byte[] pdf = pdf(browser);
    assertAccessible(browser, pdf);

    browser.press("a[href*='language=ur'].button-link");
    assertEquals("rtl", browser.find("html").getDomAttribute("dir"));
    assertEquals(total, browser.find(".figure").getText());
    String weight = "return getComputedStyle(document.querySelector('.figure')).fontWeight";
    assertEquals("700", browser.script(weight), "its style sheet is allowed");

    browser.signedOut().open("/en/verify");
    assertCanBeUsedByAll(browser);
    browser.type("sha256", aloud).press("form:not([enctype]) button");
    assertTrue(browser.text().contains("This file is genuine"), browser::text);
    assertTrue(browser.text().contains(total), browser::text);
    assertTrue(browser.text().contains("openssl pkeyutl -verify"), browser::text);
    assertTrue(browser.text().contains(Demonstration.KEY_PLACE), browser::text);
    assertEquals(List.of(), Inspection.faults(browser, FIRST_VISIT));
    assertTrue(send(browser, html).contains("This file is genuine"), browser::text);
    assertTrue(send(browser, html + " ").contains("This file is not known"), browser::text);
    assertTrue(send(browser, pdf).contains("This file is genuine"), browser::text);
    pdf[pdf.length / 2] ^= 1;
    assertTrue(send(browser, pdf).contains("This file is not known"), browser::text);
  }

  /** The PDF in two languages. */
  private static byte[] pdf(Browser browser) {
    String link = "a[href*='form=PDF'][href*='language=en,']";
    return read(browser, browser.find(link).getDomProperty("href"));
  }

  /**
   * Checks the PDF of each language and the one side by side, and that the inspector finds a fault
   * in a broken one.
   */
  private static void assertAccessible(Browser browser, byte[] pdf) throws Exception {
    List<String> addresses =
        browser.all("a[href*='form=PDF']").stream()
            .map(link -> link.getDomProperty("href"))
            .distinct()
            .toList();
    assertTrue(addresses.size() > LANGUAGES.size(), addresses::toString);
    for (String address : addresses) {
      assertEquals(List.of(), PdfInspection.faults(read(browser, address)), address);
    }
    String content = new String(pdf, StandardCharsets.ISO_8859_1);
    String otherPart = content.replace("<pdfuaid:part>1<", "<pdfuaid:part>2<");
    List<String> faults = PdfInspection.faults(otherPart.getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(1, faults.size(), faults::toString);
  }

  /** The file as the link saves it. */
  private static byte[] read(Browser browser, String address) {
    String read =
        "return fetch(arguments[0]).then(f => f.blob()).then(b => new Promise(r => {"
            + "const x = new FileReader(); x.onload = () => r(x.result); x.readAsDataURL(b); }))";
    String data = (String) browser.script(read, address);
    return Base64.getDecoder().decode(data.substring(data.indexOf(',') + 1));
  }

  private static void freeze(Browser browser) {
    browser.open("/console/petition/snapshots" + QUERY).press(".page-actions a");
    assertCanBeUsedByAll(browser);
    browser.find("[id='freezing:freeze']").click();
    assertEquals(
        "Please fill this in.",
        browser.find("[id='freezing:addressee'] ~ .ui-message-error").getText());
    String first = "[id='freezing:addressee'] option:nth-of-type(2)";
    browser.choose("freezing:addressee", browser.find(first).getDomProperty("value"));
    for (String language : LANGUAGES) {
      if (!browser.find("input[value='" + language + "']").isSelected()) {
        browser.find("input[value='" + language + "']").click();
      }
    }
    browser.find("[id='freezing:sideBySide']").click();
    browser.press("[id='freezing:freeze']");
  }

  private String send(Browser browser, String content) throws IOException {
    return send(browser, content.getBytes(StandardCharsets.UTF_8));
  }

  private String send(Browser browser, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("pack.file"), content);
    browser.open("/en/verify").find("#file").sendKeys(file.toString());
    return browser.press("form[enctype] button").text();
  }
}

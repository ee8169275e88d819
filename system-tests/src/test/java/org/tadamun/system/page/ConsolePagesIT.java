package org.tadamun.system.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.WebElement;
import org.tadamun.system.browser.Browser;
import org.tadamun.system.browser.BrowserTest;
import org.tadamun.system.browser.Console;
import org.tadamun.system.browser.Crawler;
import org.tadamun.system.browser.Inspection;
import org.tadamun.system.server.Demonstration;

@BrowserTest
@DisplayName("Every page of the console")
class ConsolePagesIT {

  private static final int FIRST_VISIT = 600_000;
  private static final List<String> ENTRANCES =
      List.of(
          "/console/sign-in",
          "/console/forgotten-password",
          "/console/invitation?token=none",
          "/console/nowhere");

  /** Whether the message on top of the page is inside the window. */
  private static final String SEEN =
      """
      const box = document.getElementById('messages').getBoundingClientRect();
      return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight;
      """;

  /** The address of the link in the row with these words. */
  private static final String LINK =
      """
      return [...document.querySelectorAll('main td a')]
        .find((one) => one.textContent.includes(arguments[0])).getAttribute('href');
      """;

  @ParameterizedTest(name = "in {0} on {1} pixels has the direction {2}, is accessible, and fits")
  @CsvSource({"en, 1280, ltr", "ar, 1280, rtl", "ur, 320, rtl"})
  void inspected(String language, int pixels, String direction, Browser browser) {
    Console.ofDemonstration(browser.width(pixels), language);
    List<String> faults = new ArrayList<>();
    Set<String> pages =
        Crawler.visit(
            browser, "/console/", false, page -> faults.addAll(faults(page, language, direction)));
    assertTrue(pages.size() >= 50, () -> "only " + pages);
    assertEquals(List.of(), faults);
  }

  @Test
  @DisplayName("before sign-in has no accessibility fault, in Arabic too")
  void entrances(Browser browser) {
    List<String> faults = new ArrayList<>();
    for (String page : ENTRANCES) {
      for (String language : List.of("en", "ar")) {
        String separator = page.contains("?") ? "&" : "?";
        browser.open(page + separator + "lang=" + language);
        Inspection.faults(browser, FIRST_VISIT).forEach(faults::add);
      }
    }
    assertEquals(List.of(), faults);
  }

  @Test
  @DisplayName("asks before it is left with typed text, and not without it")
  void unsaved(Browser browser) {
    Console.ofDemonstration(browser, "en");
    browser.open("/console/updates/edit?campaign=" + Demonstration.SLUG);
    String leave = "return window.dispatchEvent(new Event('beforeunload', {cancelable: true}))";
    assertEquals(true, browser.script(leave));
    browser.type("form:title_en", "They are free");
    assertEquals(false, browser.script(leave));
  }

  @Test
  @DisplayName("names the languages that a text lacks before it is published, after a mistake too")
  void lacking(Browser browser) {
    Console.ofDemonstration(browser, "en");
    browser.open("/console/updates/edit?campaign=" + Demonstration.SLUG);
    browser.script("document.querySelectorAll('main details').forEach((one) => (one.open = true))");
    for (String language : List.of("en", "de", "ar", "ur", "fr", "es")) {
      browser.type("form:title_" + language, "12345");
    }
    browser.click("[id='form:save']").find(".ui-message-error");
    browser.settled().type("form:body_en", "They were seen today.").click("[id='form:publish']");
    String asked = browser.textOf(".ui-confirm-dialog-message");
    assertTrue(asked.contains("Not written yet: "), asked);
    assertTrue(asked.contains("German") && asked.contains("Urdu"), asked);
    assertEquals(List.of(), browser.all("main textarea:not([lang])"));
  }

  @Test
  @DisplayName("shows the message on top of it to a reader at the foot of the page on a phone")
  void saidOnTop(Browser browser) {
    Console.ofDemonstration(browser, "en");
    browser.open("/console/addressees/edit?campaign=" + Demonstration.SLUG);
    browser.choose("kind", "EMBASSY").type("name_en", "Embassy of nobody");
    browser.choose("hostCountry", "NO").type("city", "Oslo").type("zone", "Europe/Oslo");
    browser.press("[id='save']");
    String page = (String) browser.script(LINK, "Embassy of nobody");
    Browser colleague = browser.beside().open(page);
    browser.size(390, 844).open(page);
    colleague.confirm("[id='remove']");
    browser.type("city", "Bergen").click("[id='save']");
    browser.awaitText("There is no such thing");
    assertTrue((boolean) browser.settled().script(SEEN), "it stands where nobody looks");
    assertEquals("messages", browser.script("return document.activeElement.id"));
  }

  private static List<String> faults(Browser page, String language, String direction) {
    List<String> faults = new ArrayList<>(Inspection.faults(page, FIRST_VISIT));
    WebElement html = page.find("html");
    String told = html.getDomAttribute("lang") + " " + html.getDomAttribute("dir");
    if (!told.equals(language + " " + direction)) {
      faults.add(page.path() + " is in " + told);
    }
    if (!html.getDomProperty("clientWidth").equals(html.getDomProperty("scrollWidth"))) {
      faults.add(page.path() + " is wider than its window");
    }
    return faults;
  }
}

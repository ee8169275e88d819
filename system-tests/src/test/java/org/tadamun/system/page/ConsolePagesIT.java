package org.tadamun.system.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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

  private static final String LENGTH = ".ui-paginator-rpp-options";
  private static final String ORDERS = "select.ui-reflow-dropdown";

  /** How the last column that can be sorted is, whether its heading is shown or not. */
  private static final String SORTED =
      "return [...document.querySelectorAll('th.ui-sortable-column')].at(-1).ariaSort";

  /** Whether what is said on top of the page lies within the window. */
  private static final String SEEN =
      """
      const box = document.getElementById('messages').getBoundingClientRect();
      return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight;
      """;

  /** Where the row with these words leads. */
  private static final String LINK =
      """
      return [...document.querySelectorAll('main td a')]
        .find((one) => one.textContent.includes(arguments[0])).getAttribute('href');
      """;

  @ParameterizedTest(name = "in {0} on {1} pixels runs {2}, can be used by all, and fits")
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
  @DisplayName("before sign-in can be used by all, in Arabic too")
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
  @DisplayName("asks before it is left with something typed, and not before that")
  void unsaved(Browser browser) {
    Console.ofDemonstration(browser, "en");
    browser.open("/console/updates/edit?campaign=" + Demonstration.SLUG);
    String leave = "return window.dispatchEvent(new Event('beforeunload', {cancelable: true}))";
    assertEquals(true, browser.script(leave));
    browser.type("form:title_en", "They are free");
    assertEquals(false, browser.script(leave));
  }

  @Test
  @DisplayName("names after a mistake too each language that a text lacks, before it goes out")
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
  @DisplayName("sorts the figures of countries, and nobody is signed out by it")
  void sorted(Browser browser) {
    Console.ofDemonstration(browser, "en");
    String of = "?campaign=" + Demonstration.SLUG + "&petition=" + Demonstration.SLUG;
    browser.open("/console/petition/countries" + of);
    String rows = "[id='list:countries_data'] > tr";
    browser.turn("[id='list:countries'] th.ui-sortable-column");
    String first = browser.find(rows).getText();
    browser.turn("[id='list:countries'] th.ui-sortable-column");
    assertNotEquals(first, browser.find(rows).getText());
    browser.open("/console/profile/edit");
    assertEquals("/console/profile/edit", browser.path());
  }

  @Test
  @DisplayName("that is a list shows who comes back to it the page that he had left")
  void turned(Browser browser) {
    Console.ofDemonstration(browser, "en");
    String of = "?campaign=" + Demonstration.SLUG + "&petition=" + Demonstration.SLUG;
    browser.open("/console/petition/signatures" + of).turn(".ui-paginator-next");
    String second = ".ui-paginator-page.ui-state-active:nth-child(2)";
    browser.find(second);
    browser.open("/console/help").script("history.back()");
    browser.find(second);
    assertTrue(browser.path().startsWith("/console/petition/signatures"), browser::path);
  }

  @Test
  @DisplayName("that is a list shows who comes back to it as many on a page as he had chosen")
  void lengthened(Browser browser) {
    Console.ofDemonstration(browser, "en");
    String of = "?campaign=" + Demonstration.SLUG + "&petition=" + Demonstration.SLUG;
    browser.open("/console/petition/signatures" + of + "&state=CONFIRMED");
    String rows = ".ui-datatable-data > tr[data-ri='%d']";
    browser.choose(browser.find(LENGTH).getDomAttribute("name"), "100").find(rows.formatted(99));
    browser.turn(".ui-paginator-next");
    String first = browser.find(rows.formatted(100)).getText();
    browser.open("/console/help").script("history.back()");
    assertEquals(first, browser.find(rows.formatted(100)).getText());
    assertEquals("100", browser.find(LENGTH).getDomProperty("value"));
  }

  @Test
  @DisplayName("that is a list shows who comes back to it the order that he had chosen")
  void ordered(Browser browser) {
    Console.ofDemonstration(browser, "en");
    String of = "?campaign=" + Demonstration.SLUG + "&petition=" + Demonstration.SLUG;
    browser.open("/console/petition/countries" + of);
    String column = "[id='list:countries'] th.ui-sortable-column";
    browser.turn(column).turn(column);
    String first = browser.find("[id='list:countries_data'] > tr").getText();
    browser.open("/console/help").script("history.back()");
    browser.find(column + "[aria-sort='descending']");
    assertEquals(first, browser.find("[id='list:countries_data'] > tr").getText());
  }

  @Test
  @DisplayName("that is a list names on a phone the order that holds, and each can be chosen")
  void orderedOnPhone(Browser browser) {
    Console.ofDemonstration(browser, "en");
    String list = "/console/parliament/list?campaign=" + Demonstration.SLUG;
    browser.width(390).open(list).find(ORDERS + " > option:disabled");
    assertEquals("Usual order", order(browser, "text"));
    String name = browser.find(ORDERS).getDomAttribute("name");
    List<WebElement> orders = browser.all(ORDERS + " > option:not(:disabled)");
    String first = orders.getFirst().getDomAttribute("value");
    String last = orders.getLast().getDomAttribute("value");
    browser.choose(name, first).awaitGone(ORDERS + " > option:disabled");
    assertEquals(first, order(browser, "value"));
    // Its heading is of several words.
    browser.choose(name, last);
    assertEquals(last, order(browser, "value"));
    assertEquals("descending", browser.script(SORTED));
  }

  private static Object order(Browser browser, String what) {
    return browser.script(
        "return document.querySelector('" + ORDERS + "').selectedOptions[0]." + what);
  }

  @Test
  @DisplayName("that shows one of a list leads back to the list as it was filtered")
  void filtered(Browser browser) {
    Console.ofDemonstration(browser, "en");
    String list = "/console/endorsements/list?campaign=" + Demonstration.SLUG;
    browser.open(list + "&state=PUBLISHED");
    String next = ".ui-datatable-data tr:nth-child(2) td a";
    String other = browser.find(next).getDomAttribute("href");
    browser.press(".ui-datatable-data td a");
    String one = browser.path();
    assertTrue(one.startsWith("/console/endorsements/view"), one);
    browser.press("main a[data-list]");
    assertTrue(browser.path().startsWith(list), browser::path);
    assertTrue(browser.path().contains("state=PUBLISHED"), browser::path);
    browser.press(".ui-datatable-data td a");
    browser.script("document.querySelector('main a[data-list]').href = arguments[0]", other);
    assertEquals(other, browser.press("main a[data-list]").path());
    assertEquals(list, browser.press("main a[data-list]").path(), "it may not be in that list");
    browser.open("/console/campaign/overview?campaign=" + Demonstration.SLUG).open(one);
    browser.press("main a[data-list]");
    assertEquals(list, browser.path());
  }

  @Test
  @DisplayName("leads who saved at the foot of a long page on a phone to what is said on top of it")
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

package org.tadamun.system.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.WebElement;
import org.tadamun.system.browser.Browser;
import org.tadamun.system.browser.BrowserTest;
import org.tadamun.system.browser.Console;
import org.tadamun.system.server.Demonstration;

@BrowserTest
@DisplayName("A list of the console")
class ListsIT {

  private static final String LENGTH = ".ui-paginator-rpp-options";
  private static final String ORDERS = "select.ui-reflow-dropdown";

  private static final String DESCENDING = "th.ui-sortable-column[aria-sort='descending']";
  private static final String ASCENDING = "th.ui-sortable-column[aria-sort='ascending']";

  /** The order of the last sortable column, whether its heading is shown or not. */
  private static final String SORTED =
      "return [...document.querySelectorAll('th.ui-sortable-column')].at(-1).ariaSort";

  /** Redirects as the answer to an act does, when the heading is pressed. */
  private static final String LEAD =
      """
      const answer = document.createElement('redirect');
      answer.setAttribute('url', arguments[0]);
      document.querySelector('main h1').addEventListener('click',
        () => PrimeFaces.ajax.ResponseProcessor.doRedirect(answer));
      """;

  @Test
  @DisplayName("sorts the figures by country, and the session stays open")
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
  @DisplayName("shows its second page again when the reader comes back to it")
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
  @DisplayName("keeps the chosen number of rows when the reader comes back to it")
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
  @DisplayName("keeps the chosen order when the reader comes back to it")
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
  @DisplayName("names its order on a phone, and lets the reader choose each order")
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
    // The heading of this column has several words.
    browser.choose(name, last);
    assertEquals(last, order(browser, "value"));
    assertEquals("descending", browser.script(SORTED));
  }

  private static Object order(Browser browser, String what) {
    return browser.script(
        "return document.querySelector('" + ORDERS + "').selectedOptions[0]." + what);
  }

  @Test
  @DisplayName("is where the page of an item leads back to, with the same filter")
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
    browser.open(list + "&state=PUBLISHED&petition=another").press(".ui-datatable-data td a");
    browser.press("main a[data-list]");
    assertEquals(list, browser.path(), "that was a list of another petition");
  }

  @Test
  @DisplayName("with its filter is the way back only for the person who filtered it")
  void ofAnother(Browser browser) {
    Console.ofDemonstration(browser, "en");
    String list = "/console/endorsements/list?campaign=" + Demonstration.SLUG;
    browser.open(list + "&state=PUBLISHED").press(".ui-datatable-data td a");
    String one = browser.path();
    assertTrue(wayBack(browser.open(one)).endsWith(list + "&state=PUBLISHED"));
    browser.script("sessionStorage.setItem('list: whose', '\"another\"')");
    assertTrue(wayBack(browser.open(one)).endsWith(list));
  }

  private static String wayBack(Browser browser) {
    return browser.find("main a[data-list]").getDomAttribute("href");
  }

  @ParameterizedTest(name = "is sorted by each of its sortable columns: {0}")
  @ValueSource(
      strings = {
        "actions",
        "addressees",
        "endorsements",
        "endorsers",
        "organisations",
        "parliament"
      })
  void sortedByEach(String area, Browser browser) {
    Console.ofDemonstration(browser, "ar");
    browser.open("/console/" + area + "/list?campaign=" + Demonstration.SLUG);
    int columns = browser.all("th.ui-sortable-column").size();
    assertTrue(columns > 2, () -> "only " + columns);
    for (int i = 0; i < columns; i++) {
      String column = browser.all("th.ui-sortable-column").get(i).getDomAttribute("id");
      browser.turn("[id='" + column + "']").find("[id='" + column + "'][aria-sort='ascending']");
    }
  }

  @Test
  @DisplayName("keeps its order after a visit to an item and in a filter, but not from the menu")
  void orderKept(Browser browser) {
    Console.ofDemonstration(browser, "en");
    String list = "/console/endorsements/list?campaign=" + Demonstration.SLUG;
    browser.open(list);
    String column = "th.ui-sortable-column";
    browser.turn(column).turn(column).find(DESCENDING);
    String first = browser.textOf(".ui-datatable-data > tr");
    browser.press(".ui-datatable-data td a").press("main a[data-list]").find(DESCENDING);
    assertEquals(first, browser.textOf(".ui-datatable-data > tr"));
    browser.press(".filter-strip a[href*='state=PUBLISHED']").find(DESCENDING);
    browser.press("main form.search button[type='submit']").find(DESCENDING);
    browser.press("#navigation a[href*='/endorsements/list']");
    assertEquals(List.of(), browser.settled().all(DESCENDING));
  }

  @Test
  @DisplayName("keeps its filter and order after an item was saved, and says \"Saved\"")
  void saved(Browser browser) {
    Console.ofDemonstration(browser, "en");
    String list = "/console/addressees/list?campaign=" + Demonstration.SLUG;
    browser.open(list + "&kind=EMBASSY").turn("th.ui-sortable-column").find(ASCENDING);
    browser.press(".ui-datatable-data td a").press("[id='save']").find(ASCENDING);
    assertTrue(browser.path().contains("kind=EMBASSY"), browser::path);
    browser.awaitText("Saved");
  }

  @Test
  @DisplayName("starts at its first page after a redirect without filter, else at the same page")
  void led(Browser browser) {
    Console.ofDemonstration(browser, "en");
    String of = "?campaign=" + Demonstration.SLUG + "&petition=" + Demonstration.SLUG;
    String list = "/console/petition/signatures" + of;
    browser.open(list + "&state=CONFIRMED").turn(".ui-paginator-next");
    browser.script(LEAD, list + "&state=CONFIRMED");
    browser.press("main h1").settled().find(".ui-paginator-page.ui-state-active:nth-child(2)");
    browser.script(LEAD, list);
    browser.press("main h1").settled().find(".ui-paginator-page.ui-state-active:nth-child(1)");
    assertEquals(list, browser.path());
  }

  @Test
  @DisplayName("shows on paper its filter and the numbers of its rows")
  void onPaper(Browser browser) {
    Console.ofDemonstration(browser, "en");
    String of = "?campaign=" + Demonstration.SLUG + "&petition=" + Demonstration.SLUG;
    browser.open("/console/petition/signatures" + of + "&state=CONFIRMED");
    assertTrue(browser.textOf(".ui-paginator-current").startsWith("1–25 / "));
    assertNotEquals("none", browser.onPaper(".ui-paginator-current"));
    assertNotEquals("none", browser.onPaper(":has(> .ui-paginator-current)"));
    assertEquals("none", browser.onPaper(".ui-paginator-next"));
    assertEquals("none", browser.onPaper(".onward"), "it leads nowhere there");
    assertNotEquals("none", browser.onPaper(".filter-strip li:has([aria-current='true'])"));
    assertEquals("none", browser.onPaper(".filter-strip li:has([aria-current='false'])"));
    assertEquals("none", browser.onPaper("form.search"), "which also looks for names");
    browser.open("/console/addressees/list?campaign=" + Demonstration.SLUG);
    assertEquals("none", browser.onPaper("form.search"), "it narrows nothing");
    browser.open("/console/addressees/list?campaign=" + Demonstration.SLUG + "&kind=EMBASSY");
    assertNotEquals("none", browser.onPaper("form.search"));
    assertEquals("none", browser.onPaper("form.search > button"));
    browser.open("/console/petition/signatures" + of + "&from=2020-01-01T00:00:00Z");
    assertEquals("none", browser.onPaper("form.search"));
    assertEquals("block", browser.onPaper(".on-paper"), "since when they have signed");
    for (String always : List.of("trends", "funnel")) {
      browser.open("/console/petition/" + always + of);
      assertNotEquals("none", browser.onPaper("form.search"), "of which time it speaks");
      assertEquals("none", browser.onPaper("form.search > button"));
    }
  }
}

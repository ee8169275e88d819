package org.tadamun.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.WebElement;
import org.tadamun.system.browser.Browser;
import org.tadamun.system.browser.BrowserTest;
import org.tadamun.system.browser.Console;
import org.tadamun.system.server.Await;
import org.tadamun.system.server.Demonstration;
import org.tadamun.system.server.Figures;
import org.tadamun.system.server.Http;
import org.tadamun.system.server.Mailbox.Mail;
import org.tadamun.system.server.Supporter;

/**
 * A supporter reads, signs, confirms, shares and withdraws, while a coordinator watches the
 * dashboard.
 */
@BrowserTest
@DisplayName("A supporter without scripts")
class SupporterIT {

  private static final String BUTTON = "main form button[type='submit']";
  private static final String DASHBOARD = "/console/dashboard?campaign=" + Demonstration.SLUG;

  /** In one step, since the page may replace a tile between two steps. */
  private static final String TILE =
      "return document.querySelector('#tile-total .tile-number').textContent";

  private static final int SCANS = 100;

  private final Http http = Demonstration.http();

  @ParameterizedTest(
      name = "signs in {0} on {1} pixels, counts only after the button, and can withdraw")
  @CsvSource({"en, 1280, ltr", "ar, 390, rtl"})
  void journey(String language, int pixels, String direction, Browser coordinator) {
    Supporter supporter = Supporter.from("NO");
    Browser reader = coordinator.beside().withoutScripts().width(pixels);
    Console.ofDemonstration(coordinator, "en").open(DASHBOARD);
    coordinator.script("window.stillTheSamePage = true");
    Figures before = Figures.fresh(http);

    sign(reader, supporter, language);
    assertEquals(direction, reader.find("html").getDomAttribute("dir"));
    Mail mail = Demonstration.mails().await(supporter.email());
    String link = mail.links().getFirst();
    assertTrue(
        link.matches(".*/" + language + "/confirm/[A-Za-z0-9_-]{22,64}"), "first link: " + link);

    scan(link);
    Figures.fresh(http).requireChange(before, supporter.country(), 0);
    reader.open(link).press(BUTTON);
    assertThanked(reader, language);
    awaitTile(coordinator, before.total() + 1);
    assertEquals(true, coordinator.script("return window.stillTheSamePage"), "no reload");
    http.postForm(link, Map.of()).require(303);
    Figures.fresh(http).requireChange(before, supporter.country(), 1);

    reader.open(mail.linkTo("/withdraw/")).press(BUTTON);
    assertEquals("/" + language + "/withdrawn", reader.path());
    Figures.fresh(http).requireChange(before, supporter.country(), 0);
    awaitTile(coordinator, before.total());
  }

  private static void sign(Browser reader, Supporter supporter, String language) {
    reader.open("/" + language + "/campaigns/" + Demonstration.SLUG);
    assertFits(reader);
    reader.press(".hero a.button");
    assertFits(reader);
    reader.type("givenName", supporter.givenName()).type("familyName", supporter.familyName());
    reader.type("email", supporter.email()).choose("country", supporter.country());
    reader.press(BUTTON);
    if (reader.path().endsWith("/signatures")) {
      // The form was sent faster than a person types; it comes back with everything typed.
      reader.press(BUTTON);
    }
    assertTrue(reader.path().endsWith("/check-your-mail"), reader::text);
    assertFits(reader);
  }

  /** Opens the link as a mail scanner does, often. */
  private void scan(String link) {
    for (int i = 0; i < SCANS; i++) {
      http.head(link).require(200);
      String page = http.get(link).require(200).body();
      assertTrue(page.contains("method=\"post\""), "the button is still to be pressed");
    }
  }

  private static void assertThanked(Browser reader, String language) {
    String thanks = "/" + language + "/thanks/" + Demonstration.SLUG + "/";
    assertTrue(reader.path().startsWith(thanks), reader.path());
    assertFits(reader);
    List<String> shares =
        reader.all(".shares a").stream().map(link -> link.getDomAttribute("href")).toList();
    assertTrue(shares.size() >= 5, shares::toString);
    for (String share : shares) {
      assertTrue(share.contains("petitions%2F" + Demonstration.SLUG), share);
    }
  }

  /** Checks that the page is not wider than the window. */
  private static void assertFits(Browser reader) {
    WebElement page = reader.find("html");
    assertEquals(page.getDomProperty("clientWidth"), page.getDomProperty("scrollWidth"));
  }

  private static void awaitTile(Browser coordinator, int total) {
    Await.until(
        total + " on the open dashboard",
        () ->
            Optional.of(Console.number(coordinator.script(TILE).toString()))
                .filter(shown -> shown == total));
  }
}

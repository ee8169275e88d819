package org.tadamun.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.system.browser.Browser;
import org.tadamun.system.browser.BrowserTest;
import org.tadamun.system.browser.Console;
import org.tadamun.system.browser.Staff;
import org.tadamun.system.server.Await;
import org.tadamun.system.server.Http;
import org.tadamun.system.server.Jdks;
import org.tadamun.system.server.Mailbox;
import org.tadamun.system.server.TadamunServer;

/** She starts with only the printed link, and brings a campaign of her own to the public. */
@BrowserTest
@DisplayName("A coordinator on a new installation")
class CoordinatorIT {

  private static final String SLUG = "free-the-harbour-five";
  private static final String QUERY = "?campaign=" + SLUG;
  private static final String ENGLISH = "Free the Harbour Five";
  private static final String ARABIC = "الحرية لعمال الميناء الخمسة";
  private static final String SAVE = "[id='save']";

  private final Mailbox mails = new Mailbox();

  @Test
  @DisplayName(
      "web.console.moment R3 opens a campaign to the public by the console alone, with a colleague")
  void journey(Browser anyBrowser) {
    // The only test of this level with the compilers and the collector of an installation, and on
    // the oldest JDK, as most operators have it.
    try (TadamunServer server =
        new TadamunServer("start", "coordinator", mails.keys())
            .on(Jdks.all().getFirst())
            .asShipped()
            .start()) {
      Browser browser = anyBrowser.at(server.base());
      Staff coordinator = Staff.named("Clara Coordinator");
      String link = server.signInLink();
      assertMistakes(
          browser.open(link).type("form:email", "no address").press("[id='form:go']"),
          "form:name",
          "form:email",
          "form:password");
      Console.firstSignIn(browser, link, coordinator, "en");
      organisation(browser);
      campaign(browser);
      petition(browser);
      pause(browser);
      addressee(browser);
      action(browser);
      endorsement(browser);
      colleague(browser);
      Console.signIn(browser.signedOut(), coordinator);
      assertEquals(404, server.http().get("/en/campaigns/" + SLUG).status(), "not before she says");
      live(browser);
      assertPublic(server.http());
    }
  }

  /** A new campaign first needs an organisation; the console leads there and back. */
  private static void organisation(Browser browser) {
    browser.open("/console/").press(".empty-state a");
    browser.awaitText("First the organisation that answers for the campaign");
    browser.type("slug", "dockers").choose("kind", "UNION").type("name_en", "Dockers' Union");
    browser.press(SAVE);
    assertEquals("/console/campaign/edit", browser.path());
  }

  /** Fills the campaign in one language, then in a second one beside it. */
  private static void campaign(Browser browser) {
    browser.type("slug", "Not A Slug").type("smallCells", "odd").find(SAVE).click();
    assertMistakes(browser, "slug", "title_en", "smallCells");
    assertEquals("odd", browser.find("[id='smallCells']").getDomProperty("value"));
    browser.type("slug", SLUG).type("smallCells", "");
    browser.type("title_en", ENGLISH).type("summary_en", "They went on strike.").press(SAVE);
    browser.find("input[name='languages'][value='ar']").click();
    browser.press(SAVE);
    browser.type("title_ar", ARABIC).type("summary_ar", "أضربوا عن العمل.");
    browser.type("caseText_en", "Five dockers are in prison.").choose("targetCountry", "GR");
    browser.type("smallCells", "1").find(SAVE).click();
    assertEquals(
        "Please enter a number from 2 to 100.",
        browser.find("[id='smallCells'] ~ .ui-message-error").getText());
    browser.type("smallCells", "5").press(SAVE);
  }

  private static void petition(Browser browser) {
    browser.open("/console/petition/edit" + QUERY).type("form:slug", SLUG);
    browser.type("form:title_en", ENGLISH).type("form:title_ar", ARABIC);
    browser.type("form:body_en", "Release them.").type("form:body_ar", "أطلقوا سراحهم.");
    browser.pick("form:closesAt", "2099-12-31T23:59").press("[id='form:save']");
    noSuchDay(browser);
    browser.confirm("[id='form:open']");
  }

  /**
   * A browser sends an incomplete date as nothing: the end would be lost, and reported as saved.
   */
  private static void noSuchDay(Browser browser) {
    String closes = "[id='form:closesAt']";
    browser.click("[id='form:goal']").keyboard().tabTo(closes).press("0231");
    browser.click("[id='form:save']").awaitText("there is no such day");
    browser.keyboard().awaitAt("form:closesAt");
    assertEquals("true", browser.find(closes).getDomAttribute("aria-invalid"));
    Browser other = browser.beside().open("/console/petition/edit" + QUERY + "&petition=" + SLUG);
    assertEquals("2099-12-31T23:59", other.find(closes).getDomProperty("value"));
    browser.pick("form:closesAt", "2099-02-28T23:59").press("[id='form:save']");
    assertEquals("2099-02-28T23:59", browser.find(closes).getDomProperty("value"));
  }

  /** A command beside unsaved text does not lose the text. */
  private static void pause(Browser browser) {
    browser.open("/console/petition/edit" + QUERY + "&petition=" + SLUG);
    browser.type("form:goal", "700").agree("[id='commands:pause']");
    browser.awaitText("The petition is paused");
    assertEquals("700", browser.find("[id='form:goal']").getDomProperty("value"));
    browser.press("[id='form:save']").awaitText("Petition saved");
    browser.confirm("[id='form:open']").awaitText("The petition is open");
    // The same at another command, with the typed text stored.
    browser.agree("[id='commands:pause']").awaitText("The petition is paused");
    browser.type("form:goal", "800").confirm("[id='commands:resume']");
    browser.awaitText("The petition is open");
    assertEquals("800", browser.find("[id='form:goal']").getDomProperty("value"));
  }

  private static void live(Browser browser) {
    browser.open("/console/organisations/edit").type("slug", "bakers").choose("kind", "UNION");
    browser.type("name_en", "Bakers' Union").press(SAVE);
    browser.open("/console/campaign/overview" + QUERY).type("outcomeText_en", "They are free.");
    browser.choose("organisation", "bakers").agree("[id='addPartner']");
    browser.awaitText("The organisation has joined.");
    browser.agree("[id$=':leave']").awaitText("The organisation has left.");
    browser.agree("[id='commands:live']").awaitText("The campaign is open to the public now.");
    assertEquals("They are free.", browser.find("[id='outcomeText_en']").getDomProperty("value"));
    browser.press("[id='keep']").awaitText("Saved.");
  }

  private static void addressee(Browser browser) {
    browser.open("/console/addressees/edit" + QUERY).choose("kind", "EMBASSY");
    browser.type("name_en", "Embassy of Greece, Oslo").choose("country", "GR");
    browser.choose("hostCountry", "NO").type("city", "Oslo").type("zone", "Europe/Oslo");
    browser.press(SAVE);
  }

  private static void action(Browser browser) {
    browser.open("/console/actions/edit" + QUERY).choose("kind", "VIGIL");
    browser.type("title_en", "Vigil for the five").choose("place_country", "NO");
    browser.type("place_locality", "Oslo").type("place_venue", "Nobels gate 45");
    browser.pick("localStart", "2099-05-01T18:00").type("timeZone", "Europe/Oslo");
    browser.press("[id='action'] .acts button");
    browser.press("a[href*='command=APPROVE']").press("[id='decision'] .acts button");
  }

  /** Checks that each of these fields has an error message at the same time. */
  private static void assertMistakes(Browser browser, String... fields) {
    for (String field : fields) {
      assertFalse(browser.find("[id='" + field + "'] ~ .ui-message-error").getText().isBlank());
    }
  }

  private static void endorsement(Browser browser) {
    browser.open("/console/endorsements/edit" + QUERY).choose("language", "nb").find(SAVE).click();
    assertMistakes(browser, "newEndorser_kind", "newEndorser_name_en", "kind", "capacity");
    assertEquals(
        "Norwegian Bokmål", browser.find("[id='language'] option:checked").getText().strip());
    browser.choose("newEndorser_kind", "ORGANISATION").choose("newEndorser_country", "NO");
    browser.type("newEndorser_name_en", "Seafarers of the North");
    browser.choose("newEndorser_organisationKind", "UNION").choose("state", "PLEDGED");
    halfDay(browser);
    // Day and owner of a pledge are kept while the state is changed and changed back.
    browser.pick("promisedBy", "2099-05-01").choose("state", "INVITED").choose("state", "PLEDGED");
    assertEquals("2099-05-01", browser.find("[id='promisedBy']").getDomProperty("value"));
    browser.choose("state", "RECEIVED");
    browser.choose("kind", "LETTER").choose("capacity", "FOR_ORGANISATION").press(SAVE);
    command(browser, "request-proof").press("[id='run']");
    command(browser, "add-evidence").choose("kind", "PUBLIC_URL");
    browser.type("url", "https://seafarers.example/letter").press("[id='run']");
    command(browser, "approve").press("[id='run']");
    command(browser, "publish").choose("basis", "CONSENT").type("consentText", "You may.");
    browser.choose("basis", "PUBLIC_ACT").choose("basis", "CONSENT");
    assertEquals("You may.", browser.find("[id='consentText']").getDomProperty("value"));
    browser.type("consentText", "").choose("basis", "PUBLIC_ACT");
    browser.type("source_title_en", "Their own website").press("[id='run']");
  }

  /** A half-typed day, which cannot be read, is kept when a choice draws its field again. */
  private static void halfDay(Browser browser) {
    String isHalf = "return document.getElementById('promisedBy').validity.badInput";
    browser.find("[id='promisedBy']").sendKeys("0231");
    assertEquals(true, browser.script(isHalf));
    browser.script(
        "document.getElementById('state').dispatchEvent(new Event('change', {bubbles: true}))");
    browser.settled();
    assertEquals(true, browser.script(isHalf));
    assertEquals(1, browser.all("[id='promise'] .field [id='promisedBy']").size());
  }

  private static Browser command(Browser browser, String verb) {
    return browser.press(".acts a[href*='verb=" + verb + "']");
  }

  /** The colleague follows the link, chooses a password and finds the campaign. */
  private void colleague(Browser browser) {
    Console.invite(browser, QUERY, Staff.named("Karim Colleague"), mails);
    assertTrue(browser.text().contains(ENGLISH), browser::text);
  }

  private static void assertPublic(Http http) {
    awaitPage(http, "/en/", ENGLISH);
    awaitPage(http, "/en/campaigns/" + SLUG, "They went on strike.");
    awaitPage(http, "/ar/campaigns/" + SLUG, ARABIC);
    awaitPage(http, "/api/v1/campaigns/" + SLUG, "\"smallCells\":5");
    awaitPage(http, "/ar/petitions/" + SLUG, "أطلقوا سراحهم.");
    awaitPage(http, "/en/campaigns/" + SLUG + "/actions", "Vigil for the five");
    awaitPage(http, "/en/campaigns/" + SLUG + "/endorsements", "Seafarers of the North");
  }

  /** Public pages may be up to 5 s old. */
  private static void awaitPage(Http http, String path, String words) {
    Await.until(
        words + " at " + path,
        () ->
            Optional.of(http.get(path))
                .filter(answer -> answer.status() == 200 && answer.body().contains(words)));
  }
}

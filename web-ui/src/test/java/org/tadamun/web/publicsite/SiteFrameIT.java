package org.tadamun.web.publicsite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.event.boundary.CampaignChanged;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.html.HtmlFaults;

@InServer
@DisplayName("The public site")
class SiteFrameIT {

  /** For this browser the console's component library adds a script to the page. */
  private static final String FIREFOX =
      "Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0";

  private static final List<String> LANGUAGES = List.of("en", "ar", "ur", "fr", "es", "de");

  @Inject private Campaigns campaigns;
  @Inject private Event<CampaignChanged> changes;
  @Inject private PetitionWorld petitionWorld;

  @Test
  @DisplayName("R1: redirects from the root to the language that the browser prefers")
  void door() {
    for (String language : LANGUAGES) {
      assertEquals("/" + language + "/", door(language + ";q=0.9, xx;q=1"));
    }
    assertEquals("/fr/", door("fr-CA"));
    assertEquals("/de/", door("ar;q=0.2, de;q=0.8"));
    assertEquals("/en/", door("tlh"));
    assertEquals("/en/", door("\"><script>"));
    Answer answer = Site.browser().with("Host-Of", "x").get("//");
    assertEquals("Accept-Language", answer.header("Vary"));
    assertNull(answer.header("Set-Cookie"));
  }

  @Test
  @DisplayName("R2: web.text R1 has six languages, each with its direction and links to the others")
  void languages() {
    for (String language : LANGUAGES) {
      String page = Site.get("/" + language + "/").require(200).body();
      String direction = language.equals("ar") || language.equals("ur") ? "rtl" : "ltr";
      assertTrue(page.contains("lang=\"" + language + "\" dir=\"" + direction + "\""), language);
      for (String other : LANGUAGES) {
        assertTrue(page.contains("href=\"/" + other + "/\""), language + " to " + other);
        assertTrue(page.contains("hreflang=\"" + other + "\""), language + " tells of " + other);
      }
    }
  }

  @Test
  @DisplayName("has no cookie and no script on any page, one policy, and five seconds of caching")
  void everyPage() throws Exception {
    PetitionView petition = petitionWorld.open();
    Api firefox = Site.browser().with("User-Agent", FIREFOX);
    for (String path : pages(petition)) {
      for (String language : List.of("en", "ar")) {
        Answer page = firefox.get("//" + language + path).require(200);
        String what = language + path;
        assertEquals("text/html;charset=UTF-8", page.header("Content-Type"), what);
        assertNull(page.header("Set-Cookie"), what);
        assertEquals("public, max-age=5, stale-if-error=300", page.header("Cache-Control"), what);
        String policy = page.header("Content-Security-Policy");
        assertTrue(policy.startsWith("default-src 'none'; style-src 'self'"), policy);
        assertTrue(policy.contains("frame-ancestors 'none'"), policy);
        assertEquals("nosniff", page.header("X-Content-Type-Options"), what);
        assertEquals("DENY", page.header("X-Frame-Options"), what);
        assertFalse(page.body().contains("<script"), what);
        assertFalse(page.body().contains(" style="), what);
        assertFalse(page.body().contains("???"), what);
        assertTrue(page.body().startsWith("<!DOCTYPE html>"), what);
        assertEquals(List.of(), HtmlFaults.of(page.body()), what);
      }
    }
  }

  @Test
  @DisplayName("R3: answers 304 without a body to its own entity tag, and HEAD without a body")
  void known() throws Exception {
    PetitionView petition = petitionWorld.open();
    for (String path : pages(petition)) {
      Answer again = again(Site.get("/en" + path).require(200), "//en" + path);
      assertEquals(304, again.status(), path);
      assertEquals("", again.body(), path);
      Answer head = Site.head("/en" + path).require(200);
      assertEquals("", head.body(), path);
      assertTrue(Integer.parseInt(head.header("Content-Length")) > 500, path);
    }
  }

  /**
   * A moment of the figures or a stamp of the form may have changed in between, so that another
   * attempt is needed.
   */
  private static Answer again(Answer first, String path) {
    Answer answer = first;
    for (int i = 0; i < 4 && answer.status() != 304; i++) {
      answer = Site.browser().with("If-None-Match", answer.header("ETag")).get(path);
    }
    return answer;
  }

  @Test
  @DisplayName("keeps the entity tag of a page without figures and form when the page is made anew")
  void still() {
    for (String path : List.of("/imprint", "/verify", "/accessibility", "/privacy")) {
      String tag = Site.get("/en" + path).require(200).header("ETag");
      changes.fire(new CampaignChanged(0));
      Answer made = Site.browser().with("If-None-Match", tag).get("//en" + path);
      assertEquals(304, made.status(), path);
    }
  }

  @Test
  @DisplayName("says in the privacy notice whose request to be left out is kept, and how long")
  void wished() {
    String notice = Site.get("/en/privacy").require(200).body();
    assertTrue(notice.contains("Only if you had given or promised your support"));
    assertTrue(notice.contains("until its end and your request are 365 days ago"));
  }

  @Test
  @DisplayName("answers 404 to an unknown address and 405 to a wrong method, both as pages")
  void refusals() throws Exception {
    String slug = petitionWorld.open().slug();
    for (String path :
        List.of(
            "/en/nothing", "/xx/", "/en/campaigns/none", "/ar/actions/none", "/en/%3Cscript%3E")) {
      Answer page = Site.get(path);
      assertEquals(404, page.status(), path);
      assertFalse(page.body().contains("<script"), path);
      assertFalse(page.body().contains("at org."), path);
    }
    Answer wrong = Site.post("/en/petitions/" + slug, java.util.Map.of());
    assertEquals(405, wrong.status());
    assertEquals("GET, HEAD", wrong.header("Allow"));
    assertEquals("no-store", wrong.header("Cache-Control"));
    for (String path : List.of("/", "/assets/x/site.css")) {
      Answer written = Site.post(path, java.util.Map.of()).require(405);
      assertEquals("GET, HEAD", written.header("Allow"), path);
    }
    assertEquals("/en/privacy", Site.get("/en/privacy/").require(301).header("Location"));
  }

  @Test
  @DisplayName("answers 4xx to a filter value that it does not understand")
  void filters() throws Exception {
    String campaign = "/en/campaigns/" + campaign(petitionWorld.open()).slug();
    for (String odd : List.of("%3Cscript%3E", "a%00b", "-1", "99999999999", "%FF%FE", "'--")) {
      for (String query :
          List.of(
              "news?page=",
              "endorsements?country=",
              "endorsements?kind=",
              "endorsements?lang=",
              "endorsements?page=",
              "parliament?page=",
              "actions?country=",
              "actions?page=")) {
        Answer page = Site.get(campaign + "/" + query + odd);
        assertTrue(page.status() >= 400 && page.status() < 500, query + odd + page.status());
        assertFalse(page.body().contains("<script"), query + odd);
      }
      Site.get(campaign + "/endorsements?unknown=" + odd).require(200);
    }
  }

  @Test
  @DisplayName("has the campaign's title and the language in the preview of a shared link")
  void preview() throws Exception {
    CampaignView campaign = campaign(petitionWorld.open());
    String title = campaign.title().best(Locale.ENGLISH);
    String path = "/en/campaigns/" + campaign.slug();
    assertEquals(title, shared(path, "title"));
    for (String below : List.of("/news", "/actions", "/endorsements")) {
      assertTrue(shared(path + below, "title").endsWith(" · " + title), below);
    }
    assertEquals(shared(path, "description"), shared(path + "/news", "description"));
    assertEquals("en_GB", shared(path, "locale"));
    assertEquals("ur_PK", shared("/ur/", "locale"));
  }

  private static String shared(String path, String property) {
    String page = Site.get(path).require(200).body();
    Matcher told =
        Pattern.compile("property=\"og:" + property + "\" content=\"([^\"]*)").matcher(page);
    assertTrue(told.find(), page);
    return told.group(1);
  }

  @Test
  @DisplayName("hides all pages of a campaign that is taken offline at once, and shows them again")
  void offline() throws Exception {
    PetitionView petition = petitionWorld.open();
    CampaignView campaign = campaign(petition);
    List<String> pages =
        pages(petition).stream()
            .filter(path -> path.contains(campaign.slug()) || path.contains(petition.slug()))
            .toList();
    pages.forEach(path -> Site.get("/en" + path).require(200));
    String counts = "/petitions/" + petition.slug() + "/counts";
    Person anna = petitionWorld.coordinator(campaign);
    Api.anonymous().get(counts).require(200);
    CampaignView hidden = Acting.as(anna, () -> campaigns.takeOffline(campaign.slug()));
    Api.anonymous().get(counts).requireProblem(ProblemType.NOT_FOUND);
    pages.forEach(path -> requireGone(Site.get("/en" + path), path));
    requireGone(Site.get("/en" + pages.getFirst() + "?utm_source=friend"), "with codes");
    requireGone(Site.head("/en" + pages.getFirst()), "head");
    assertFalse(Site.get("/en/").body().contains(campaign.slug()));
    Acting.as(anna, () -> campaigns.putOnline(campaign.slug(), hidden.version()));
    pages.forEach(path -> Site.get("/en" + path).require(200));
  }

  /**
   * The answer may be cached: otherwise a cache would show its older copy when the server fails.
   */
  private static void requireGone(Answer page, String path) {
    assertEquals(404, page.status(), path);
    assertEquals("public, max-age=5", page.header("Cache-Control"), path);
    assertEquals("Accept-Encoding", page.header("Vary"), path);
    assertNull(page.header("ETag"), path);
  }

  @Test
  @DisplayName("forbids caches to keep the answer to an unknown address or an invalid link")
  void keptNowhere() {
    for (String path : List.of("/en/nothing", "/xx/", "/en/thanks/none", "/en/confirm/none")) {
      Answer page = Site.get(path);
      assertTrue(page.status() == 404 || page.status() == 410, path + page.status());
      assertEquals("no-store", page.header("Cache-Control"), path);
    }
  }

  private CampaignView campaign(PetitionView petition) {
    return campaigns.byId(petition.campaignId()).orElseThrow();
  }

  private List<String> pages(PetitionView petition) {
    String campaign = "/campaigns/" + campaign(petition).slug();
    return List.of(
        "/",
        "/imprint",
        "/verify",
        "/accessibility",
        "/privacy",
        "/privacy/" + campaign(petition).slug(),
        campaign,
        campaign + "/news",
        campaign + "/actions",
        campaign + "/endorsements",
        campaign + "/parliament",
        "/petitions/" + petition.slug(),
        "/petitions/" + petition.slug() + "/countries",
        "/petitions/" + petition.slug() + "/versions/1/countries",
        "/petitions/" + petition.slug() + "/check-your-mail");
  }

  private static String door(String acceptLanguage) {
    Answer answer = Site.browser().with("Accept-Language", acceptLanguage).get("//");
    assertEquals(302, answer.status());
    return answer.header("Location");
  }
}

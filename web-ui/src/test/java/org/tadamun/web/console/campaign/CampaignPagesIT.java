package org.tadamun.web.console.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.campaign.boundary.CampaignDraft;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.campaign.entity.CampaignTexts;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("The pages of a campaign")
class CampaignPagesIT {

  private static final String HIDDEN =
      "The campaign is offline: the public sees nothing of it now. Nobody can sign until you put it"
          + " back; the last days of its petitions then move by that time.";
  private static final String BACK =
      "The campaign is no longer offline. Where the last day of an open petition was still to come,"
          + " it has moved by that time, if that was ten minutes or more.";

  @Inject private Campaigns campaigns;
  @Inject private Visitors visitors;
  @Inject private World world;

  private CampaignView campaign;
  private Visitor coordinator;

  @BeforeEach
  void begin() {
    campaign = world.campaign();
    coordinator = visitors.coordinator(campaign);
  }

  private CampaignView stored() {
    return campaigns.bySlug(campaign.slug()).orElseThrow();
  }

  private Page overview() {
    return coordinator.open("campaign/overview?campaign=" + campaign.slug()).require(200);
  }

  private Page edit() {
    return coordinator.open("campaign/edit?campaign=" + campaign.slug()).require(200);
  }

  @Test
  @DisplayName("a new campaign is saved as a draft and then offers fields for its translations")
  void created() {
    String slug = World.unique("free-them");
    Visitor administrator = visitors.everywhere(Role.ADMINISTRATOR);
    Page page =
        administrator
            .open("campaign/edit")
            .type("slug", " " + slug.replace("free", "Free") + " ")
            .type("owner", campaign.owner().slug())
            .type("languages", "en", "ar", "fr")
            .type("title_en", "Free them")
            .type("demands_1_en", "Let them go")
            .type("zone", "Europe/Paris")
            .type("startedOn", "2020-11-20")
            .press("save");
    page.requireAt("campaign/edit").requireNotice("Saved.");
    assertTrue(page.offers("title_ar") && page.offers("title_fr"));
    assertEquals("Let them go", page.value("demands_0_en"), "no gap is left before it");
    CampaignView made = campaigns.bySlug(slug).orElseThrow();
    assertEquals(List.of("en", "ar", "fr"), made.languages());
    assertEquals(LocalDate.of(2020, 11, 20), made.startedOn());
    assertEquals(CampaignState.DRAFT, made.state());
  }

  @Test
  @DisplayName("each missing field of a new campaign has its message")
  void missing() {
    Page page = visitors.everywhere(Role.ADMINISTRATOR).open("campaign/edit");
    page.type("slug", "").type("owner", "").type("hashtag", "#Free").type("zone", "");
    page.requireWords("The campaign stays this organisation’s for good");
    Page refused = page.press("save").requireMistakeAt("slug", "owner", "title_en", "zone");
    assertEquals("#Free", refused.value("hashtag"));
    refused.type("slug", World.unique("x")).type("owner", campaign.owner().slug());
    refused.type("languages").press("save").requireMistakeAt("title_en", "zone");
  }

  @Test
  @DisplayName("a hashtag with a blank is refused with an explanation")
  void hashtag() {
    Page refused = edit().type("hashtag", "#Free Him").press("save");
    assertEquals(
        "A hashtag is a single word of letters, digits and underscores, without blanks, such as"
            + " #FreeAmar.",
        refused.mistakeAt("hashtag"));
    assertEquals("#Free Him", refused.value("hashtag"));
  }

  @Test
  @DisplayName("console.frame R2: all mistakes of a new campaign show at once, the typing is kept")
  void together() {
    Page page = visitors.everywhere(Role.ADMINISTRATOR).open("campaign/edit");
    page.type("slug", "No Slug").type("title_en", "<b>").type("zone", "Nowhere/Land");
    page.type("startedOn", "2020-13-01").type("smallCells", "odd").type("hashtag", "=1");
    Page refused = page.press("save");
    refused.requireMistakeAt(
        "slug", "owner", "title_en", "zone", "startedOn", "smallCells", "hashtag");
    assertEquals("2020-13-01", refused.value("startedOn"));
    assertEquals("odd", refused.value("smallCells"));
    assertEquals("no slug", refused.value("slug"));
    refused.type("slug", campaign.slug()).type("owner", campaign.owner().slug());
    refused.type("title_en", "Free them").type("zone", "Europe/Paris").type("hashtag", "");
    refused.type("startedOn", "").type("smallCells", "").type("languages", "en");
    assertTrue(refused.press("save").mistakeAt("slug").startsWith("This already exists."));
  }

  @Test
  @DisplayName("the language in which a campaign was first written cannot be removed")
  void languages() {
    edit().type("languages").press("save").requireNotice("Saved.");
    assertEquals(List.of("en"), stored().languages());
    edit().type("languages", "ar", "es").press("save").requireNotice("Saved.");
    assertEquals(List.of("en", "ar", "es"), stored().languages());
    assertEquals("الحرية لزميلنا", edit().value("title_ar"), "a hidden translation is kept");
  }

  @Test
  @DisplayName("an unknown zone, an impossible day and an empty title are refused at their fields")
  void wrong() {
    Page page = edit().type("zone", "Nowhere/Land").press("save").requireMistakeAt("zone");
    assertEquals("Nowhere/Land", page.value("zone"));
    edit().type("startedOn", "2020-13-01").press("save").requireMistakeAt("startedOn");
    edit().type("title_en", "").type("title_ar", "").press("save").requireMistakeAt("title_en");
    assertEquals(campaign.version(), stored().version());
  }

  @Test
  @DisplayName("a campaign can go live, pause, resume, be won and archived, with audit entries")
  void goesFromDraftToArchive() {
    assertFalse(overview().offers("offline"), "nobody sees a draft anyway");
    overview().press("live").requireNotice("The campaign is open to the public now.");
    assertEquals(CampaignState.LIVE, stored().state());
    assertFalse(overview().offers("live"));
    overview()
        .press("pause")
        .requireNotice(
            "The campaign is paused: nobody can sign until you open it again. The last days of its"
                + " petitions then move by the time of the pause.");
    assertEquals(CampaignState.PAUSED, stored().state());
    overview().press("live");
    Page won = overview().press("won").requireNotice("The campaign is declared won.");
    assertEquals(CampaignState.WON, stored().state());
    assertFalse(won.offers("lost") || won.offers("pause"));
    overview().press("archive").requireNotice("Saved.");
    assertEquals(CampaignState.ARCHIVED, stored().state());
    overview().requireWords("Archived", "Won");
    String kept = Site.get("/en/campaigns/" + campaign.slug()).require(200).body();
    assertTrue(kept.contains("We won.") && kept.contains("is kept as a record"), kept);
    List<String> trail =
        world.audit("campaign", campaign.slug()).stream().map(AuditEntry::action).toList();
    assertEquals(
        List.of(
            "campaign.went-live",
            "campaign.paused",
            "campaign.went-live",
            "campaign.decided",
            "campaign.archived"),
        trail.subList(trail.indexOf("campaign.went-live"), trail.size()));
  }

  @Test
  @DisplayName("going live updates parts of the page; an outcome text can still be saved on it")
  void updatesPartsOfThePage() {
    String parts = "messages standing commands endings";
    String changed = overview().askFor(parts).press("live").html();
    assertFalse(changed.contains("<redirect") || changed.contains("outcomeText_en"), changed);
    assertTrue(changed.contains("commands:pause") && changed.contains("lost"), changed);
    Page paused = overview().press("pause");
    paused.type("outcomeText_en", "We go on.").press("keep").requireNotice("Saved.");
    assertEquals("We go on.", stored().outcomeText().in("en"));
  }

  @Test
  @DisplayName("taking offline from an outdated page keeps what a colleague changed meanwhile")
  void besideAnother() {
    overview().press("live");
    Page old = overview();
    edit().type("hashtag", "#FreeHim").press("save").requireNotice("Saved.");
    Page offline = old.press("offline").requireNotice(HIDDEN);
    offline.type("outcomeText_en", "We go on.").press("keep").requireNotice("Saved.");
    assertEquals("We go on.", stored().outcomeText().in("en"));
    assertEquals("#FreeHim", stored().hashtag());
  }

  @Test
  @DisplayName("a language that the console does not have is kept, with its texts")
  void otherLanguages() {
    CampaignDraft present = World.draft();
    CampaignTexts texts =
        new CampaignTexts(
            LocalizedText.of("it", "Liberatelo").with("en", "Free him"), null, null, List.of());
    CampaignDraft italian =
        new CampaignDraft(texts, "PK", null, List.of("it", "en"), present.zone(), null, null);
    Person anna = coordinator.person();
    campaign = acting(anna, () -> campaigns.edit(campaign.slug(), campaign.version(), italian));
    Page form = edit();
    assertEquals("Liberatelo", form.value("title_it"));
    form.type("hashtag", "#Libero").press("save").requireNotice("Saved.");
    assertEquals(List.of("it", "en"), stored().languages());
    assertEquals("Liberatelo", stored().title().in("it"));
    assertEquals("it", stored().title().sourceLanguage());
  }

  private static <T> T acting(Person who, Callable<T> work) {
    try {
      return Acting.as(who, work);
    } catch (Exception unexpected) {
      throw new AssertionError(unexpected);
    }
  }

  @Test
  @DisplayName("a text for the outcome can be prepared in each language, and is published with it")
  void outcome() {
    overview().press("live");
    Page page = overview().type("outcomeText_en", "Half of them are free.");
    page.type("outcomeText_ar", "نصفهم أحرار").press("keep").requireNotice("Saved.");
    assertEquals("نصفهم أحرار", stored().outcomeText().in("ar"));
    String path = "/en/campaigns/" + campaign.slug();
    assertFalse(Site.get(path).require(200).body().contains("Half of them"));
    assertTrue(overview().html().contains("dir=\"rtl\""));
    overview().press("partly").requireNotice("The campaign is declared partly won.");
    assertEquals(CampaignState.PARTLY_WON, stored().state());
    assertTrue(Site.get(path).require(200).body().contains("Half of them are free."));
    Page won = overview().type("outcomeText_en", "All are free.");
    assertFalse(won.offers("partly") || won.offers("lost"));
    won.press("won").requireNotice("The campaign is declared won.");
    assertEquals("All are free.", stored().outcomeText().in("en"), "what stood in the form");
    assertTrue(Site.get(path).require(200).body().contains("All are free."));
    overview().type("outcomeText_en", "<b>").press("keep").requireMistakeAt("outcomeText_en");
    AuditEntry told =
        world.audit("campaign", campaign.slug()).stream()
            .filter(one -> one.action().equals("campaign.outcome-prepared"))
            .toList()
            .getLast();
    assertTrue(told.from().contains("outcomeText") && told.to().contains("outcomeText"));
    assertFalse((told.from() + told.to()).contains("free"), "the words may be about somebody");
  }

  @Test
  @DisplayName("a campaign can be taken offline from an outdated page, and put back online")
  void offline() {
    overview().press("live");
    Page old = overview();
    edit().type("hashtag", "#Other").press("save").requireNotice("Saved.");
    old.press("offline").requireNotice(HIDDEN);
    assertTrue(stored().offline());
    overview().press("online").requireNotice(BACK);
    assertFalse(stored().offline());
  }

  @Test
  @DisplayName("going live from a page older than the last change is refused")
  void stale() {
    Page old = overview();
    edit().type("hashtag", "#Other").press("save").requireNotice("Saved.");
    old.press("live").requireWords("This was changed after you had opened it.");
    assertEquals(CampaignState.DRAFT, stored().state());
  }

  @Test
  @DisplayName("a reader may only read; staff of other campaigns get 404")
  void readerMayOnlyRead() {
    Visitor reader = visitors.of(Role.READER, campaign);
    Page page = reader.open("campaign/overview?campaign=" + campaign.slug()).require(200);
    assertFalse(page.offers("live") || page.offers("offline"));
    page.requireNoWords("Invite a colleague");
    assertFalse(reader.open("campaign/edit?campaign=" + campaign.slug()).offers("save"));
    Visitor foreign = visitors.coordinator(world.campaign());
    foreign.open("campaign/overview?campaign=" + campaign.slug()).require(404);
    foreign.open("campaign/edit?campaign=" + campaign.slug()).require(404);
    assertFalse(foreign.open("campaign/edit").offers("save"), "no campaign of her own making");
  }
}

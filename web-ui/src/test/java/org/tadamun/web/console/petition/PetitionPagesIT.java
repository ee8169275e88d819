package org.tadamun.web.console.petition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.petition.testing.DeliveryWorld;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.desk.CoordinatorsDesk;

@InServer
@DisplayName("The pages of a petition")
class PetitionPagesIT extends CoordinatorsDesk {

  @Inject private DeliveryWorld deliveryWorld;
  @Inject private Petitions petitions;

  private String slug;

  @BeforeEach
  void begin() {
    slug = World.unique("petition");
  }

  private String in(String page) {
    return "petition/" + page + "?campaign=" + campaign.slug();
  }

  private Page edit() {
    return coordinator.open(in("edit") + "&petition=" + slug).require(200);
  }

  private Page created() {
    return coordinator
        .open(in("edit"))
        .type("slug", slug)
        .type("body_en", "We demand that he is released.")
        .press("save");
  }

  @Test
  @DisplayName("a new form proposes a short name that is free")
  void proposed() {
    String own = campaign.slug();
    assertEquals(own, coordinator.open(in("edit")).require(200).value("slug"));
    slug = own;
    created();
    assertEquals(own + "-2", coordinator.open(in("edit")).require(200).value("slug"));
  }

  private PetitionView stored() {
    return petitions.bySlug(slug).orElseThrow();
  }

  private Page outcome() {
    return coordinator.open(in("outcome") + "&petition=" + slug).require(200);
  }

  @Test
  @DisplayName("a new form starts with the texts of the campaign; a draft takes more of them")
  void startsWithCampaignTexts() {
    Page fresh = coordinator.open(in("edit")).require(200);
    assertEquals("Free our colleague", fresh.value("title_en"));
    assertEquals("Release him", fresh.value("demands_0_en"));
    assertEquals(campaign.slug(), fresh.value("slug"));
    created().requireAt("petition/edit").requireNotice("Petition saved");
    assertEquals(PetitionState.DRAFT, stored().state());
    Page more = edit().type("goal", "5000").type("demands_2_ar", "أفرجوا عنه");
    Page asked = more.press("save").requireMistakeAt("demands_1_en");
    asked.type("demands_1_en", "Punish them").press("save").requireNotice("Petition saved");
    assertEquals("أفرجوا عنه", edit().value("demands_1_ar"), "no gap is left before it");
  }

  @Test
  @DisplayName("times are read and shown in the campaign's time zone")
  void clock() {
    created();
    Page page = edit().type("startsAt", "2026-07-01T08:00").type("closesAt", "2099-12-31T23:59");
    page.press("save").requireNotice("Petition saved");
    assertEquals(Instant.parse("2026-07-01T07:00:00Z"), stored().startsAt(), "summer in London");
    assertEquals("2026-07-01T08:00", edit().value("startsAt"));
    coordinator.open(in("list")).requireWords("31 Dec 2099", "(Europe/London)");
    for (String wrong : List.of("2026-07-01T07:59", "2027-03-28T01:30")) {
      edit().type("closesAt", wrong).press("save").requireMistakeAt("closesAt");
    }
  }

  @Test
  @DisplayName("each wrong field has its message, what was typed is kept, and nothing is stored")
  void wrong() {
    Page page = coordinator.open(in("edit")).type("slug", "x").type("title_en", "");
    page.type("title_ar", "");
    Page refused = page.type("shareText_en", "Sign!").press("save");
    refused.requireMistakeAt("title_en");
    assertEquals("Sign!", refused.value("shareText_en"));
    refused.type("title_en", "Free him").press("save").requireMistakeAt("body_en");
    created();
    assertEquals("This already exists. Please choose another one.", created().mistakeAt("slug"));
    edit().type("goal", "many").press("save").requireMistakeAt("goal");
    edit().type("goal", "-1").press("save").requireMistakeAt("goal");
    edit().type("body_en", "<script>x</script>").press("save").requireMistakeAt("body_en");
    assertEquals(0, stored().goal());
  }

  @Test
  @DisplayName("a goal is read with separators and in other digits, or refused with advice")
  void goal() {
    created();
    edit().type("goal", "1,500").press("save").requireNotice("Petition saved");
    assertEquals(1500, stored().goal());
    edit().type("goal", "\u0661\u066C\u0662\u0663\u0664").press("save");
    assertEquals(1234, stored().goal());
    Page refused = edit().type("goal", "1.500").press("save");
    assertEquals(
        "Please enter a whole number, in digits alone, such as 10000.", refused.mistakeAt("goal"));
    assertEquals("1.500", refused.value("goal"));
    assertEquals(1234, stored().goal());
  }

  @Test
  @DisplayName("a petition can address addressees of its own campaign only")
  void addressees() {
    AddresseeView embassy = deliveryWorld.embassy(campaign.id(), "GB");
    AddresseeView foreign = deliveryWorld.embassy(world.liveCampaign().id(), "SE");
    created();
    edit().type("addressees", embassy.publicId()).press("save").requireNotice("Petition saved");
    assertEquals(List.of(embassy.id()), stored().addressees());
    edit().type("addressees", foreign.publicId()).press("save").requireNoWords("Petition saved");
    assertEquals(List.of(embassy.id()), stored().addressees());
    edit().type("addressees").press("save").requireNotice("Petition saved");
    assertEquals(List.of(), stored().addressees());
  }

  @Test
  @DisplayName("an open petition of a draft campaign says that nobody outside sees it")
  void unseen() {
    campaign = world.campaign();
    coordinator = visitors.coordinator(campaign);
    created();
    Page open = edit().press("open").requireWords("Nobody outside sees this petition");
    open.requireNoWords("View the public page");
  }

  @Test
  @DisplayName("a petition goes from review to archive, with only the steps that its state allows")
  void goesFromReviewToArchive() {
    created();
    edit().press("submit").requireNotice("Submitted for review");
    edit().press("sendBack").requireNotice("Back to draft");
    outcome().requireWords("nothing to record here");
    edit().press("open").requireNotice("The petition is open");
    Page open = edit();
    assertFalse(open.offers("open") || open.offers("submit") || open.offers("archive"));
    assertFalse(open.offers("resume"), "it is open");
    Page paused = open.press("pause").requireNotice("The petition is paused");
    assertTrue(paused.offers("resume") && paused.offers("open") && !paused.offers("pause"));
    paused.press("resume").requireNotice("The petition is open");
    edit().press("pause");
    edit().press("open").requireNotice("The petition is open");
    edit().press("close").requireNotice("The petition is closed");
    assertFalse(edit().offers("save"), "its figures are final");
    outcome().press("deliver").requireMistakeAt("deliveredAt", "deliveredTo_en");
    Page early = outcome().type("deliveredTo_en", "The embassy");
    early.type("deliveredAt", "2999-01-01T00:00").press("deliver").requireMistakeAt("deliveredAt");
    assertEquals(PetitionState.CLOSED, stored().state());
    edit().press("archive").requireNotice("The petition is archived");
    assertEquals(PetitionState.ARCHIVED, stored().state());
    List<String> trail = world.audit("petition", slug).stream().map(AuditEntry::action).toList();
    assertEquals(10, trail.size(), trail::toString);
  }

  @Test
  @DisplayName("each step first stores what was typed")
  void typed() {
    created();
    edit().type("goal", "700").press("submit").requireNotice("Submitted for review");
    assertEquals(700, stored().goal());
    edit().type("title_ar", "الحرية لزميلنا").press("sendBack").requireNotice("Back to draft");
    assertEquals("الحرية لزميلنا", stored().text().title().in("ar"));
    edit().type("body_en", "Release her.").press("open").requireNotice("The petition is open");
    assertEquals(PetitionState.OPEN, stored().state());
    assertEquals("Release her.", stored().text().body().in("en"));
    edit().press("pause");
    edit().type("goal", "900").press("open").requireNotice("The petition is open");
    assertEquals(900, stored().goal());
  }

  @Test
  @DisplayName("a step updates parts of the page; what is typed afterwards can be stored")
  void updatesPartsOfThePage() {
    created();
    edit().press("open");
    Page parts = edit().askFor("messages standing commands form:steps").press("pause");
    assertEquals(List.of("The petition is paused"), parts.notices());
    assertFalse(parts.html().contains("<redirect") || parts.html().contains("form:goal"));
    assertTrue(parts.html().contains("Paused") && parts.html().contains("form:open"));
    edit().requireNoWords("The petition is paused").press("open");
    Page paused = edit().press("pause").requireNotice("The petition is paused");
    paused.type("goal", "900").press("save").requireNotice("Petition saved");
    assertEquals(900, stored().goal());
    assertEquals(PetitionState.PAUSED, stored().state());
    Page closed = edit().press("close").requireNotice("The petition is closed");
    assertFalse(closed.offers("save") || closed.offers("pause"));
    closed.press("archive").requireNotice("The petition is archived");
    assertEquals(PetitionState.ARCHIVED, stored().state());
  }

  @Test
  @DisplayName("closing warns of its effect and can be undone")
  void undone() {
    created();
    edit().press("open");
    Page open = edit();
    assertTrue(open.html().contains("After that nobody can sign or confirm any more."), open::html);
    Page closed = open.press("close").requireNotice("The petition is closed");
    Page paused = closed.press("reopen");
    paused.requireNotice("The closing is undone, and the petition is paused");
    assertFalse(open.offers("reopen") || paused.offers("reopen"));
    paused.type("goal", "800").press("open").requireNotice("The petition is open");
    assertEquals(800, stored().goal());
  }

  @Test
  @DisplayName("opening with wrong fields is refused, shows all mistakes and keeps the typing")
  void unopened() {
    created();
    Page wrong = edit().type("title_en", "").type("title_ar", "").type("body_en", "Corrected.");
    Page refused = wrong.type("closesAt", "2020-01-01T00:00").press("open");
    refused.requireMistakeAt("title_en", "closesAt");
    assertEquals("Corrected.", refused.value("body_en"));
    assertEquals(PetitionState.DRAFT, stored().state());
    assertEquals("We demand that he is released.", stored().text().body().in("en"));
    Page mended = refused.type("title_en", "Free him").type("closesAt", "");
    mended.press("open").requireNotice("The petition is open");
    assertEquals("Corrected.", stored().text().body().in("en"));
  }

  @Test
  @DisplayName("a mistake outside the updated parts of the page is named on top")
  void unseenInput() {
    created();
    edit().type("closesAt", "2020-01-01T00:00").press("save").requireNotice("Petition saved");
    String said = "The end is past. Move it before you open the petition.";
    Page parts = edit().askFor("messages commands").press("open");
    assertEquals(List.of("One entry needs correction.", said), parts.notices());
    Page whole = edit().press("open").requireNotice("One entry needs correction.");
    assertEquals(said, whole.mistakeAt("closesAt"));
  }

  @Test
  @DisplayName("opening from a page older than the last change is refused")
  void stale() {
    created();
    Page old = edit();
    edit().type("goal", "700").press("save");
    old.press("open").requireWords("This was changed after you had opened it.");
    assertEquals(PetitionState.DRAFT, stored().state());
  }

  @Test
  @DisplayName("a translator may not change a petition; one of another campaign answers 404")
  void otherCampaignIsNotFound() {
    created();
    Visitor translator = visitors.of(Role.TRANSLATOR, campaign);
    Page page = translator.open(in("edit") + "&petition=" + slug).require(200);
    assertFalse(page.offers("save") || page.offers("open") || page.offers("submit"));
    CampaignView other = world.liveCampaign();
    Visitor both = visitors.everywhere(Role.COORDINATOR);
    String foreign = "?campaign=" + other.slug() + "&petition=" + slug;
    String pages =
        "edit outcome text versions milestones passes alarms batch-edit import-new imports"
            + " snapshots snapshot-edit countries invalidations invalidation-new decision erase"
            + " signatures";
    for (String one : pages.split(" ")) {
      assertEquals(404, both.open("petition/" + one + foreign).status(), one);
    }
  }
}

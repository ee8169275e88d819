package org.tadamun.kernel.campaign.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.campaign.entity.CampaignTexts;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Campaigns")
class CampaignsIT {

  @Inject private Campaigns campaigns;
  @Inject private World world;

  @Test
  @DisplayName(
      "R4: a campaign goes from draft to archive, and the trail records each step without texts")
  void life() throws Exception {
    CampaignView draft = world.campaign();
    Person coordinator = world.person(Role.COORDINATOR, draft.id(), null);
    assertTrue(campaigns.publicOnes().stream().noneMatch(c -> c.id() == draft.id()));

    CampaignView archived =
        Acting.as(
            coordinator,
            () -> {
              CampaignView c = campaigns.goLive(draft.slug(), draft.version());
              assertTrue(campaigns.requirePublic(c.slug()).isPublic());
              c = campaigns.pause(c.slug(), c.version());
              c = campaigns.goLive(c.slug(), c.version());
              LocalizedText words = LocalizedText.of("en", "He is free.");
              c = campaigns.decide(c.slug(), c.version(), CampaignState.WON, words);
              return campaigns.archive(c.slug(), c.version());
            });

    assertEquals(CampaignState.ARCHIVED, archived.state());
    assertEquals("He is free.", archived.outcomeText().in("en"));
    List<AuditEntry> trail = world.audit("campaign", draft.slug());
    assertEquals(
        List.of(
            "campaign.created",
            "campaign.went-live",
            "campaign.paused",
            "campaign.went-live",
            "campaign.decided",
            "campaign.archived"),
        trail.stream().map(AuditEntry::action).toList());
    assertEquals("system", trail.getFirst().actor());
    assertEquals(coordinator.name(), trail.getLast().actor());
    assertEquals("WON", trail.getLast().from());
    assertEquals("ARCHIVED", trail.getLast().to());
    AuditEntry decided = trail.get(trail.size() - 2);
    assertEquals("WON; outcomeText=… (en)", decided.to(), "a name may have to go for good");
  }

  @Test
  @DisplayName("Texts are stored in every language")
  void texts() {
    CampaignView found = campaigns.bySlug(world.campaign().slug()).orElseThrow();
    assertEquals("الحرية لزميلنا", found.title().in("ar"));
    assertEquals("en", found.title().sourceLanguage());
    assertEquals(List.of("en", "ar"), found.languages());
    assertEquals("Release him", found.texts().demands().getFirst().in("en"));
  }

  @Test
  @DisplayName("A wrong step is refused and leaves state and trail as they were")
  void wrongStep() throws Exception {
    CampaignView draft = world.campaign();
    Person coordinator = world.person(Role.COORDINATOR, draft.id(), null);
    Acting.refused(
        coordinator, WrongState.class, () -> campaigns.pause(draft.slug(), draft.version()));
    assertEquals(CampaignState.DRAFT, campaigns.bySlug(draft.slug()).orElseThrow().state());
    assertEquals(1, world.audit("campaign", draft.slug()).size());
  }

  @Test
  @DisplayName("A change to an older version is refused")
  void stale() throws Exception {
    CampaignView live = world.liveCampaign();
    Person coordinator = world.person(Role.COORDINATOR, live.id(), null);
    Acting.refused(
        coordinator, Stale.class, () -> campaigns.pause(live.slug(), live.version() - 1));
  }

  @Test
  @DisplayName(
      "A campaign is taken offline from any version; it comes back only from the current version")
  void offline() throws Exception {
    CampaignView live = world.liveCampaign();
    Person coordinator = world.person(Role.COORDINATOR, live.id(), null);
    CampaignView hidden = Acting.as(coordinator, () -> campaigns.takeOffline(live.slug()));
    assertFalse(hidden.isPublic());
    CampaignView back =
        Acting.as(coordinator, () -> campaigns.putOnline(live.slug(), hidden.version()));
    assertTrue(back.isPublic());
    assertEquals(CampaignState.LIVE, back.state());
    Acting.as(coordinator, () -> campaigns.takeOffline(live.slug()));
    Acting.refused(
        coordinator, Stale.class, () -> campaigns.putOnline(live.slug(), hidden.version()));
    assertFalse(campaigns.bySlug(live.slug()).orElseThrow().isPublic(), "by an old page");
    List<String> trail =
        world.audit("campaign", live.slug()).stream().map(AuditEntry::action).toList();
    assertEquals(
        List.of("campaign.taken-offline", "campaign.put-online", "campaign.taken-offline"),
        trail.subList(trail.size() - 3, trail.size()));
  }

  @Test
  @DisplayName("A slug that is taken is refused")
  void duplicate() throws Exception {
    CampaignView first = world.campaign();
    Person coordinator = world.person(Role.COORDINATOR, null, null);
    Acting.refused(
        coordinator,
        InvalidInput.class,
        () -> campaigns.create(first.slug(), first.owner().slug(), World.draft(), false));
  }

  @Test
  @DisplayName("Anonymous callers cannot pause or list campaigns")
  void anonymous() {
    CampaignView live = world.liveCampaign();
    assertThrows(EJBAccessException.class, () -> campaigns.pause(live.slug(), live.version()));
    assertThrows(EJBAccessException.class, () -> campaigns.mine());
  }

  @Test
  @DisplayName("A reader and a coordinator of another campaign cannot pause a campaign")
  void others() throws Exception {
    CampaignView live = world.liveCampaign();
    Person reader = world.person(Role.READER, live.id(), null);
    Acting.refused(
        reader, EJBAccessException.class, () -> campaigns.pause(live.slug(), live.version()));
    Person stranger = world.person(Role.COORDINATOR, world.campaign().id(), null);
    Acting.refused(stranger, Forbidden.class, () -> campaigns.pause(live.slug(), live.version()));
  }

  @Test
  @DisplayName("A reader lists only the campaigns in which the reader has a role")
  void mine() throws Exception {
    CampaignView live = world.liveCampaign();
    Person reader = world.person(Role.READER, live.id(), null);
    List<CampaignView> mine = Acting.as(reader, () -> campaigns.mine());
    assertEquals(List.of(live.slug()), mine.stream().map(CampaignView::slug).toList());
  }

  @Test
  @DisplayName("Pages of the public list have every campaign once, in the order of creation")
  void pages() {
    CampaignView one = world.liveCampaign();
    CampaignView other = world.liveCampaign();
    world.madeFirst(other);
    JsonObject first = Api.anonymous().get("/campaigns?limit=1").require(200).json();
    JsonObject second =
        Api.anonymous()
            .get("/campaigns?limit=1&cursor=" + first.getString("next"))
            .require(200)
            .json();
    assertEquals(List.of(other.slug(), one.slug()), List.of(slug(first), slug(second)));
  }

  private static String slug(JsonObject page) {
    return page.getJsonArray("items").getJsonObject(0).getString("slug");
  }

  @Test
  @DisplayName(
      "The longest summary in ten languages is stored; a case too long for its column is refused")
  void tenLanguages() throws Exception {
    CampaignView draft = world.campaign();
    Person coordinator = world.person(Role.COORDINATOR, draft.id(), null);
    LocalizedText summary = ten("\\".repeat(CampaignTexts.SUMMARY_MAX));
    CampaignView edited =
        Acting.as(
            coordinator, () -> campaigns.edit(draft.slug(), draft.version(), with(summary, null)));
    assertEquals(summary, edited.texts().summary());
    LocalizedText full = ten("\"".repeat(CampaignTexts.CASE_MAX));
    InvalidInput refusal =
        Acting.refused(
            coordinator,
            InvalidInput.class,
            () -> campaigns.edit(draft.slug(), edited.version(), with(null, full)));
    assertEquals("kernel.error.texts-too-long", refusal.errors().getFirst().messageKey());
  }

  private static LocalizedText ten(String text) {
    LocalizedText texts = LocalizedText.EMPTY;
    for (String tag : List.of("en", "ar", "ur", "fr", "es", "de", "it", "sv", "nl", "pt")) {
      texts = texts.with(tag, text);
    }
    return texts;
  }

  private static CampaignDraft with(LocalizedText summary, LocalizedText caseText) {
    CampaignDraft draft = World.draft();
    return new CampaignDraft(
        new CampaignTexts(draft.texts().title(), summary, caseText, List.of()),
        draft.targetCountry(),
        draft.hashtag(),
        draft.languages(),
        draft.zone(),
        draft.startedOn(),
        draft.smallCells());
  }

  @Test
  @DisplayName("A coordinator can edit a campaign; translators and readers cannot")
  void edit() throws Exception {
    CampaignView draft = world.campaign();
    CampaignDraft words = with(LocalizedText.of("en", "New words."), null);
    for (Role role : List.of(Role.TRANSLATOR, Role.READER)) {
      Person other = world.person(role, draft.id(), null);
      Acting.refused(
          other, Exception.class, () -> campaigns.edit(draft.slug(), draft.version(), words));
    }
    Person coordinator = world.person(Role.COORDINATOR, draft.id(), null);
    CampaignView edited =
        Acting.as(coordinator, () -> campaigns.edit(draft.slug(), draft.version(), words));
    assertEquals("New words.", edited.texts().summary().in("en"));
    AuditEntry told = world.audit("campaign", draft.slug()).getLast();
    assertEquals("campaign.edited", told.action());
    assertTrue(told.from().startsWith("DRAFT; texts.summary="), told.from());
    assertTrue(told.to().contains("texts.summary=… (en)"), told.to());
    assertFalse(told.to().contains("New words."), "a name may have to go for good");
    assertFalse(told.to().contains("zone"), "what stayed is not told: " + told.to());
  }

  @Test
  @DisplayName("An edit without a change leaves version and trail as they are, in the archive too")
  void unchanged() throws Exception {
    CampaignView read = campaigns.bySlug(world.campaign().slug()).orElseThrow();
    String slug = read.slug();
    Person coordinator = world.person(Role.COORDINATOR, read.id(), null);
    int trail = world.audit("campaign", slug).size();
    assertEquals(
        read, Acting.as(coordinator, () -> campaigns.edit(slug, read.version(), World.draft())));
    assertEquals(read, campaigns.bySlug(slug).orElseThrow());
    assertEquals(trail, world.audit("campaign", slug).size());
    Acting.refused(
        coordinator, Stale.class, () -> campaigns.edit(slug, read.version() + 1, World.draft()));
    CampaignView put = Acting.as(coordinator, () -> campaigns.archive(slug, read.version()));
    assertEquals(
        put.version(),
        Acting.as(coordinator, () -> campaigns.edit(slug, put.version(), World.draft())).version());
  }

  @Test
  @DisplayName("The public cannot see a draft or an offline campaign")
  void hidden() throws Exception {
    CampaignView draft = world.campaign();
    assertThrows(NotFound.class, () -> campaigns.requirePublic(draft.slug()));
    CampaignView live = world.liveCampaign();
    Person coordinator = world.person(Role.COORDINATOR, live.id(), null);
    Acting.as(coordinator, () -> campaigns.takeOffline(live.slug()));
    assertThrows(NotFound.class, () -> campaigns.requirePublic(live.slug()));
    assertTrue(campaigns.publicOnes().stream().noneMatch(one -> one.id() == live.id()));
    Api.anonymous().get("/campaigns/" + live.slug()).requireProblem(ProblemType.NOT_FOUND);
  }
}

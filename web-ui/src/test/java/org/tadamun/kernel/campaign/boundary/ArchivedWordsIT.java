package org.tadamun.kernel.campaign.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.campaign.entity.CampaignTexts;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("R13: Texts of an archived campaign")
class ArchivedWordsIT {

  private static final LocalizedText NAMED = LocalizedText.of("en", "Amal Khan is free.");
  private static final LocalizedText NOBODY = LocalizedText.of("en", "One of us is free.");

  @Inject private Campaigns campaigns;
  @Inject private Keys keys;
  @Inject private Visitors visitors;
  @Inject private World world;

  private CampaignView campaign;
  private Person coordinator;

  @BeforeEach
  void archive() throws Exception {
    CampaignView live = world.liveCampaign();
    String slug = live.slug();
    coordinator = world.person(Role.COORDINATOR, live.id(), null);
    CampaignView won =
        Acting.as(
            coordinator, () -> campaigns.decide(slug, live.version(), CampaignState.WON, NAMED));
    Acting.as(coordinator, () -> campaigns.archive(slug, won.version()));
    campaign = stored(slug);
  }

  private CampaignView stored(String slug) {
    return campaigns.bySlug(slug).orElseThrow();
  }

  private static CampaignDraft saying(LocalizedText summary) {
    CampaignTexts texts = World.draft().texts();
    return World.draft()
        .saying(new CampaignTexts(texts.title(), summary, texts.caseText(), texts.demands()));
  }

  @Test
  @DisplayName("Summary and outcome text can be corrected; the audit trail does not show the words")
  void corrected() throws Exception {
    String slug = campaign.slug();
    CampaignView put =
        Acting.as(coordinator, () -> campaigns.edit(slug, campaign.version(), saying(NOBODY)));
    assertEquals(NOBODY, put.texts().summary());
    assertEquals(CampaignState.ARCHIVED, put.state());
    AuditEntry told = world.audit("campaign", slug).getLast();
    assertEquals("campaign.edited", told.action());
    assertEquals("ARCHIVED; texts.summary=… (en)", told.to());
    Acting.as(coordinator, () -> campaigns.prepareOutcome(slug, put.version(), NOBODY));
    CampaignView now = stored(slug);
    assertEquals(NOBODY, now.outcomeText());
    assertEquals(
        List.of(campaign.outcome(), campaign.decidedAt()), List.of(now.outcome(), now.decidedAt()));
    JsonObject seen = Api.anonymous().get("/campaigns/" + slug).require(200).json();
    assertEquals("One of us is free.", seen.getJsonObject("summary").getString("en"));
    assertEquals("One of us is free.", seen.getJsonObject("outcomeText").getString("en"));
    assertFalse(seen.toString().contains("Amal Khan"), seen.toString());
  }

  @Test
  @DisplayName(
      "Nothing but the texts can be changed, and only by staff who may edit the whole campaign")
  void refused() throws Exception {
    String slug = campaign.slug();
    CampaignDraft draft = saying(NOBODY);
    CampaignDraft elsewhere =
        new CampaignDraft(
            draft.texts(),
            draft.targetCountry(),
            "#Other",
            draft.languages(),
            draft.zone(),
            draft.startedOn(),
            draft.smallCells());
    Acting.refused(
        coordinator, WrongState.class, () -> campaigns.edit(slug, campaign.version(), elsewhere));
    Person reader = world.person(Role.READER, campaign.id(), null);
    Acting.refused(
        reader,
        EJBAccessException.class,
        () -> campaigns.prepareOutcome(slug, campaign.version(), NOBODY));
    Api api = keys.of(campaign, Permission.CAMPAIGN_WRITE);
    String tag = api.get("/campaigns/" + slug).require(200).header("ETag");
    JsonObject cells = Json.createObjectBuilder().add("smallCells", 5).build();
    api.with("If-Match", tag)
        .patch("/campaigns/" + slug, cells)
        .requireProblem(ProblemType.WRONG_STATE);
    CampaignView now = stored(slug);
    assertEquals(campaign.version(), now.version());
    assertEquals(campaign.texts(), now.texts());
    assertEquals(NAMED, now.outcomeText());
  }

  @Test
  @DisplayName("The page can save the outcome text and offers no button that ends the campaign")
  void page() {
    Page page =
        visitors.of(coordinator).open("campaign/overview?campaign=" + campaign.slug()).require(200);
    assertTrue(page.offers("keep"));
    for (String button : List.of("won", "partly", "lost", "takeBack")) {
      assertFalse(page.offers(button), button);
    }
    page.type("outcomeText_en", "One of us is free.").press("keep").requireNotice("Saved.");
    assertEquals(NOBODY, stored(campaign.slug()).outcomeText());
  }
}

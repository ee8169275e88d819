package org.tadamun.kernel.campaign.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("Taking back the outcome of a campaign")
class OutcomeTakenBackIT {

  private static final LocalizedText WORDS = LocalizedText.of("en", "He is free at last.");

  @Inject private Campaigns campaigns;
  @Inject private Keys keys;
  @Inject private Visitors visitors;
  @Inject private World world;

  private CampaignView campaign;
  private Person coordinator;

  @BeforeEach
  void set() {
    campaign = world.liveCampaign();
    coordinator = world.person(Role.COORDINATOR, campaign.id(), null);
  }

  private CampaignView stored() {
    return campaigns.bySlug(campaign.slug()).orElseThrow();
  }

  private CampaignView decide(CampaignState outcome) throws Exception {
    int version = stored().version();
    return Acting.as(coordinator, () -> campaigns.decide(campaign.slug(), version, outcome, WORDS));
  }

  private CampaignView takeBack(int version) throws Exception {
    return Acting.as(coordinator, () -> campaigns.takeOutcomeBack(campaign.slug(), version));
  }

  private String site() {
    return Site.get("/en/campaigns/" + campaign.slug()).require(200).body();
  }

  @Test
  @DisplayName(
      "R6: taking the outcome back is audited, pauses the campaign, and hides but keeps the text")
  void takenBack() throws Exception {
    CampaignView won = decide(CampaignState.WON);
    assertTrue(site().contains("He is free at last."));
    CampaignView back = takeBack(won.version());
    assertEquals(CampaignState.PAUSED, back.state());
    assertNull(back.outcome());
    assertNull(back.decidedAt());
    assertEquals(WORDS, back.outcomeText());
    assertFalse(site().contains("He is free at last."));
    AuditEntry told = world.audit("campaign", campaign.slug()).getLast();
    assertEquals("campaign.outcome-taken-back", told.action());
    assertEquals(List.of("WON", "PAUSED"), List.of(told.from(), told.to()));
    Acting.as(coordinator, () -> campaigns.goLive(campaign.slug(), back.version()));
    assertEquals(CampaignState.PARTLY_WON, decide(CampaignState.PARTLY_WON).outcome());
    CampaignView again = takeBack(stored().version());
    assertThrows(
        WrongState.class,
        () -> Acting.as(coordinator, () -> campaigns.archive(campaign.slug(), again.version())),
        "what has no outcome is no archived campaign");
  }

  @Test
  @DisplayName(
      "R6: no outcome is taken back if there is none, from an old version, or in the archive")
  void refused() throws Exception {
    assertThrows(WrongState.class, () -> takeBack(stored().version()));
    CampaignView lost = decide(CampaignState.LOST);
    assertThrows(Stale.class, () -> takeBack(lost.version() - 1));
    Acting.as(coordinator, () -> campaigns.archive(campaign.slug(), lost.version()));
    assertThrows(WrongState.class, () -> takeBack(stored().version()));
    assertEquals(CampaignState.LOST, stored().outcome());
    assertEquals(CampaignState.ARCHIVED, stored().state());
  }

  @Test
  @DisplayName(
      "R6: the API takes the outcome back, and the public no longer sees outcome, text and date")
  void api() throws Exception {
    Api api = keys.of(campaign, Permission.CAMPAIGN_WRITE);
    String path = "/campaigns/" + campaign.slug();
    String verb = path + "/commands/take-back-outcome";
    api.post(verb, "").requireProblem(ProblemType.WRONG_STATE);
    decide(CampaignState.WON);
    Answer won = Api.anonymous().get(path).require(200);
    assertEquals("WON", won.json().getString("outcome"));
    api.with("If-Match", "\"77\"").post(verb, "").requireProblem(ProblemType.STALE);
    Answer back = api.post(verb, "").require(200);
    assertEquals("PAUSED", back.json().getString("state"));
    JsonObject seen = Api.anonymous().get(path).require(200).json();
    for (String field : List.of("outcome", "outcomeText", "decidedAt")) {
      assertEquals(JsonValue.NULL, seen.getOrDefault(field, JsonValue.NULL), field);
    }
  }

  private String overview() {
    return "campaign/overview?campaign=" + campaign.slug();
  }

  @Test
  @DisplayName("R6: the page takes the outcome back first and then stores the typed text")
  void page() throws Exception {
    Visitor visitor = visitors.of(coordinator);
    String path = overview();
    assertFalse(visitor.open(path).require(200).offers("takeBack"));
    decide(CampaignState.WON);
    Page back = visitor.open(path).type("outcomeText_en", "He may come free.").press("takeBack");
    back.requireNotice("The outcome is taken back, and the campaign is paused.");
    assertEquals(CampaignState.PAUSED, stored().state());
    assertEquals("He may come free.", stored().outcomeText().in("en"));
    List<String> told =
        world.audit("campaign", campaign.slug()).stream().map(AuditEntry::action).toList();
    assertEquals(
        List.of("campaign.outcome-taken-back", "campaign.outcome-prepared"),
        told.subList(told.size() - 2, told.size()));
    assertTrue(visitor.open(path).offers("won"));
    assertFalse(visitor.open(path).offers("takeBack"));
    Visitor reader = visitors.of(Role.READER, campaign);
    decide(CampaignState.WON);
    assertFalse(reader.open(path).require(200).offers("takeBack"));
  }

  @Test
  @DisplayName("R6: the outcome is taken back even if the typed text is refused")
  void refusedWords() throws Exception {
    Visitor visitor = visitors.of(coordinator);
    decide(CampaignState.WON);
    Page page = visitor.open(overview()).type("outcomeText_en", "<b>").press("takeBack");
    page.requireMistakeAt("outcomeText_en");
    assertTrue(
        page.notices().contains("The outcome is taken back, and the campaign is paused."),
        page.notices()::toString);
    assertTrue(page.offers("won"));
    assertFalse(page.offers("takeBack"));
    assertEquals(CampaignState.PAUSED, stored().state());
    assertEquals(WORDS, stored().outcomeText());
    page.type("outcomeText_en", "Not yet.").press("keep").requireNotice("Saved.");
    assertEquals("Not yet.", stored().outcomeText().in("en"));
  }

  @Test
  @DisplayName(
      "R6: a press on a page from before a colleague took the outcome back is refused in words")
  void oldPage() throws Exception {
    CampaignView won = decide(CampaignState.WON);
    Page old = visitors.of(coordinator).open(overview()).type("outcomeText_en", "He may come.");
    takeBack(won.version());
    old.press("takeBack").requireWords("This was changed after you had opened it.");
    assertEquals(CampaignState.PAUSED, stored().state());
    assertEquals(WORDS, stored().outcomeText());
  }
}

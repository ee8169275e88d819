package org.tadamun.actions.action.boundary.since;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.actions.action.boundary.ActionDraft;
import org.tadamun.actions.action.boundary.ActionLists;
import org.tadamun.actions.action.boundary.ActionView;
import org.tadamun.actions.action.boundary.Actions;
import org.tadamun.actions.action.boundary.Drafts;
import org.tadamun.actions.action.boundary.PlaceDraft;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Announcement that an action has moved")
class MovedActionsIT {

  private static final LocalDateTime EVENING = Drafts.FUTURE.plusHours(6);
  private static final PlaceDraft SQUARE =
      new PlaceDraft("Other square", null, "Ottawa", "CA", false, null, null, null, null);

  @Inject private Actions actions;
  @Inject private ActionLists lists;
  @Inject private AsSystem system;
  @Inject private Campaigns campaigns;
  @Inject private Clock clock;
  @Inject private World world;

  private CampaignView campaign;
  private Person coordinator;

  @BeforeEach
  void open() {
    begin(world.liveCampaign());
  }

  private void begin(CampaignView made) {
    campaign = made;
    coordinator = world.person(Role.COORDINATOR, campaign.id(), null);
  }

  private ActionView approved(ActionDraft draft) {
    return system.run(
        () -> actions.approve(actions.create(campaign.id(), null, draft, false).id(), null));
  }

  private ActionView move(String id, ActionDraft to) throws Exception {
    return Acting.as(coordinator, () -> actions.edit(id, lists.one(id).version(), to));
  }

  private static String page(String id) {
    return words(Site.get("/en/actions/" + id).require(200).body());
  }

  private static String words(String page) {
    return page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
  }

  private static String calendar(String id) {
    return Site.get("/en/actions/" + id + ".ics").require(200).body().replace("\r\n ", "");
  }

  private static JsonObject read(String id) {
    return Api.anonymous().get("/actions/" + id).require(200).json();
  }

  @Test
  @DisplayName("R1: page, list, title, calendar and API tell the move until the action is back")
  void told() throws Exception {
    String id = approved(Drafts.protest(EVENING)).id();
    assertFalse(read(id).getBoolean("moved"));
    assertTrue(read(id).isNull("announced"));
    move(id, Drafts.at(SQUARE, Drafts.protest(Drafts.FUTURE)));
    String shown = page(id);
    assertTrue(shown.contains("The time or place of this action has changed."), shown);
    assertTrue(shown.contains("18:00"), shown);
    assertTrue(shown.contains("another place, Toronto, Canada."), shown);
    assertFalse(shown.contains("Jane"), shown);
    String whole = Site.get("/en/actions/" + id).require(200).body();
    assertTrue(whole.contains("<title>Moved: Protest in Toronto "), whole);
    String list = Site.get("/en/campaigns/" + campaign.slug() + "/actions").require(200).body();
    assertTrue(words(list).contains("Moved"), list);
    assertTrue(words(list).contains("another place, Toronto"), list);
    assertFalse(words(list).contains("Jane"), list);
    assertTrue(calendar(id).contains(":Moved: Protest in Toronto"), calendar(id));
    JsonObject answer = read(id);
    assertTrue(answer.getBoolean("moved"));
    JsonObject before = answer.getJsonObject("announced");
    assertEquals("2099-11-20T18:00:00", before.getString("localStart"));
    assertEquals("America/Toronto", before.getString("timeZone"));
    assertEquals("Toronto", before.getJsonObject("place").getString("locality"));
    assertTrue(before.getJsonObject("place").getBoolean("elsewhere"));
    assertEquals("Ottawa", answer.getJsonObject("place").getString("locality"));
    move(id, Drafts.protest(EVENING));
    assertFalse(read(id).getBoolean("moved"));
    assertFalse(page(id).contains("has changed"), page(id));
    assertFalse(calendar(id).contains("Moved"), calendar(id));
  }

  @Test
  @DisplayName("R1: a cancelled or past action is not shown as moved")
  void over() throws Exception {
    String id = approved(Drafts.protest(EVENING)).id();
    move(id, Drafts.protest(Drafts.FUTURE));
    system.run(() -> actions.cancel(id, null, LocalizedText.of("en", "Forbidden")));
    assertFalse(read(id).getBoolean("moved"));
    String past = approved(Drafts.protest(EVENING)).id();
    move(past, Drafts.protest(Drafts.PAST));
    assertFalse(read(past).getBoolean("moved"));
    assertFalse(page(past).contains("has changed"));
  }

  @Test
  @DisplayName("R1: a postponed action that is approved for another time is shown as moved")
  void postponed() throws Exception {
    String id = approved(Drafts.protest(EVENING)).id();
    system.run(() -> actions.postpone(id, null, null));
    move(id, Drafts.protest(Drafts.FUTURE.plusDays(3)));
    assertFalse(read(id).getBoolean("moved"), "it says that it is postponed");
    system.run(() -> actions.approve(id, null));
    assertTrue(read(id).getBoolean("moved"));
  }

  @Test
  @DisplayName("R2: a change of other words, or of a draft campaign's action, is no move")
  void unknown() throws Exception {
    String id = approved(Drafts.protest(EVENING)).id();
    ActionDraft same = Drafts.protest(EVENING);
    ActionDraft renamed =
        new ActionDraft(
            same.kind(),
            LocalizedText.of("en", "Protest at the consulate"),
            LocalizedText.of("en", "Bring a candle."),
            same.visibility(),
            same.place(),
            "https://example.org/toronto",
            same.localStart(),
            same.localStart().plusHours(2),
            same.timeZone(),
            null,
            null);
    assertNull(move(id, renamed).announced());
    assertFalse(read(id).getBoolean("moved"));
    begin(world.campaign());
    String drafted = approved(Drafts.protest(EVENING)).id();
    assertNull(move(drafted, Drafts.protest(Drafts.FUTURE)).announced());
  }

  @Test
  @DisplayName("R2: what was announced is kept if the action moves while the campaign is offline")
  void offline() throws Exception {
    String id = approved(Drafts.protest(EVENING)).id();
    Acting.as(coordinator, () -> campaigns.takeOffline(campaign.slug()));
    assertEquals(EVENING, move(id, Drafts.protest(Drafts.FUTURE)).announced().localStart());
  }

  @Test
  @DisplayName("R3: the old venue is not told if it or the new one is hidden")
  void hidden() throws Exception {
    String id = approved(Drafts.protest(EVENING)).id();
    PlaceDraft flat = flat(true);
    move(id, Drafts.at(flat, Drafts.protest(Drafts.FUTURE)));
    assertTrue(read(id).getBoolean("moved"));
    assertNowhere(id, "Jane");
    assertNowhere(id, "Elm");
    String other = approved(Drafts.at(flat, Drafts.protest(EVENING))).id();
    move(other, Drafts.protest(Drafts.FUTURE));
    assertNowhere(other, "Elm");
    assertNowhere(other, "A flat");
  }

  private static void assertNowhere(String id, String words) {
    assertFalse(page(id).contains(words), page(id));
    assertFalse(calendar(id).contains(words), calendar(id));
    assertFalse(read(id).toString().contains(words));
  }

  @Test
  @DisplayName("R3: an address that an edit removes is not told any more, even through hidden ones")
  void takenOff() throws Exception {
    PlaceDraft flat = flat(false);
    String id = approved(Drafts.at(flat, Drafts.protest(EVENING))).id();
    move(id, Drafts.at(SQUARE, Drafts.protest(EVENING)));
    assertTrue(read(id).getBoolean("moved"));
    assertNowhere(id, "Elm");
    assertNowhere(id, "A flat");
    String other = approved(Drafts.at(flat, Drafts.protest(EVENING))).id();
    move(other, Drafts.at(flat, Drafts.protest(Drafts.FUTURE)));
    move(other, Drafts.at(flat(true), Drafts.protest(Drafts.FUTURE)));
    move(other, Drafts.at(SQUARE, Drafts.protest(Drafts.FUTURE)));
    assertTrue(read(other).getBoolean("moved"));
    assertNowhere(other, "Elm");
    assertNowhere(other, "A flat");
  }

  private static PlaceDraft toronto(String venue, boolean hidden) {
    return new PlaceDraft(venue, null, "Toronto", "CA", hidden, null, null, null, null);
  }

  @Test
  @DisplayName("R1: the move of a hidden place after its moment is told, without the old venue")
  void opened() throws Exception {
    ActionDraft evening = Drafts.protest(EVENING);
    String id = approved(Drafts.at(toronto("Small square", true), evening)).id();
    world.opens(id, clock.instant().minusSeconds(1));
    move(id, Drafts.at(toronto("Large square", true), evening));
    assertTrue(read(id).getBoolean("moved"));
    assertTrue(page(id).contains("a place that is no longer shown, Toronto"), page(id));
    assertNowhere(id, "Small square");
  }

  @Test
  @DisplayName(
      "R1: the move of a hidden place after its moment is told even if the time moved before")
  void openedAfterTheHour() throws Exception {
    ActionDraft noon = Drafts.protest(Drafts.FUTURE);
    String id = approved(Drafts.at(toronto("Small square", true), Drafts.protest(EVENING))).id();
    move(id, Drafts.at(toronto("Small square", true), noon));
    assertFalse(page(id).contains("no longer shown"), page(id));
    world.opens(id, clock.instant().minusSeconds(1));
    move(id, Drafts.at(toronto("Large square", false), noon));
    JsonObject before = read(id).getJsonObject("announced").getJsonObject("place");
    assertTrue(before.getBoolean("elsewhere"), before::toString);
    assertTrue(page(id).contains("another place, Toronto"), page(id));
    assertNowhere(id, "Small square");
  }

  @Test
  @DisplayName("R1 R3: hiding a public place and changing it afterwards are told in the same words")
  void hiddenFirst() throws Exception {
    ActionDraft evening = Drafts.protest(EVENING);
    String id = approved(Drafts.at(toronto("Small square", false), evening)).id();
    move(id, Drafts.at(toronto("Small square", true), evening));
    assertTrue(read(id).getBoolean("moved"), "silence would tell that it is the same");
    JsonObject same = read(id).getJsonObject("announced");
    move(id, Drafts.at(toronto("Large square", true), evening));
    assertTrue(read(id).getBoolean("moved"));
    assertEquals(same, read(id).getJsonObject("announced"));
    assertTrue(same.getJsonObject("place").getBoolean("elsewhere"));
    assertNowhere(id, "Small square");
    assertNowhere(id, "Large square");
  }

  @Test
  @DisplayName("R3: a place that was hidden and is shown again unchanged is no move")
  void shownAgain() throws Exception {
    ActionDraft evening = Drafts.protest(EVENING);
    String id = approved(Drafts.at(toronto("Small square", false), evening)).id();
    move(id, Drafts.at(toronto("Small square", true), evening));
    assertTrue(page(id).contains("a place that is no longer shown, Toronto"), page(id));
    world.opens(id, clock.instant().minusSeconds(1));
    assertFalse(read(id).getBoolean("moved"), "it has opened");
    move(id, Drafts.at(toronto("Small square", false), evening));
    assertFalse(read(id).getBoolean("moved"));
    String never = approved(Drafts.at(toronto("Small square", true), evening)).id();
    move(never, Drafts.at(toronto("Large square", true), evening));
    assertFalse(read(never).getBoolean("moved"), "nobody was told of either");
  }

  @Test
  @DisplayName(
      "R3: the announcement does not tell whether a place that is now hidden is the old one")
  void sameHidden() throws Exception {
    String id = approved(Drafts.at(toronto("Small square", false), Drafts.protest(EVENING))).id();
    move(id, Drafts.at(toronto("Small square", true), Drafts.protest(Drafts.FUTURE)));
    JsonObject before = read(id).getJsonObject("announced").getJsonObject("place");
    assertTrue(before.getBoolean("elsewhere") && before.getBoolean("hidden"), before::toString);
    String notShown = "a place that is no longer shown, Toronto";
    assertTrue(page(id).contains(notShown), page(id));
    assertTrue(calendar(id).contains(notShown.replace(",", "\\,")), calendar(id));
    assertFalse(page(id).contains("another place"), page(id));
    move(id, Drafts.at(toronto("SMALL  Square", false), Drafts.protest(Drafts.FUTURE)));
    before = read(id).getJsonObject("announced").getJsonObject("place");
    assertFalse(before.getBoolean("elsewhere"), "another spelling is no other place");
  }

  private static PlaceDraft flat(boolean hidden) {
    return new PlaceDraft(
        "A flat", "1 Elm Street", "Toronto", "CA", hidden, null, null, null, null);
  }
}

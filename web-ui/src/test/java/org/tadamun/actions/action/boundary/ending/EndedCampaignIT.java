package org.tadamun.actions.action.boundary.ending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.actions.action.boundary.ActionDraft;
import org.tadamun.actions.action.boundary.ActionFilter;
import org.tadamun.actions.action.boundary.ActionLists;
import org.tadamun.actions.action.boundary.ActionView;
import org.tadamun.actions.action.boundary.Actions;
import org.tadamun.actions.action.boundary.Drafts;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.actions.action.entity.StillRunning;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.campaign.boundary.ending.Outcomes;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.event.boundary.ActionsSettled;
import org.tadamun.kernel.event.boundary.ActionsSettled.Rest;
import org.tadamun.kernel.event.boundary.ActionsSettled.Ticked;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.desk.LiveCampaign;

@InServer
@DisplayName("Actions of a campaign that ends")
class EndedCampaignIT extends LiveCampaign {

  private static final LocalizedText FREE = LocalizedText.of("en", "He is free at last.");
  private static final String OPEN = "Whether this action is still on has not been decided yet.";
  private static final String LISTED = "For some of the actions below it has not been decided yet";

  @Resource private UserTransaction transaction;
  @Inject private Actions actions;
  @Inject private ActionLists lists;
  @Inject private AsSystem system;
  @Inject private Campaigns campaigns;
  @Inject private Keys keys;
  @Inject private Outcomes outcomes;

  private Person coordinator;

  @BeforeEach
  void begin() {
    coordinator = world.person(Role.COORDINATOR, campaign.id(), null);
  }

  private String approved(ActionDraft draft) {
    return system.run(
        () -> {
          String id = actions.create(campaign.id(), null, draft, false).id();
          return actions.approve(id, null).id();
        });
  }

  private String postponed() {
    String id = approved(Drafts.in("CA", "Halifax", Drafts.FUTURE));
    system.run(() -> actions.postpone(id, null, null));
    return id;
  }

  private ActionView stored(String id) {
    return system.run(() -> lists.one(id));
  }

  private ActionState state(String id) {
    return stored(id).state();
  }

  private List<Ticked> seen(String... ids) {
    return Stream.of(ids).map(id -> new Ticked(id, stored(id).version())).toList();
  }

  private CampaignView declare(CampaignState outcome, ActionsSettled then) throws Exception {
    int version = campaigns.bySlug(campaign.slug()).orElseThrow().version();
    return Acting.as(
        coordinator, () -> outcomes.declare(campaign.slug(), version, outcome, FREE, then));
  }

  private JsonObject read(String id) {
    return Api.anonymous().get("/actions/" + id).require(200).json();
  }

  private static String page(String path) {
    return Site.get(path).require(200).body().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
  }

  private String programme() {
    return page("/en/campaigns/" + campaign.slug() + "/actions");
  }

  private static String calendar(String id) {
    return Site.get("/en/actions/" + id + ".ics").require(200).body().replace("\r\n ", "");
  }

  private long undecided() {
    ActionFilter filter =
        new ActionFilter(
            null, ActionFilter.Scope.AFTER_OUTCOME, null, null, null, null, null, null);
    long count = system.run(() -> lists.count(campaign.id(), filter));
    int rows =
        system.run(
            () -> lists.rows(campaign.id(), filter, ActionFilter.Order.START, true, 0, 50).size());
    assertEquals(count, rows);
    return count;
  }

  @Test
  @DisplayName(
      "R1: actions are cancelled or kept together with the outcome, and its text is the reason")
  void said() throws Exception {
    String off = approved(Drafts.protest(Drafts.FUTURE));
    String later = postponed();
    String on = approved(Drafts.in("GB", "London", Drafts.FUTURE));
    String over = approved(Drafts.protest(Drafts.PAST));
    declare(CampaignState.WON, new ActionsSettled(null, seen(off, later, over), seen(on)));
    assertEquals(ActionState.CANCELLED, state(off));
    assertEquals(FREE, stored(off).reason());
    assertEquals(ActionState.CANCELLED, state(later));
    assertEquals(ActionState.APPROVED, state(on));
    assertEquals(ActionState.APPROVED, state(over), "it took place, or not: nobody calls it off");
    assertEquals(0, undecided());
    assertFalse(page("/en/actions/" + on).contains(OPEN));
    assertEquals("action.cancelled", world.audit("action", off).getLast().action());
    assertEquals("action.kept", world.audit("action", on).getLast().action());
  }

  @Test
  @DisplayName(
      "R1: a refused outcome cancels nothing, and actions of other campaigns are passed over")
  void together() throws Exception {
    String id = approved(Drafts.protest(Drafts.FUTURE));
    ActionsSettled all = ActionsSettled.all(Rest.CANCEL);
    assertThrows(InvalidInput.class, () -> declare(CampaignState.PAUSED, all));
    assertEquals(ActionState.APPROVED, state(id));
    transaction.begin();
    try {
      declare(CampaignState.WON, all);
    } finally {
      transaction.rollback();
    }
    assertEquals(ActionState.APPROVED, state(id), "cancelled with the outcome, or not at all");
    assertEquals(CampaignState.LIVE, campaigns.bySlug(campaign.slug()).orElseThrow().state());
    CampaignView mine = campaign;
    campaign = world.liveCampaign();
    String foreign = approved(Drafts.protest(Drafts.FUTURE));
    campaign = mine;
    declare(CampaignState.WON, new ActionsSettled(null, seen(foreign), List.of()));
    assertEquals(ActionState.APPROVED, state(foreign));
    assertEquals(ActionState.APPROVED, state(id));
  }

  @Test
  @DisplayName("R1: actions that have changed since they were seen are passed over")
  void movedOn() throws Exception {
    String off = approved(Drafts.protest(Drafts.FUTURE));
    String on = approved(Drafts.in("GB", "London", Drafts.FUTURE));
    ActionsSettled seen = new ActionsSettled(null, seen(off), seen(on));
    for (String id : List.of(off, on)) {
      int version = stored(id).version();
      ActionDraft later = Drafts.protest(Drafts.FUTURE.plusDays(1));
      Acting.as(coordinator, () -> actions.edit(id, version, later));
    }
    declare(CampaignState.WON, seen);
    assertEquals(ActionState.APPROVED, state(off));
    assertEquals(2, undecided());
  }

  @Test
  @DisplayName(
      "R1 R2: the API cancels all actions with the outcome if the key may write them, else nothing")
  void api() throws Exception {
    String id = approved(Drafts.protest(Drafts.FUTURE));
    String path = "/campaigns/" + campaign.slug() + "/outcome";
    JsonObject cancel =
        Json.createObjectBuilder().add("outcome", "LOST").add("actions", "CANCEL").build();
    Api narrow = keys.of(campaign, Permission.CAMPAIGN_WRITE);
    narrow.post(path, cancel).requireProblem(ProblemType.FORBIDDEN);
    assertEquals(ActionState.APPROVED, state(id));
    assertEquals(CampaignState.LIVE, campaigns.bySlug(campaign.slug()).orElseThrow().state());
    keys.of(campaign, Permission.CAMPAIGN_WRITE, Permission.ACTION_WRITE)
        .post(path, cancel)
        .require(200);
    assertEquals(ActionState.CANCELLED, state(id));
    assertEquals("The campaign has ended: Lost.", stored(id).reason().in("en"));
  }

  @Test
  @DisplayName(
      "R2 R3: without a word about actions the API leaves them undecided, and each can be kept")
  void byDefault() throws Exception {
    String id = approved(Drafts.protest(Drafts.FUTURE));
    Api narrow = keys.of(campaign, Permission.CAMPAIGN_WRITE);
    Api writer = keys.of(campaign, Permission.ACTION_WRITE);
    String keep = "/actions/" + id + "/commands/keep";
    writer.post(keep, "{}").requireProblem(ProblemType.WRONG_STATE);
    narrow
        .post(
            "/campaigns/" + campaign.slug() + "/outcome",
            Json.createObjectBuilder().add("outcome", "WON").build())
        .require(200);
    assertEquals("WON", read(id).getJsonObject("ended").getString("outcome"));
    assertEquals("APPROVED", read(id).getString("state"));
    assertTrue(writer.post(keep, "{}").require(200).json().isNull("ended"));
    assertTrue(read(id).isNull("ended"));
  }

  @Test
  @DisplayName("R3: page, list and calendar of undecided actions say that the campaign has ended")
  void undecidedOnes() throws Exception {
    String first = approved(Drafts.protest(Drafts.FUTURE));
    String second = postponed();
    String past = approved(Drafts.protest(Drafts.PAST));
    assertEquals(0, undecided());
    assertFalse(programme().contains(LISTED));
    declare(CampaignState.WON, ActionsSettled.LATER);
    assertEquals(2, undecided());
    assertTrue(programme().contains(LISTED), programme());
    assertTrue(page("/en/actions/" + first).contains(": Won. " + OPEN));
    assertTrue(page("/en/actions/" + second).contains(OPEN));
    assertFalse(page("/en/actions/" + past).contains(OPEN));
    assertTrue(calendar(first).contains(": Won. " + OPEN), calendar(first));
    Acting.as(coordinator, () -> actions.keep(first, null));
    Acting.as(coordinator, () -> actions.cancel(second, null, FREE));
    assertEquals(0, undecided());
    assertFalse(programme().contains(LISTED));
    assertFalse(page("/en/actions/" + first).contains(OPEN));
    assertFalse(calendar(first).contains(OPEN));
    String thanks = approved(Drafts.in("GB", "London", Drafts.FUTURE));
    assertFalse(page("/en/actions/" + thanks).contains(OPEN), "somebody has called for it since");
  }

  @Test
  @DisplayName(
      "R3 R4: actions stay cancelled if the outcome is taken back; kept ones are asked about anew")
  void takenBack() throws Exception {
    String off = approved(Drafts.protest(Drafts.FUTURE));
    String on = approved(Drafts.in("GB", "London", Drafts.FUTURE));
    CampaignView won = declare(CampaignState.WON, new ActionsSettled(null, seen(off), seen(on)));
    Acting.as(coordinator, () -> campaigns.takeOutcomeBack(campaign.slug(), won.version()));
    assertEquals(ActionState.CANCELLED, state(off));
    assertFalse(page("/en/actions/" + on).contains(OPEN));
    assertFalse(calendar(on).contains(OPEN));
    assertEquals(0, undecided());
    declare(CampaignState.LOST, ActionsSettled.LATER);
    assertEquals(1, undecided());
    assertTrue(page("/en/actions/" + on).contains(": Lost. " + OPEN));
    assertTrue(calendar(on).contains(": Lost. " + OPEN), calendar(on));
  }

  @Test
  @DisplayName("R2: only staff who may write an action decide about it, and only after the outcome")
  void refused() throws Exception {
    String id = approved(Drafts.protest(Drafts.FUTURE));
    Acting.refused(coordinator, StillRunning.class, () -> actions.keep(id, null));
    declare(CampaignState.WON, ActionsSettled.LATER);
    Person reader = world.person(Role.READER, campaign.id(), null);
    Acting.refused(reader, EJBAccessException.class, () -> actions.keep(id, null));
    Person swede = world.person(Role.COUNTRY_ORGANISER, campaign.id(), "SE");
    Acting.refused(swede, Forbidden.class, () -> actions.keep(id, null));
    assertEquals(1, undecided());
  }
}

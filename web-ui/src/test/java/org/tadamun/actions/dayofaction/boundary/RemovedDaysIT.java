package org.tadamun.actions.dayofaction.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.actions.action.boundary.ActionView;
import org.tadamun.actions.action.boundary.Actions;
import org.tadamun.actions.action.boundary.Drafts;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;
import org.tadamun.web.testing.desk.LiveCampaign;

@InServer
@DisplayName("Removal of a day of action that was created by mistake")
class RemovedDaysIT extends LiveCampaign {

  private static final DayOfActionDraft CALL =
      new DayOfActionDraft(
          LocalizedText.of("en", "Day of action"), null, LocalDate.of(2020, 11, 28));

  @Inject private Actions actions;
  @Inject private AsSystem system;
  @Inject private DaysOfAction days;
  @Inject private Keys keys;
  @Inject private Visitors visitors;

  private Person coordinator;
  private DayOfActionView day;

  @BeforeEach
  void call() {
    coordinator = world.person(Role.COORDINATOR, campaign.id(), null);
    day = called();
  }

  private DayOfActionView called() {
    String slug = World.unique("day");
    system.run(() -> days.create(campaign.id(), slug, CALL, false));
    return system.run(() -> days.one(slug));
  }

  private DayOfActionView remove(Person person, Integer version) throws Exception {
    return Acting.as(person, () -> days.remove(day.slug(), version));
  }

  private ActionView heldOnIt() {
    return system.run(
        () -> actions.create(campaign.id(), null, Drafts.on(day.slug(), "Toronto"), false));
  }

  @Test
  @DisplayName(
      "R5: a day of action without actions is removed, and the trail has its date and no words")
  void removed() throws Exception {
    String list = "/days-of-action?campaign=" + campaign.slug();
    assertTrue(Api.anonymous().get(list).require(200).body().contains(day.slug()));
    assertEquals(day, remove(coordinator, day.version()));
    Acting.refused(coordinator, NotFound.class, () -> days.one(day.slug()));
    assertThrows(NotFound.class, () -> remove(coordinator, null));
    assertFalse(Api.anonymous().get(list).require(200).body().contains(day.slug()));
    AuditEntry told = world.audit("day-of-action", day.slug()).getLast();
    assertEquals("day-of-action.removed", told.action());
    assertEquals("2020-11-28", told.from());
  }

  @Test
  @DisplayName("R5: a day of action with an action, even a draft, cannot be removed")
  void named() throws Exception {
    ActionView action = heldOnIt();
    assertThrows(DayOfActionInUse.class, () -> remove(coordinator, null));
    assertEquals(day, Acting.as(coordinator, () -> days.one(day.slug())));
    assertEquals(1, world.audit("day-of-action", day.slug()).size());
    Acting.as(
        coordinator,
        () -> actions.edit(action.id(), action.version(), Drafts.protest(Drafts.PAST)));
    assertEquals(day, remove(coordinator, null));
  }

  @Test
  @DisplayName("One of another campaign is not found, whether the caller belongs to that or not")
  void elsewhere() throws Exception {
    long other = world.liveCampaign().id();
    Person stranger = world.person(Role.COORDINATOR, other, null);
    for (String slug : List.of(day.slug(), "none")) {
      Acting.refused(stranger, NotFound.class, () -> days.of(other, slug));
      Acting.refused(coordinator, NotFound.class, () -> days.of(other, slug));
    }
    Acting.refused(stranger, Forbidden.class, () -> days.of(campaign.id(), day.slug()));
    assertEquals(day, Acting.as(coordinator, () -> days.of(campaign.id(), day.slug())));
  }

  @Test
  @DisplayName(
      "Readers, country organisers, strangers and callers with an old version cannot remove one")
  void refused() {
    Person canadian = world.person(Role.COUNTRY_ORGANISER, campaign.id(), "CA");
    Person stranger = world.person(Role.COORDINATOR, world.liveCampaign().id(), null);
    Person reader = world.person(Role.READER, campaign.id(), null);
    assertThrows(Forbidden.class, () -> remove(canadian, null));
    assertThrows(Forbidden.class, () -> remove(stranger, null));
    assertThrows(EJBAccessException.class, () -> remove(reader, null));
    assertThrows(Stale.class, () -> remove(coordinator, day.version() + 1));
    assertEquals(1, world.audit("day-of-action", day.slug()).size());
  }

  @Test
  @DisplayName("R5: the API removes a day of action and answers with what it was")
  void api() {
    Api api = keys.of(campaign, Permission.ACTION_WRITE);
    String path = "/days-of-action/" + day.slug();
    Answer seen = api.get(path).require(200);
    String removal = path + "/removal";
    Api.anonymous().post(removal, "").requireProblem(ProblemType.UNAUTHENTICATED);
    for (Api other :
        List.of(
            keys.of(campaign, Permission.PETITION_WRITE),
            keys.of(world.liveCampaign(), Permission.ACTION_WRITE))) {
      other.post(removal, "").requireProblem(ProblemType.FORBIDDEN);
    }
    api.with("If-Match", "\"99\"").post(removal, "").requireProblem(ProblemType.STALE);
    Answer gone = api.with("If-Match", seen.header("ETag")).post(removal, "").require(200);
    assertEquals(seen.json(), gone.json());
    api.get(path).requireProblem(ProblemType.NOT_FOUND);
    api.post(removal, "").requireProblem(ProblemType.NOT_FOUND);
    day = called();
    heldOnIt();
    api.post("/days-of-action/" + day.slug() + "/removal", "")
        .requireProblem(ProblemType.WRONG_STATE);
  }

  @Test
  @DisplayName("R5: the page removes a day of action, or says why it must stay")
  void page() {
    Visitor visitor = visitors.coordinator(campaign);
    String path = "actions/day?campaign=" + campaign.slug() + "&day=";
    Page list = visitor.open(path + day.slug()).require(200).press("remove");
    list.requireAt("actions/days").requireNotice("The day of action is removed.");
    assertEquals(List.of(), list.links("Day of action"));
    visitor.open(path + day.slug()).require(404);
    day = called();
    heldOnIt();
    Page refused = visitor.open(path + day.slug()).require(200).press("remove");
    refused.requireWords("so it stays").requireNoWords("is removed");
    assertEquals("2020-11-28", visitor.open(path + day.slug()).value("date"));
    Visitor swede = visitors.of(Role.COUNTRY_ORGANISER, campaign, "SE");
    assertFalse(swede.open(path + day.slug()).require(200).offers("remove"));
    assertFalse(visitor.open("actions/day?campaign=" + campaign.slug()).offers("remove"));
  }
}

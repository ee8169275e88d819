package org.tadamun.actions.action.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.actions.action.entity.CountingMethod;
import org.tadamun.actions.action.entity.HeadCount;
import org.tadamun.actions.action.entity.NotYetBegun;
import org.tadamun.actions.dayofaction.boundary.DayOfActionDraft;
import org.tadamun.actions.dayofaction.boundary.DaysOfAction;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.addressee.entity.AddresseeDetails;
import org.tadamun.kernel.addressee.entity.AddresseeKind;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.desk.LiveCampaign;

@InServer
@DisplayName("Actions")
class ActionsIT extends LiveCampaign {

  private static final LocalizedText REASON = LocalizedText.of("en", "Forbidden by the police");

  @Inject private AsSystem system;
  @Inject private Actions actions;
  @Inject private ActionLists lists;
  @Inject private DaysOfAction days;
  @Inject private Addressees addressees;

  private Person coordinator;

  @BeforeEach
  void campaign() {
    coordinator = world.person(Role.COORDINATOR, campaign.id(), null);
  }

  @Test
  @DisplayName("An action is read from the database as it was typed, with its moments")
  void roundTrip() throws Exception {
    String day = World.unique("day");
    AddresseeView consulate = consulate(campaign);
    ActionDraft draft = Drafts.whole(consulate.publicId(), day);
    ActionView made =
        Acting.as(
            coordinator,
            () -> {
              days.create(campaign.id(), day, call(), false);
              return actions.create(campaign.id(), null, draft, false);
            });
    ActionView read = Acting.as(coordinator, () -> lists.one(made.id()));
    assertEquals(draft, read.draft());
    assertEquals(ActionState.DRAFT, read.state());
    assertEquals(Instant.parse("2020-11-20T17:00:00Z"), read.startsAt());
    assertEquals(Instant.parse("2020-11-20T18:30:00Z"), read.endsAt());
    assertEquals("hand-over-montreal-2020-11-20", read.slug());
    assertEquals(consulate.name(), read.addressee().name());
    assertNull(read.headCount());
    assertNull(read.reason());
  }

  @Test
  @DisplayName(
      "R1 R2: R5: states, reason, head-count, sequence and audit trail of an action are stored")
  void life() throws Exception {
    ActionView action = create(Drafts.protest(Drafts.PAST));
    Acting.as(
        coordinator,
        () -> {
          actions.approve(action.id(), action.version());
          ActionView off = actions.cancel(action.id(), null, REASON);
          assertEquals(REASON, off.reason());
          actions.approve(action.id(), off.version());
          return actions.report(
              action.id(), null, ActionReport.of(120, CountingMethod.ESTIMATED_BY_HOSTS));
        });
    ActionView read = Acting.as(coordinator, () -> lists.one(action.id()));
    assertEquals(new HeadCount(120, CountingMethod.ESTIMATED_BY_HOSTS), read.headCount());
    assertEquals(ActionState.TOOK_PLACE, read.state());
    assertEquals(4, read.sequence());
    assertNull(read.reason());
    assertEquals(
        List.of(
            "action.created null DRAFT",
            "action.approved DRAFT APPROVED",
            "action.cancelled APPROVED CANCELLED " + REASON,
            "action.approved CANCELLED " + REASON + " APPROVED",
            "action.reported APPROVED TOOK_PLACE 120 ESTIMATED_BY_HOSTS"),
        audit(action));
  }

  @Test
  @DisplayName("R1: a command that does not fit the state is refused and changes nothing")
  void wrongState() throws Exception {
    ActionView action = create(Drafts.protest(Drafts.PAST));
    WrongState refusal =
        Acting.refused(
            coordinator, WrongState.class, () -> actions.postpone(action.id(), null, REASON));
    assertEquals("DRAFT postpone", refusal.state() + " " + refusal.verb());
    assertEquals(List.of("action.created null DRAFT"), audit(action));
  }

  @Test
  @DisplayName("R3: an action that has not begun cannot be reported")
  void future() throws Exception {
    ActionView action = create(Drafts.protest(Drafts.FUTURE));
    Acting.as(coordinator, () -> actions.approve(action.id(), null));
    Acting.refused(
        coordinator, NotYetBegun.class, () -> actions.report(action.id(), null, nobodyCounted()));
  }

  @Test
  @DisplayName(
      "An edit of an older version is refused; an edit records the changed fields in the trail")
  void edit() throws Exception {
    ActionView action = create(Drafts.protest(Drafts.PAST));
    ActionDraft moved = Drafts.in("CA", "Ottawa", Drafts.PAST);
    ActionView edited =
        Acting.as(coordinator, () -> actions.edit(action.id(), action.version(), moved));
    assertEquals("Ottawa", edited.draft().place().locality());
    assertNotEquals(action.version(), edited.version());
    assertEquals(action.slug(), edited.slug());
    Acting.refused(
        coordinator, Stale.class, () -> actions.edit(action.id(), action.version(), moved));
    String last = audit(action).getLast();
    assertEquals(true, last.contains("place.locality=Toronto"), last);
    assertEquals(true, last.contains("place.locality=Ottawa"), last);
    assertEquals(false, last.contains("timeZone"), last);
  }

  @Test
  @DisplayName("An edit without a change leaves version, sequence and trail as they are")
  void unchanged() throws Exception {
    ActionView made = create(Drafts.whole(consulate(campaign).publicId(), null));
    ActionView read = Acting.as(coordinator, () -> lists.one(made.id()));
    assertEquals(
        read, Acting.as(coordinator, () -> actions.edit(read.id(), read.version(), read.draft())));
    assertEquals(read, Acting.as(coordinator, () -> lists.one(made.id())));
    assertEquals(List.of("action.created null DRAFT"), audit(made));
    Acting.refused(
        coordinator, Stale.class, () -> actions.edit(read.id(), read.version() + 1, read.draft()));
  }

  @Test
  @DisplayName(
      "R6: a country organiser writes actions of their own country and cannot move them out of it")
  void countryOrganiser() throws Exception {
    Person canadian = world.person(Role.COUNTRY_ORGANISER, campaign.id(), "CA");
    ActionView mine =
        Acting.as(
            canadian,
            () -> actions.create(campaign.id(), null, Drafts.protest(Drafts.PAST), false));
    ActionDraft abroad = Drafts.in("US", "Detroit", Drafts.PAST);
    refused(canadian, () -> actions.edit(mine.id(), mine.version(), abroad));
    refused(canadian, () -> actions.create(campaign.id(), null, abroad, false));
    refused(canadian, () -> actions.create(campaign.id(), null, Drafts.online(Drafts.PAST), false));
    ActionView foreign = create(abroad);
    refused(canadian, () -> actions.approve(foreign.id(), null));
    refused(canadian, () -> actions.toEdit(foreign.id()));
    Acting.as(canadian, () -> actions.approve(mine.id(), null));
  }

  @Test
  @DisplayName("R6: the coordinator of another campaign can neither read nor change an action")
  void otherCampaign() throws Exception {
    ActionView action = create(Drafts.protest(Drafts.PAST));
    Person stranger = world.person(Role.COORDINATOR, world.liveCampaign().id(), null);
    refused(stranger, () -> actions.approve(action.id(), null));
    refused(stranger, () -> lists.one(action.id()));
    refused(stranger, () -> lists.figures(campaign.id()));
  }

  @Test
  @DisplayName(
      "A reader cannot approve an action, and an anonymous caller can neither read nor approve it")
  void roles() throws Exception {
    ActionView action = create(Drafts.protest(Drafts.PAST));
    Person reader = world.person(Role.READER, campaign.id(), null);
    Acting.refused(reader, EJBAccessException.class, () -> actions.approve(action.id(), null));
    assertThrows(EJBAccessException.class, () -> actions.approve(action.id(), null));
    assertThrows(EJBAccessException.class, () -> lists.one(action.id()));
    assertEquals(action.id(), Acting.as(reader, () -> lists.one(action.id())).id());
  }

  @Test
  @DisplayName(
      "dayofaction R1: addressee and day of action must belong to the campaign of the action")
  void foreignParts() {
    CampaignView other = world.liveCampaign();
    String theirs = consulate(other).publicId();
    assertEquals("addressee", refusedField(Drafts.before(theirs)));
    assertEquals("addressee", refusedField(Drafts.before("nobody")));
    String day = World.unique("day");
    system.run(() -> days.create(other.id(), day, call(), false));
    assertEquals("dayOfAction", refusedField(Drafts.on(day, "Toronto")));
  }

  @Test
  @DisplayName("Slugs are unique within a campaign, and two campaigns may use the same slug")
  void slugs() throws Exception {
    assertEquals("protest-toronto-2020-11-20", create(Drafts.protest(Drafts.PAST)).slug());
    assertEquals("protest-toronto-2020-11-20-2", create(Drafts.protest(Drafts.PAST)).slug());
    CampaignView other = world.liveCampaign();
    ActionView there =
        system.run(() -> actions.create(other.id(), null, Drafts.protest(Drafts.PAST), false));
    assertEquals("protest-toronto-2020-11-20", there.slug());
    InvalidInput taken =
        assertThrows(
            InvalidInput.class,
            () ->
                system.run(
                    () ->
                        actions.create(
                            other.id(), there.slug(), Drafts.protest(Drafts.PAST), true)));
    assertEquals("slug", taken.errors().getFirst().field());
  }

  private ActionView create(ActionDraft draft) throws Exception {
    return Acting.as(coordinator, () -> actions.create(campaign.id(), null, draft, false));
  }

  private String refusedField(ActionDraft draft) {
    return Acting.refused(
            coordinator,
            InvalidInput.class,
            () -> actions.create(campaign.id(), null, draft, false))
        .errors()
        .getFirst()
        .field();
  }

  private static void refused(Person person, java.util.concurrent.Callable<?> work) {
    assertThrows(Forbidden.class, () -> Acting.as(person, work));
  }

  private List<String> audit(ActionView action) {
    return world.audit("action", action.id()).stream()
        .map(entry -> entry.action() + " " + entry.from() + " " + entry.to())
        .toList();
  }

  private AddresseeView consulate(CampaignView whose) {
    return system.run(
        () ->
            addressees.add(
                whose.id(),
                new AddresseeDetails(
                    AddresseeKind.CONSULATE,
                    LocalizedText.of("en", "Consulate of Pakistan, Toronto"),
                    "PK",
                    "CA",
                    "Toronto",
                    "America/Toronto",
                    null,
                    null,
                    null,
                    null),
                false));
  }

  private static DayOfActionDraft call() {
    return new DayOfActionDraft(
        LocalizedText.of("en", "Day of action"), null, Drafts.PAST.toLocalDate());
  }

  private static ActionReport nobodyCounted() {
    return new ActionReport(null);
  }
}

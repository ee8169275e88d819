package org.tadamun.kernel.access.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.actions.action.boundary.ActionFilter;
import org.tadamun.actions.action.boundary.ActionLists;
import org.tadamun.actions.action.boundary.Actions;
import org.tadamun.actions.action.boundary.Drafts;
import org.tadamun.actions.dayofaction.boundary.DaysOfAction;
import org.tadamun.endorsements.endorsement.boundary.EndorsementFilter;
import org.tadamun.endorsements.endorsement.boundary.EndorsementLists;
import org.tadamun.endorsements.endorsement.boundary.Endorsements;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.endorser.boundary.EndorserFilter;
import org.tadamun.endorsements.endorser.boundary.Endorsers;
import org.tadamun.endorsements.parliament.boundary.ActFilter;
import org.tadamun.endorsements.parliament.boundary.ActLists;
import org.tadamun.endorsements.testing.AtTheDesk;
import org.tadamun.kernel.audit.boundary.AuditList;
import org.tadamun.kernel.audit.boundary.AuditRow;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;

@InServer
@DisplayName("Reading rights of a translator")
class TranslatorReadsIT extends AtTheDesk {

  @Inject private ActLists acts;
  @Inject private AuditList trail;
  @Inject private ActionLists lists;
  @Inject private Actions actions;
  @Inject private DaysOfAction days;
  @Inject private EndorsementLists endorsementLists;
  @Inject private Endorsements endorsements;
  @Inject private Endorsers endorsers;

  private long campaign;
  private Person translator;
  private String unlisted;
  private String invited;

  @BeforeEach
  void begin() throws Exception {
    campaign = desk.campaign().id();
    translator = world.person(Role.TRANSLATOR, campaign, null);
    unlisted =
        Acting.as(
            desk.anna(),
            () ->
                actions
                    .approve(
                        actions.create(campaign, null, Drafts.unlisted(Drafts.FUTURE), false).id(),
                        null)
                    .id());
    invited = endorsementWorld.in(desk, EndorsementState.INVITED).id();
  }

  private List<Callable<?>> reads() {
    return List.of(
        () -> lists.rows(campaign, ActionFilter.ALL, ActionFilter.Order.START, true, 0, 10),
        () -> lists.numbers(campaign, ActionFilter.ALL, ActionFilter.Order.START),
        () -> lists.ofNumbers(campaign, List.of(1L), ActionFilter.Order.START),
        () -> lists.count(campaign, ActionFilter.ALL),
        () -> lists.one(unlisted),
        () -> lists.figures(campaign),
        () -> days.ofCampaign(campaign),
        () ->
            endorsementLists.rows(
                campaign, EndorsementFilter.ALL, EndorsementFilter.Order.NAME, true, 0, 10),
        () -> endorsementLists.count(campaign, EndorsementFilter.ALL),
        () -> endorsementLists.byState(campaign),
        () -> endorsementLists.pledges(campaign, 10),
        () -> endorsements.one(invited),
        () -> endorsers.rows(EndorserFilter.ALL, EndorserFilter.Order.NAME, true, 0, 10),
        () -> endorsers.count(EndorserFilter.ALL),
        () -> acts.rows(campaign, ActFilter.ALL, ActFilter.Order.KIND, true, 0, 10),
        () -> acts.count(campaign, ActFilter.ALL));
  }

  @Test
  @DisplayName("A translator reads no list of actions, endorsements and parliaments; a reader does")
  void lists() throws Exception {
    Person reader = world.person(Role.READER, campaign, null);
    for (Callable<?> read : reads()) {
      assertThrows(EJBAccessException.class, () -> Acting.as(translator, read));
      Acting.as(reader, read);
    }
  }

  @Test
  @DisplayName(
      "kernel.audit R5: a translator sees no recent changes of actions, endorsements, parliaments")
  void recent() throws Exception {
    Person reader = world.person(Role.READER, campaign, null);
    Set<String> closed = Set.of("action", "endorsement", "endorser", "act");
    assertTrue(subjects(reader).stream().anyMatch(closed::contains), "there is something to hide");
    Set<String> shown = subjects(translator);
    assertTrue(shown.contains("campaign"), shown::toString);
    assertTrue(Collections.disjoint(closed, shown), shown::toString);
  }

  private Set<String> subjects(Person who) throws Exception {
    return Acting.as(who, () -> trail.recent(campaign, 50)).stream()
        .map(AuditRow::subjectType)
        .collect(Collectors.toSet());
  }

  @Test
  @DisplayName("A translator cannot read an unlisted action; a reader can")
  void oneAction() throws Exception {
    Acting.refused(translator, NotFound.class, () -> lists.read(unlisted));
    Person reader = world.person(Role.READER, campaign, null);
    assertTrue(Acting.as(reader, () -> lists.read(unlisted)).isForStaff());
  }

  @Test
  @DisplayName("A reader of another campaign reads the lists of that campaign only")
  void elsewhere() throws Exception {
    long other = world.liveCampaign().id();
    Person reader = world.person(Role.READER, other, null);
    for (Callable<?> read :
        List.<Callable<?>>of(
            () -> lists.count(campaign, ActionFilter.ALL),
            () -> lists.numbers(campaign, ActionFilter.ALL, ActionFilter.Order.START),
            () -> lists.ofNumbers(campaign, List.of(1L), ActionFilter.Order.START),
            () -> endorsementLists.count(campaign, EndorsementFilter.ALL),
            () -> acts.count(campaign, ActFilter.ALL),
            () -> endorsements.one(invited))) {
      assertThrows(Forbidden.class, () -> Acting.as(reader, read));
    }
    assertEquals(0L, Acting.as(reader, () -> lists.count(other, ActionFilter.ALL)));
  }
}

package org.tadamun.endorsements.parliament.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.parliament.entity.ActDetails;
import org.tadamun.endorsements.parliament.entity.ActKind;
import org.tadamun.endorsements.parliament.entity.ActState;
import org.tadamun.endorsements.parliament.entity.Chamber;
import org.tadamun.endorsements.parliament.entity.SponsorRole;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.endorsements.testing.EndorsementWorld;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.desk.LiveCampaign;

@InServer
@DisplayName("Who may write a parliamentary act")
class ActReachIT extends LiveCampaign {

  @Inject private ActLists lists;
  @Inject private EndorsementWorld endorsementWorld;
  @Inject private ParliamentaryActs acts;
  @Inject private Sponsors sponsors;

  private Person coordinator;
  private ActView act;

  @BeforeEach
  void entered() throws Exception {
    coordinator = world.person(Role.COORDINATOR, campaign.id(), null);
    act = Acting.as(coordinator, () -> acts.create(campaign.id(), in("GB"), null, false));
    Acting.as(coordinator, () -> acts.record(act.id(), null, words()));
    act = Acting.as(coordinator, () -> lists.one(act.id()));
  }

  private static ActDetails in(String country) {
    return new ActDetails(
        ActKind.MOTION,
        new Chamber(LocalizedText.of("en", "House of Commons"), country),
        LocalizedText.of("en", "Free our colleague"),
        null,
        null,
        null,
        EndorsementDrafts.REPORT);
  }

  private static EventDraft words() {
    return new EventDraft(null, null, LocalizedText.of("en", "Ten more"), null, null);
  }

  private Person organiser(String country) {
    return world.person(Role.COUNTRY_ORGANISER, campaign.id(), country);
  }

  private static void refused(Person person, Callable<?> work) {
    assertThrows(Forbidden.class, () -> Acting.as(person, work));
  }

  /** Tries everything that changes an existing act; each is refused. */
  private void changesNothing(Person person) throws Exception {
    String zoe = endorsementWorld.add(EndorsementDrafts.person(World.unique("Zoë"), "GB")).id();
    SponsorDraft lead = new SponsorDraft(zoe, SponsorRole.LEAD, null);
    ActView sponsored = Acting.as(coordinator, () -> sponsors.add(act.id(), null, lead));
    String sponsor = sponsored.sponsors().getFirst().id();
    int version = sponsored.version();
    refused(person, () -> acts.edit(act.id(), version, in("SE"), null));
    refused(person, () -> acts.edit(act.id(), version, in("SE"), ActState.RAISED));
    refused(person, () -> acts.record(act.id(), null, words()));
    refused(person, () -> acts.takeBack(act.id(), version));
    refused(person, () -> sponsors.add(act.id(), null, lead));
    refused(person, () -> sponsors.withdraw(act.id(), null, sponsor, null));
    refused(person, () -> sponsors.reinstate(act.id(), null, sponsor));
    refused(person, () -> sponsors.remove(act.id(), null, sponsor));
    refused(person, () -> sponsors.takeOff(act.id(), null, sponsor));
    SponsorCorrection other = new SponsorCorrection(null, null, SponsorRole.SIGNATORY);
    refused(person, () -> sponsors.correct(act.id(), version, sponsor, other));
    assertEquals(sponsored.version(), Acting.as(coordinator, () -> lists.one(act.id())).version());
  }

  @Test
  @DisplayName(
      "A country organiser writes acts of their own country, before the change and after it")
  void ofACountry() throws Exception {
    Person swede = organiser("SE");
    refused(swede, () -> acts.create(campaign.id(), in("GB"), null, false));
    changesNothing(swede);
    ActView own = Acting.as(swede, () -> acts.create(campaign.id(), in("SE"), null, false));
    refused(swede, () -> acts.edit(own.id(), own.version(), in("GB"), null));
    refused(swede, () -> acts.edit(own.id(), own.version(), in("GB"), ActState.TABLED));
    ActView left = Acting.as(swede, () -> lists.one(own.id()));
    assertEquals("SE", left.chamber().country());
    assertEquals(ActState.IN_PREPARATION, left.state());
    Acting.as(swede, () -> acts.edit(own.id(), own.version(), in("SE"), ActState.TABLED));
    assertEquals(2, world.audit("act", own.id()).size());
  }

  @Test
  @DisplayName("A coordinator of another campaign can neither read nor write an act")
  void ofACampaign() throws Exception {
    Person stranger = world.person(Role.COORDINATOR, world.liveCampaign().id(), null);
    refused(stranger, () -> acts.create(campaign.id(), in("GB"), null, false));
    refused(stranger, () -> lists.one(act.id()));
    refused(stranger, () -> lists.of(campaign.id(), act.id()));
    changesNothing(stranger);
  }
}

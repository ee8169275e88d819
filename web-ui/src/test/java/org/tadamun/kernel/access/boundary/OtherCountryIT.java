package org.tadamun.kernel.access.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.actions.action.boundary.ActionView;
import org.tadamun.actions.action.boundary.Actions;
import org.tadamun.actions.action.boundary.Drafts;
import org.tadamun.endorsements.endorsement.boundary.EndorsementStart;
import org.tadamun.endorsements.endorsement.boundary.EndorsementView;
import org.tadamun.endorsements.endorsement.boundary.Endorsements;
import org.tadamun.endorsements.endorser.boundary.EndorserView;
import org.tadamun.endorsements.endorser.boundary.Endorsers;
import org.tadamun.endorsements.parliament.boundary.ParliamentaryActs;
import org.tadamun.endorsements.parliament.entity.ActDetails;
import org.tadamun.endorsements.parliament.entity.ActKind;
import org.tadamun.endorsements.parliament.entity.Chamber;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.endorsements.testing.EndorsementWorld;
import org.tadamun.kernel.access.boundary.refusal.OtherCountry;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.addressee.entity.AddresseeDetails;
import org.tadamun.kernel.addressee.entity.AddresseeKind;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.desk.LiveCampaign;

@InServer
@DisplayName("R2: Refusal of a country outside the writer's countries")
class OtherCountryIT extends LiveCampaign {

  @Inject private Actions actions;
  @Inject private Addressees addressees;
  @Inject private EndorsementWorld endorsementWorld;
  @Inject private Endorsements endorsements;
  @Inject private Endorsers endorsers;
  @Inject private ParliamentaryActs acts;

  private Person swede;

  @BeforeEach
  void begin() {
    swede = world.person(Role.COUNTRY_ORGANISER, campaign.id(), "SE");
  }

  private void refusedAt(String field, Callable<?> work) {
    OtherCountry refusal = assertThrows(OtherCountry.class, () -> Acting.as(swede, work));
    assertEquals(List.of(field), refusal.errors().stream().map(FieldError::field).toList());
  }

  private static AddresseeDetails embassy(String host, String zone) {
    LocalizedText name = LocalizedText.of("en", "Embassy");
    return new AddresseeDetails(
        AddresseeKind.EMBASSY, name, null, host, null, zone, null, null, null, null);
  }

  private static ActDetails motion(String country) {
    return new ActDetails(
        ActKind.MOTION,
        new Chamber(LocalizedText.of("en", "Chamber"), country),
        LocalizedText.of("en", World.unique("Free our colleague")),
        null,
        null,
        null,
        EndorsementDrafts.REPORT);
  }

  @Test
  @DisplayName(
      "The refusal names the country of the place, for an action at a place and for one online")
  void countryOfAction() throws Exception {
    long here = campaign.id();
    refusedAt(
        "place.country", () -> actions.create(here, null, Drafts.protest(Drafts.FUTURE), false));
    refusedAt(
        "place.country", () -> actions.create(here, null, Drafts.online(Drafts.FUTURE), false));
    ActionView own =
        Acting.as(
            swede, () -> actions.create(here, null, Drafts.in("SE", "Lund", Drafts.FUTURE), false));
    refusedAt(
        "place.country",
        () -> actions.edit(own.id(), own.version(), Drafts.protest(Drafts.FUTURE)));
  }

  @Test
  @DisplayName(
      "The refusal names the country field of an addressee, a parliamentary act or an endorser")
  void countryOfAddresseeActAndEndorser() throws Exception {
    long here = campaign.id();
    refusedAt("hostCountry", () -> addressees.add(here, embassy("GB", "Europe/London"), false));
    refusedAt("chamber.country", () -> acts.create(here, motion("GB"), null, false));
    refusedAt("country", () -> endorsers.add(EndorsementDrafts.union("Weavers", "CA")));
    EndorserView mine =
        Acting.as(swede, () -> endorsers.add(EndorsementDrafts.union("Vävare", "SE")));
    refusedAt(
        "country",
        () -> endorsers.edit(mine.id(), mine.version(), EndorsementDrafts.union("Vävare", "CA")));
  }

  @Test
  @DisplayName(
      "The refusal names the endorser, the new endorser's country, or the country of an edit")
  void countryOfEndorsement() throws Exception {
    long here = campaign.id();
    EndorsementStart invited = EndorsementStart.INVITED;
    String weavers = endorsementWorld.union();
    refusedAt(
        "endorser",
        () -> endorsements.create(here, weavers, EndorsementDrafts.letter(), invited, false));
    refusedAt(
        "newEndorser.country",
        () ->
            endorsements.createWith(
                here,
                EndorsementDrafts.union(World.unique("Weavers"), "CA"),
                EndorsementDrafts.letter(),
                invited,
                false));
    EndorsementView own =
        Acting.as(
            swede,
            () ->
                endorsements.create(
                    here,
                    weavers,
                    EndorsementDrafts.in("SE", EndorsementDrafts.letter()),
                    invited,
                    false));
    refusedAt(
        "country",
        () ->
            endorsements.edit(
                own.id(), own.version(), EndorsementDrafts.in("CA", EndorsementDrafts.letter())));
  }

  @Test
  @DisplayName("A coordinator of another campaign is refused without the name of any field")
  void stranger() throws Exception {
    Person other = world.person(Role.COORDINATOR, world.liveCampaign().id(), null);
    Forbidden refusal =
        Acting.refused(
            other, Forbidden.class, () -> acts.create(campaign.id(), motion("GB"), null, false));
    assertEquals(Forbidden.class, refusal.getClass());
    assertEquals(List.of(), refusal.errors());
  }
}

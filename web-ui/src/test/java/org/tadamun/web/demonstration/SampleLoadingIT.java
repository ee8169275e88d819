package org.tadamun.web.demonstration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.actions.action.boundary.ActionLists;
import org.tadamun.actions.action.boundary.ActionView;
import org.tadamun.actions.action.boundary.Actions;
import org.tadamun.actions.action.boundary.Drafts;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.endorsements.endorsement.boundary.EndorsementCommands;
import org.tadamun.endorsements.endorsement.boundary.EndorsementLists;
import org.tadamun.endorsements.endorsement.boundary.EndorsementStart;
import org.tadamun.endorsements.endorsement.boundary.Endorsements;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.endorser.boundary.Endorsers;
import org.tadamun.endorsements.parliament.boundary.ActFilter;
import org.tadamun.endorsements.parliament.boundary.ActLists;
import org.tadamun.endorsements.parliament.boundary.ActView;
import org.tadamun.endorsements.parliament.boundary.ParliamentaryActs;
import org.tadamun.endorsements.parliament.entity.ActDetails;
import org.tadamun.endorsements.parliament.entity.ActKind;
import org.tadamun.endorsements.parliament.entity.ActState;
import org.tadamun.endorsements.parliament.entity.Chamber;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("Loading the demonstration campaign")
class SampleLoadingIT {

  @Inject private ActLists actLists;
  @Inject private ActionLists actionLists;
  @Inject private Actions actions;
  @Inject private Addressees addressees;
  @Inject private AsSystem system;
  @Inject private EndorsementCommands commands;
  @Inject private EndorsementLists endorsementLists;
  @Inject private Endorsements endorsements;
  @Inject private Endorsers endorsers;
  @Inject private ParliamentaryActs acts;
  @Inject private SampleActions sampleActions;
  @Inject private SampleCampaign sampleCampaign;
  @Inject private SampleEndorsements sampleEndorsements;
  @Inject private SampleParliament sampleParliament;

  private DemonstrationFile data;

  @BeforeEach
  void read() {
    data = DemonstrationFile.read("release-amar-fayaz");
  }

  @Test
  @DisplayName(
      "continues where an earlier start was killed, and is done once the campaign is public")
  void brokenOff() {
    CampaignView campaign = system.run(() -> sampleCampaign.load(data));
    assertFalse(campaign.outcomeText().isEmpty());
    halfMade(campaign.id());
    load(campaign);
    requireComplete(campaign.id());
    load(campaign);
    requireComplete(campaign.id());
    assertFalse(loaded());
    run(() -> sampleCampaign.goLive(campaign.slug()));
    assertTrue(loaded(), "a later start leaves alone whatever it is called by then");
  }

  /** An item beyond that page would seem missing, and be loaded a second time. */
  @Test
  @DisplayName("finds every item on the first page of its list, also after a start that was killed")
  void onePage() {
    for (String list : List.of("actions", "endorsements", "parliamentaryActs")) {
      assertTrue(data.parts(list).size() <= Page.MOST, list);
    }
    Stream<DemonstrationFile> own =
        data.parts("endorsements").stream().map(one -> one.part("endorser"));
    Stream<DemonstrationFile> sponsors =
        data.parts("parliamentaryActs").stream().flatMap(act -> act.parts("sponsors").stream());
    long endorsersByName =
        Stream.concat(own, sponsors).map(one -> one.localized("name").in("en")).distinct().count();
    assertTrue(endorsersByName <= Page.MOST, "endorsers and sponsors");
  }

  /** Creates items without their later states, as a kill at different points would leave them. */
  private void halfMade(long campaign) {
    action(campaign, "protest-london");
    run(() -> actions.approve(action(campaign, "protest-berlin").id(), null));
    endorsement(campaign, "Unifor");
    String atProof = endorsement(campaign, "CGIL");
    run(() -> commands.requestProof(atProof, null, null));
    ActDetails raised =
        new ActDetails(
            ActKind.OTHER,
            new Chamber(LocalizedText.of("en", "House of Commons"), "GB"),
            LocalizedText.of("en", "Case raised in Parliament"),
            null,
            null,
            null,
            EndorsementDrafts.REPORT);
    run(() -> acts.create(campaign, raised, ActState.RAISED, false));
  }

  private ActionView action(long campaign, String slug) {
    return system.run(() -> actions.create(campaign, slug, Drafts.protest(Drafts.PAST), false));
  }

  private String endorsement(long campaign, String name) {
    return system.run(
        () ->
            endorsements
                .create(
                    campaign,
                    endorsers.add(EndorsementDrafts.union(name, "CA")).id(),
                    EndorsementDrafts.letter(),
                    EndorsementStart.RECEIVED,
                    false)
                .id());
  }

  private void load(CampaignView campaign) {
    Map<String, AddresseeView> known =
        system.run(() -> sampleCampaign.addressees(campaign.id(), data.parts("addressees")));
    run(() -> sampleActions.load(campaign, data, known));
    run(() -> sampleEndorsements.load(campaign.id(), data, known));
    run(() -> sampleParliament.load(campaign.id(), data));
  }

  private void requireComplete(long campaign) {
    assertEquals(
        Map.of(ActionState.TOOK_PLACE, 12L, ActionState.APPROVED, 2L),
        system.run(() -> present(actionLists.figures(campaign).byState())));
    assertEquals(
        Map.of(EndorsementState.PUBLISHED, 11L, EndorsementState.PLEDGED, 1L),
        system.run(() -> endorsementLists.byState(campaign)));
    List<ActView> made =
        system.run(
            () -> actLists.rows(campaign, ActFilter.ALL, ActFilter.Order.COUNTRY, false, 0, 50));
    assertEquals(List.of(4, 1), made.stream().map(act -> act.sponsors().size()).toList());
    assertEquals(14, system.run(() -> addressees.ofCampaign(campaign)).size());
  }

  private static <K> Map<K, Long> present(Map<K, Long> counts) {
    counts.values().removeIf(count -> count == 0);
    return counts;
  }

  private boolean loaded() {
    return system.run(() -> sampleCampaign.isLoaded(data));
  }

  private void run(Runnable work) {
    system.run(
        () -> {
          work.run();
          return null;
        });
  }
}

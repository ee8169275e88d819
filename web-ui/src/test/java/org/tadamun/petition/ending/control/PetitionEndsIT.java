package org.tadamun.petition.ending.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.petition.batch.boundary.BatchView;
import org.tadamun.petition.batch.boundary.Batches;
import org.tadamun.petition.ending.boundary.Endings;
import org.tadamun.petition.ending.entity.EndingCause;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("Petition that closes by itself")
class PetitionEndsIT extends FourEyes {

  private static final Duration LINKS = Duration.ofDays(14);
  private static final String SAID = "closed by itself";

  @Inject private BatchWorld batchWorld;
  @Inject private Batches batches;
  @Inject private Campaigns campaigns;
  @Inject private Clock clock;
  @Inject private EndingRun run;
  @Inject private Endings endings;
  @Inject private ModerationWorld moderationWorld;
  @Inject private PastDays past;
  @Inject private PetitionAddress address;
  @Inject private Petitions petitions;
  @Inject private Visitors visitors;

  private Instant longAgo() {
    return clock.instant().minus(LINKS).minusSeconds(60);
  }

  private Instant lately() {
    return clock.instant().minus(LINKS).plusSeconds(600);
  }

  private PetitionState state() {
    return petitions.bySlug(petition.slug()).orElseThrow().state();
  }

  private int version() {
    return petitions.bySlug(petition.slug()).orElseThrow().version();
  }

  private void assertStaysIn(PetitionState expected) throws Exception {
    run.run();
    assertEquals(expected, state());
    assertTrue(Acting.as(anna, () -> endings.of(petition.slug())).isEmpty());
    assertTrue(
        world.audit("petition", petition.slug()).stream()
            .noneMatch(entry -> entry.action().equals("petition.ended")));
  }

  private void assertEnds(EndingCause why) throws Exception {
    run.run();
    run.run();
    assertEquals(PetitionState.CLOSED, state());
    assertEquals(why, Acting.as(anna, () -> endings.of(petition.slug())).orElseThrow().cause());
    List<AuditEntry> acts =
        world.audit("petition", petition.slug()).stream()
            .filter(entry -> entry.action().equals("petition.ended"))
            .toList();
    assertEquals(1, acts.size());
    assertEquals(Permission.SYSTEM, acts.getFirst().actor());
    assertEquals("CLOSED v1", acts.getFirst().to());
    assertTrue(page().contains(SAID), page());
  }

  private String page() {
    return visitors.of(anna).open("petition/edit" + address.of(petition)).require(200).words();
  }

  private CampaignView decide() throws Exception {
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow();
    return Acting.as(
        anna, () -> campaigns.decide(campaign.slug(), campaign.version(), CampaignState.WON, null));
  }

  @Test
  @DisplayName(
      "R1 R5: a petition closes once, as an act of the program, fourteen days after its last day")
  void lastDay() throws Exception {
    moderationWorld.confirmed(petition, "SE");
    past.closesAt(petition.id(), lately());
    assertStaysIn(PetitionState.OPEN);
    past.closesAt(petition.id(), longAgo());
    assertEnds(EndingCause.LAST_DAY);
    assertEquals(Map.of("SE", 1L), ModerationWorld.tallied(petition));
  }

  @Test
  @DisplayName(
      "R5: the page of a petition that a person closed does not say that it closed by itself")
  void byHand() throws Exception {
    Acting.as(anna, () -> petitions.close(petition.slug(), version()));
    past.closesAt(petition.id(), longAgo());
    assertStaysIn(PetitionState.CLOSED);
    assertFalse(page().contains(SAID));
  }

  @Test
  @DisplayName("R3: a petition stays open while a batch waits for its check, and counts that batch")
  void batch() throws Exception {
    BatchView batch = batchWorld.submit(anna, petition, BatchWorld.paper("GB", 340));
    past.closesAt(petition.id(), longAgo());
    assertStaysIn(PetitionState.OPEN);
    Acting.as(bilal, () -> batches.check(batch.id(), null));
    assertEnds(EndingCause.LAST_DAY);
    assertEquals(Map.of("GB", 340L), ModerationWorld.tallied(petition));
  }

  @Test
  @DisplayName("R4: a petition that a person paused stays paused")
  void paused() throws Exception {
    Acting.as(anna, () -> petitions.pause(petition.slug(), version()));
    past.closesAt(petition.id(), longAgo());
    assertStaysIn(PetitionState.PAUSED);
  }

  @Test
  @DisplayName(
      "R4: a petition stays open while its campaign is paused, and closes when that goes on")
  void campaignPaused() throws Exception {
    past.closesAt(petition.id(), longAgo());
    CampaignView running = campaigns.byId(petition.campaignId()).orElseThrow();
    CampaignView waiting =
        Acting.as(anna, () -> campaigns.pause(running.slug(), running.version()));
    assertStaysIn(PetitionState.OPEN);
    Acting.as(anna, () -> campaigns.goLive(waiting.slug(), waiting.version()));
    assertEnds(EndingCause.LAST_DAY);
  }

  @Test
  @DisplayName(
      "R4: a petition stays open while its campaign is offline, and closes when that is back")
  void campaignOffline() throws Exception {
    past.closesAt(petition.id(), longAgo());
    String slug = campaigns.byId(petition.campaignId()).orElseThrow().slug();
    CampaignView hidden = Acting.as(anna, () -> campaigns.takeOffline(slug));
    assertStaysIn(PetitionState.OPEN);
    Acting.as(anna, () -> campaigns.putOnline(slug, hidden.version()));
    assertEnds(EndingCause.LAST_DAY);
  }

  @Test
  @DisplayName("R2 R4: a petition closes fourteen days after its campaign's outcome, even paused")
  void outcome() throws Exception {
    batchWorld.submit(anna, petition, BatchWorld.paper("GB", 340));
    Acting.as(anna, () -> petitions.pause(petition.slug(), version()));
    CampaignView campaign = decide();
    past.decidedAt(campaign.id(), lately());
    assertStaysIn(PetitionState.PAUSED);
    past.decidedAt(campaign.id(), longAgo());
    assertEnds(EndingCause.OUTCOME);
  }

  @Test
  @DisplayName(
      "R2: a petition stays open if the outcome is taken back, and closed if it had closed")
  void outcomeTakenBack() throws Exception {
    CampaignView campaign = decide();
    past.decidedAt(campaign.id(), longAgo());
    takeBack();
    assertStaysIn(PetitionState.OPEN);
    past.decidedAt(decide().id(), longAgo());
    assertEnds(EndingCause.OUTCOME);
    takeBack();
    assertEnds(EndingCause.OUTCOME);
  }

  private void takeBack() throws Exception {
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow();
    Acting.as(anna, () -> campaigns.takeOutcomeBack(campaign.slug(), campaign.version()));
  }
}

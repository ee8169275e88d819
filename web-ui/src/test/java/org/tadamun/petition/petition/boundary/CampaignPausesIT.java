package org.tadamun.petition.petition.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.petition.ending.control.EndingRun;
import org.tadamun.petition.ending.control.PastDays;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;

@InServer
@DisplayName("End of a petition whose campaign is paused or offline")
class CampaignPausesIT extends FourEyes {

  private static final String MOVED = "petition.end-moved";

  @Resource private ManagedExecutorService threads;
  @Inject private Campaigns campaigns;
  @Inject private Clock clock;
  @Inject private EndingRun endings;
  @Inject private PastDays past;
  @Inject private Petitions petitions;
  @Inject private TimeMachine time;

  private Instant end;

  @BeforeEach
  void end() {
    end = clock.instant().plus(Duration.ofDays(9)).truncatedTo(ChronoUnit.SECONDS);
    past.closesAt(petition.id(), end);
  }

  private PetitionView now() {
    return petitions.bySlug(petition.slug()).orElseThrow();
  }

  private CampaignView campaign() {
    return campaigns.byId(petition.campaignId()).orElseThrow();
  }

  /** Pauses the campaign; returns the moment. */
  private Instant pauseCampaign() throws Exception {
    CampaignView is = campaign();
    Acting.as(anna, () -> campaigns.pause(is.slug(), is.version()));
    return campaign().modifiedAt();
  }

  private Instant goLive() throws Exception {
    CampaignView is = campaign();
    Acting.as(anna, () -> campaigns.goLive(is.slug(), is.version()));
    return campaign().modifiedAt();
  }

  private Instant takeOffline() throws Exception {
    String slug = campaign().slug();
    Acting.as(anna, () -> campaigns.takeOffline(slug));
    return campaign().modifiedAt();
  }

  private Instant putOnline() throws Exception {
    CampaignView is = campaign();
    Acting.as(anna, () -> campaigns.putOnline(is.slug(), is.version()));
    return campaign().modifiedAt();
  }

  private Instant pausePetition() throws Exception {
    int version = now().version();
    Acting.as(anna, () -> petitions.pause(petition.slug(), version));
    return now().modifiedAt();
  }

  private Instant openPetition() throws Exception {
    int version = now().version();
    Acting.as(anna, () -> petitions.open(petition.slug(), version));
    return now().modifiedAt();
  }

  private void assertMoved(Instant from, Instant to) {
    assertEquals(end.plus(Duration.between(from, to)), now().closesAt());
    assertNull(now().pausedAt());
  }

  private List<AuditEntry> trail() {
    return world.audit("petition", petition.slug()).stream()
        .filter(entry -> entry.action().equals(MOVED))
        .toList();
  }

  @Test
  @DisplayName("R3: the end moves by the pause once the campaign goes on, recorded with who did it")
  void moves() throws Exception {
    Instant paused = pauseCampaign();
    assertEquals(end, now().closesAt());
    assertTrue(trail().isEmpty());
    assertMoved(paused, goLive());
    AuditEntry told = trail().getFirst();
    assertEquals(1, trail().size());
    assertEquals(anna.name(), told.actor());
    assertEquals("closesAt=" + end, told.from());
    assertEquals("closesAt=" + now().closesAt(), told.to());
  }

  @Test
  @DisplayName("An end that comes during the pause does not end the petition, and is moved")
  void overMeanwhile() throws Exception {
    Instant paused = pauseCampaign();
    end = paused.plusMillis(1);
    past.closesAt(petition.id(), end);
    assertFalse(now().isPast(clock.instant().plusSeconds(60)));
    String page = Site.get("/en/petitions/" + petition.slug()).require(200).body();
    assertTrue(page.contains("This petition is paused"), page);
    assertMoved(paused, goLive());
  }

  @Test
  @DisplayName(
      "R3: the end moves once if the petition is paused and opened within the campaign's pause")
  void pausedItselfMeanwhile() throws Exception {
    Instant paused = pauseCampaign();
    pausePetition();
    openPetition();
    assertMoved(paused, goLive());
  }

  @Test
  @DisplayName(
      "R3: the end moves once if the petition was paused before and opened after its campaign")
  void pausedItselfBefore() throws Exception {
    Instant paused = pausePetition();
    pauseCampaign();
    goLive();
    assertEquals(end, now().closesAt());
    assertTrue(trail().isEmpty());
    assertMoved(paused, openPetition());
  }

  @Test
  @DisplayName("R3: the end moves by the time in which an outcome stood that was taken back")
  void outcomeTakenBack() throws Exception {
    CampaignView is = campaign();
    Acting.as(anna, () -> campaigns.decide(is.slug(), is.version(), CampaignState.WON, null));
    CampaignView won = campaign();
    Acting.as(anna, () -> campaigns.takeOutcomeBack(won.slug(), won.version()));
    assertEquals(end, now().closesAt());
    assertMoved(won.modifiedAt(), goLive());
  }

  @Test
  @DisplayName("R3: an end that was set during the pause moves by the rest of the pause")
  void setMeanwhile() throws Exception {
    pauseCampaign();
    PetitionView is = now();
    end = end.plusSeconds(3600);
    PetitionDraft draft =
        new PetitionDraft(is.text(), is.thanks(), is.shareText(), null, null, end, List.of());
    Acting.as(anna, () -> petitions.edit(is.slug(), is.version(), draft));
    Instant set = now().modifiedAt();
    assertMoved(set, goLive());
  }

  @Test
  @DisplayName("R3: a beginning of the pause that was missed is made up for by the timer")
  void missed() throws Exception {
    Instant paused = pauseCampaign();
    past.forgetPause(petition.id());
    endings.follow();
    assertEquals(paused, now().pausedAt());
    assertMoved(paused, goLive());
  }

  @Test
  @DisplayName("R3: the end moves by the time offline, whose beginning the timer stores")
  void offline() throws Exception {
    Instant hidden = takeOffline();
    endings.follow();
    assertEquals(hidden, now().pausedAt());
    assertEquals(end, now().closesAt());
    assertMoved(hidden, putOnline());
    assertEquals(anna.name(), trail().getFirst().actor());
    assertEquals(1, trail().size());
  }

  @Test
  @Timeout(120)
  @DisplayName("R3: taking the campaign offline does not wait while the petition is being written")
  void writtenMeanwhile() throws Exception {
    String slug = campaign().slug();
    Callable<CampaignView> hide = () -> Acting.as(anna, () -> campaigns.takeOffline(slug));
    end = end.plusSeconds(60);
    time.inTransaction(
        () -> {
          past.closesAt(petition.id(), end);
          assertTrue(done(threads.submit(hide)).offline());
        });
    endings.follow();
    assertMoved(campaign().modifiedAt(), putOnline());
  }

  private static CampaignView done(Future<CampaignView> work) {
    try {
      return work.get(60, TimeUnit.SECONDS);
    } catch (Exception failed) {
      throw new AssertionError("it waits for the row of the petition", failed);
    }
  }

  @Test
  @DisplayName("R3: the end moves once if the campaign is still offline when its pause ends")
  void offlineInThePause() throws Exception {
    Instant paused = pauseCampaign();
    takeOffline();
    goLive();
    endings.follow();
    assertEquals(end, now().closesAt());
    assertTrue(trail().isEmpty());
    assertMoved(paused, putOnline());
  }

  @Test
  @DisplayName("R3: the end moves once if the campaign is still paused when it is online again")
  void pausedInOffline() throws Exception {
    Instant hidden = takeOffline();
    endings.follow();
    pauseCampaign();
    putOnline();
    assertEquals(end, now().closesAt());
    assertMoved(hidden, goLive());
  }

  @Test
  @DisplayName("The end does not move for a pause before the start")
  void ahead() throws Exception {
    past.startsAt(petition.id(), end.minus(Duration.ofDays(1)));
    pauseCampaign();
    goLive();
    assertEquals(end, now().closesAt());
    assertNull(now().pausedAt());
    assertTrue(trail().isEmpty());
  }

  @Test
  @DisplayName("An end that was past before the pause does not move")
  void past() throws Exception {
    end = clock.instant().minusSeconds(60).truncatedTo(ChronoUnit.SECONDS);
    past.closesAt(petition.id(), end);
    pauseCampaign();
    goLive();
    assertEquals(end, now().closesAt());
    assertTrue(trail().isEmpty());
  }
}

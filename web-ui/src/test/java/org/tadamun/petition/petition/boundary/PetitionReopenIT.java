package org.tadamun.petition.petition.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.retention.boundary.Periods;
import org.tadamun.petition.ending.control.EndingRun;
import org.tadamun.petition.ending.control.PastDays;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.control.upkeep.ExpiryRun;
import org.tadamun.petition.signature.control.upkeep.Reminding;
import org.tadamun.petition.signature.entity.LinkGone;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.petition.transition.boundary.PetitionTransitions;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Petition that was closed by mistake")
class PetitionReopenIT extends FourEyes {

  private static final Duration DAY = Duration.ofDays(1);

  @Inject private Campaigns campaigns;
  @Inject private Clock clock;
  @Inject private PetitionTransitions petitionTransitions;
  @Inject private EndingRun ending;
  @Inject private ExpiryRun expiry;
  @Inject private Keys keys;
  @Inject private ModerationWorld moderationWorld;
  @Inject private PastDays past;
  @Inject private Periods periods;
  @Inject private Petitions petitions;
  @Inject private Reminding reminders;
  @Inject private Signatures signatures;
  @Inject private TimeMachine time;

  private String address;
  private Api api;
  private String token;
  private long waiting;

  /** A confirmed signature, and one that still waits to be confirmed. */
  @BeforeEach
  void sign() throws Exception {
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow();
    api = keys.of(campaign, Permission.PETITION_WRITE);
    moderationWorld.confirmed(petition, "SE");
    address = World.unique("zara") + "@example.org";
    waiting = moderationWorld.pending(petition, "Zara", address, "GB");
    token = petitionWorld.token(address);
  }

  private PetitionView now() {
    return petitions.bySlug(petition.slug()).orElseThrow();
  }

  private Answer command(String verb) {
    return api.post("/petitions/" + petition.slug() + "/commands/" + verb, "{}");
  }

  private void assertStaysClosed() {
    command("reopen").requireProblem(ProblemType.WRONG_STATE);
    assertEquals(PetitionState.CLOSED, now().state());
  }

  @Test
  @DisplayName("R10: a reopened petition is paused, with the same figures, and signers can confirm")
  void whole() throws Exception {
    command("close").require(200);
    assertThrows(LinkGone.class, () -> signatures.confirm(token));
    assertEquals("PAUSED", command("reopen").require(200).json().getString("state"));
    assertEquals(Map.of("SE", 1L), ModerationWorld.tallied(petition));
    assertEquals(1, moderationWorld.recount(petition));
    signatures.confirm(token);
    assertEquals(Map.of("SE", 1L, "GB", 1L), ModerationWorld.tallied(petition));
    command("open").require(200);
    List<AuditEntry> acts = world.audit("petition", petition.slug());
    assertTrue(
        acts.stream()
            .anyMatch(
                one ->
                    one.action().equals("petition.reopened")
                        && one.from().startsWith("CLOSED v1")
                        && one.to().startsWith("PAUSED v1")));
  }

  @Test
  @DisplayName(
      "R10 R3: a reopened petition has its former end, moved by the time it was paused and closed")
  void end() throws Exception {
    Instant end = clock.instant().plus(DAY.multipliedBy(9)).truncatedTo(ChronoUnit.SECONDS);
    past.closesAt(petition.id(), end);
    Instant before = clock.instant();
    command("pause").require(200);
    command("close").require(200);
    command("reopen").require(200);
    assertEquals(end, now().closesAt());
    command("open").require(200);
    Duration moved = Duration.between(end, now().closesAt());
    assertTrue(moved.compareTo(Duration.between(before, clock.instant())) <= 0, moved::toString);
    assertTrue(moved.isPositive(), moved::toString);
  }

  @Test
  @DisplayName(
      "R10: a link that expired while the petition was closed confirms after the reopening")
  void nobodyLost() throws Exception {
    command("close").require(200);
    time.age(waiting, DAY.multipliedBy(15));
    expiry.run();
    assertEquals(SignatureState.PENDING, moderationWorld.signature(waiting).state());
    command("reopen").require(200);
    expiry.run();
    signatures.confirm(token);
    assertEquals(SignatureState.CONFIRMED, moderationWorld.signature(waiting).state());
    assertEquals(Map.of("SE", 1L, "GB", 1L), ModerationWorld.tallied(petition));
  }

  @Test
  @DisplayName("R10: unconfirmed signatures expire fourteen days after the reopening")
  void expiresAfterwards() throws Exception {
    command("close").require(200);
    time.age(waiting, DAY.multipliedBy(15));
    command("reopen").require(200);
    past.reopenedAt(petition.id(), clock.instant().minus(DAY.multipliedBy(14)).plusSeconds(600));
    expiry.run();
    assertEquals(SignatureState.PENDING, moderationWorld.signature(waiting).state());
    past.reopenedAt(petition.id(), clock.instant().minus(DAY.multipliedBy(14)).minusSeconds(60));
    expiry.run();
    assertEquals(SignatureState.EXPIRED, moderationWorld.signature(waiting).state());
  }

  @Test
  @DisplayName("R10: unconfirmed signatures expire at once if the petition closed by itself")
  void closedByItself() throws Exception {
    past.closesAt(petition.id(), clock.instant().minus(DAY.multipliedBy(15)));
    ending.run();
    assertEquals(PetitionState.CLOSED, now().state());
    time.age(waiting, DAY.multipliedBy(15));
    expiry.run();
    assertEquals(SignatureState.EXPIRED, moderationWorld.signature(waiting).state());
  }

  @Test
  @DisplayName(
      "R10: a signer is reminded after the opening, by a link valid for 14 days from the reopening")
  void reminded() throws Exception {
    command("close").require(200);
    time.age(waiting, DAY.multipliedBy(15));
    reminders.remind(petition.slug(), 0);
    command("reopen").require(200);
    reminders.remind(petition.slug(), 0);
    assertEquals(List.of("petition.confirm"), time.mailsTo(address));
    command("open").require(200);
    reminders.remind(petition.slug(), 0);
    reminders.remind(petition.slug(), 1);
    assertEquals(List.of("petition.confirm", "petition.remind"), time.mailsTo(address));
    Instant end = now().reopening().done().plus(DAY.multipliedBy(14));
    assertEquals(end, time.newestLinkHoldsUntil(address));
  }

  @Test
  @DisplayName("R10: a signer with less than two days left is not reminded")
  void notReminded() throws Exception {
    command("close").require(200);
    time.age(waiting, DAY.multipliedBy(15));
    command("reopen").require(200);
    past.reopenedAt(petition.id(), clock.instant().minus(DAY.multipliedBy(12)).minusSeconds(60));
    command("open").require(200);
    reminders.remind(petition.slug(), 0);
    assertEquals(List.of("petition.confirm"), time.mailsTo(address));
  }

  @Test
  @DisplayName(
      "R10: a petition closed for fourteen days stays closed; unconfirmed signatures expire")
  void tooLate() throws Exception {
    command("close").require(200);
    past.closedAt(petition.id(), clock.instant().minus(DAY.multipliedBy(14)).plusSeconds(600));
    time.age(waiting, DAY.multipliedBy(15));
    expiry.run();
    assertEquals(SignatureState.PENDING, moderationWorld.signature(waiting).state());
    past.closedAt(petition.id(), clock.instant().minus(DAY.multipliedBy(14)).minusSeconds(60));
    assertStaysClosed();
    expiry.run();
    assertEquals(SignatureState.EXPIRED, moderationWorld.signature(waiting).state());
  }

  @Test
  @DisplayName(
      "R10: a petition is reopened only by that verb, when closed, by callers who may write it")
  void otherVerbs() throws Exception {
    command("reopen").requireProblem(ProblemType.WRONG_STATE);
    command("close").require(200);
    for (String verb : List.of("pause", "open")) {
      command(verb).requireProblem(ProblemType.WRONG_STATE);
    }
    String path = "/petitions/" + petition.slug() + "/commands/reopen";
    Api.anonymous().post(path, "{}").requireProblem(ProblemType.UNAUTHENTICATED);
    keys.of(world.campaign(), Permission.PETITION_WRITE)
        .post(path, "{}")
        .requireProblem(ProblemType.FORBIDDEN);
    command("archive").require(200);
    command("reopen").requireProblem(ProblemType.WRONG_STATE);
    assertEquals(PetitionState.ARCHIVED, now().state());
  }

  @Test
  @DisplayName("R10: a petition cannot be reopened after a shorter period promised to its signers")
  void promised() throws Exception {
    periods.forget("addresses");
    periods.was("addresses", 7, DAY.multipliedBy(300));
    periods.note("addresses");
    try {
      command("close").require(200);
      past.closedAt(petition.id(), clock.instant().minus(DAY.multipliedBy(8)));
      assertStaysClosed();
      assertFalse(
          Acting.as(anna, () -> petitionTransitions.isReopenable(now())), "no button promises it");
    } finally {
      periods.forget("addresses");
      periods.note("addresses");
    }
    command("reopen").require(200);
  }

  @Test
  @DisplayName("R10: a petition that closed by itself, or with an outcome, cannot be reopened")
  void forGood() throws Exception {
    command("close").require(200);
    CampaignView live = campaigns.byId(petition.campaignId()).orElseThrow();
    CampaignView won =
        Acting.as(
            anna, () -> campaigns.decide(live.slug(), live.version(), CampaignState.WON, null));
    assertStaysClosed();
    assertFalse(
        Acting.as(anna, () -> petitionTransitions.isReopenable(now())), "no button promises it");
    CampaignView back = Acting.as(anna, () -> campaigns.takeOutcomeBack(won.slug(), won.version()));
    assertTrue(Acting.as(anna, () -> petitionTransitions.isReopenable(now())));
    command("reopen").require(200);
    Acting.as(anna, () -> campaigns.goLive(back.slug(), back.version()));
    command("open").require(200);
    past.closesAt(petition.id(), clock.instant().minus(DAY.multipliedBy(15)));
    ending.run();
    assertEquals(PetitionState.CLOSED, now().state());
    assertStaysClosed();
  }
}

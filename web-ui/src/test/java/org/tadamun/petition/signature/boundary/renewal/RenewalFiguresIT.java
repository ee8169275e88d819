package org.tadamun.petition.signature.boundary.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.alarm.boundary.AlarmWorld;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.funnel.boundary.FunnelQuestion;
import org.tadamun.petition.funnel.boundary.FunnelReport;
import org.tadamun.petition.funnel.boundary.FunnelRow;
import org.tadamun.petition.funnel.entity.FunnelStage;
import org.tadamun.petition.moderation.boundary.AlarmView;
import org.tadamun.petition.moderation.boundary.CountryAlarms;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.moderation.control.AlarmRun;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.recount.boundary.Recounts;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.boundary.own.RenewalOutcome;
import org.tadamun.petition.signature.entity.LinkGone;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Figures of signers who sign the new version too")
class RenewalFiguresIT extends FourEyes {

  /** The most signatures of one day in the smallest country that raise no alarm. */
  private static final int BELIEVED = 40;

  private static final String RENEWAL = "/signatures/self/renewal";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private AlarmRun alarmRun;
  @Inject private AlarmWorld alarmWorld;
  @Inject private Campaigns campaigns;
  @Inject private Clock clock;
  @Inject private CountryAlarms alarms;
  @Inject private Recounts recounts;
  @Inject private FunnelReport report;
  @Inject private Moderation moderation;
  @Inject private Renewals renewals;
  @Inject private Signatures signatures;
  @Inject private TallyWorld tallyWorld;

  private List<String> signed(int number) {
    List<String> tokens = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      tokens.add(tallyWorld.pending(petition, "VA"));
      signatures.confirm(tokens.getLast());
    }
    return tokens;
  }

  /**
   * Publishes at the present moment, since the timer asks nobody in the first minute of a version.
   */
  private void renew() throws Exception {
    petition =
        petitionWorld.publishNow(anna, petition.slug(), PetitionWorld.other(), ChangeKind.MATERIAL);
  }

  /** The number of a stage on the day of creation and the next day, since midnight may pass. */
  private long times(FunnelStage stage) throws Exception {
    LocalDate day = LocalDate.ofInstant(petition.createdAt(), ZoneId.of("Europe/London"));
    FunnelQuestion question = new FunnelQuestion(petition.slug(), day, day.plusDays(1));
    return Acting.as(anna, () -> report.byDay(question, "VA")).stream()
        .filter(FunnelRow::isKnown)
        .mapToLong(row -> row.of(stage))
        .sum();
  }

  private SignatureState last() {
    return petitionWorld.rows(petition.id()).getLast().state();
  }

  @Test
  @DisplayName(
      "R4: renewals raise no alarm about a country, and have a stage of their own in the funnel")
  void figures() throws Exception {
    List<String> tokens = signed(BELIEVED);
    renew();
    tokens.forEach(token -> assertFalse(renewals.sign(token).held()));
    assertEquals(BELIEVED, times(FunnelStage.RENEWED));
    assertEquals(BELIEVED, times(FunnelStage.CONFIRMED));
    signed(1);
    assertEquals(SignatureState.CONFIRMED, last(), "one more of his country is nothing odd");
    assertEquals(BELIEVED + 1, times(FunnelStage.CONFIRMED));
    assertEquals(0, times(FunnelStage.HELD));
  }

  @Test
  @DisplayName(
      "R4: a renewal is held while an alarm holds its country, and released with the others")
  void alarmed() throws Exception {
    List<String> tokens = signed(2);
    alarmWorld.wave(petition, "VA", BELIEVED + 1, 3);
    renew();
    assertTrue(renewals.sign(tokens.getFirst()).held());
    assertEquals(SignatureState.HELD, last());
    assertEquals(1, times(FunnelStage.RENEWED));
    AlarmView alarm = Acting.as(anna, () -> alarms.list(petition.slug())).getFirst();
    Instant until = clock.instant().plus(Duration.ofDays(1));
    Acting.as(anna, () -> alarms.release(alarm.id(), until, null));
    alarmRun.run();
    assertEquals(SignatureState.CONFIRMED, last());
    List<Signature> all = petitionWorld.rows(petition.id());
    assertNull(all.getLast().standing().newHour(), "he takes nothing from what was usual");
    assertNotNull(all.get(all.size() - 2).standing().newHour(), "beside him one was new");
    assertFalse(renewals.sign(tokens.getLast()).held());
    assertEquals(SignatureState.CONFIRMED, last());
    assertEquals(List.of(), Acting.as(anna, () -> recounts.run(petition.slug())).findings());
  }

  @Test
  @DisplayName(
      "R2: a signer who was held while the others were asked is asked once after the release")
  void released() throws Exception {
    String token = signed(1).getFirst();
    long id = petitionWorld.rows(petition.id()).getLast().id();
    Acting.as(anna, () -> moderation.decide(id, Decision.of(ModerationCommand.HOLD)));
    renew();
    askEverybody();
    askEverybody();
    assertEquals(0, asked());
    Acting.as(anna, () -> moderation.decide(id, Decision.of(ModerationCommand.RELEASE)));
    askEverybody();
    assertEquals(1, asked());
    Acting.as(anna, () -> moderation.decide(id, Decision.of(ModerationCommand.HOLD)));
    Acting.as(anna, () -> moderation.decide(id, Decision.of(ModerationCommand.RELEASE)));
    askEverybody();
    assertEquals(1, asked(), "he was asked before");
    renewals.sign(token);
    long fresh = petitionWorld.rows(petition.id()).getLast().id();
    Acting.as(
        anna,
        () ->
            moderation.decide(
                fresh, new Decision(ModerationCommand.INVALIDATE, InvalidationReason.OTHER, null)));
    assertThrows(LinkGone.class, () -> renewals.sign(token));
  }

  @Test
  @DisplayName("R2: a signer released while the campaign is offline is asked once it is online")
  void releasedOffline() throws Exception {
    signed(1);
    long id = petitionWorld.rows(petition.id()).getLast().id();
    renew();
    Acting.as(anna, () -> moderation.decide(id, Decision.of(ModerationCommand.HOLD)));
    askEverybody();
    String campaign = campaigns.byId(petition.campaignId()).orElseThrow().slug();
    int hidden = Acting.as(anna, () -> campaigns.takeOffline(campaign)).version();
    Acting.as(anna, () -> moderation.decide(id, Decision.of(ModerationCommand.RELEASE)));
    assertEquals(SignatureState.CONFIRMED, last());
    askEverybody();
    assertEquals(0, asked(), "the link would lead nowhere");
    Acting.as(anna, () -> campaigns.putOnline(campaign, hidden));
    askEverybody();
    assertEquals(1, asked(), "held after the asking had begun, before his turn");
    askEverybody();
    assertEquals(1, asked());
  }

  @Test
  @DisplayName("R4: the API signs the new version once, and refuses a missing or unknown link")
  void byApi() throws Exception {
    String token = signed(1).getFirst();
    renew();
    JsonObject body = Json.createObjectBuilder().add("token", token).build();
    for (int i = 0; i < 2; i++) {
      JsonObject done = Api.anonymous().post(RENEWAL, body).require(200).json();
      assertEquals("CONFIRMED", done.getString("status"));
      assertEquals(petition.slug(), done.getString("petition"));
    }
    assertEquals(1, times(FunnelStage.RENEWED));
    Api.anonymous().post(RENEWAL, "{}").requireProblem(ProblemType.INVALID);
    JsonObject unknown = Json.createObjectBuilder().add("token", "x".repeat(43)).build();
    Api.anonymous().post(RENEWAL, unknown).requireProblem(ProblemType.GONE);
  }

  @Test
  @DisplayName(
      "R1: an unconfirmed entry under the second version does not stop asking for the third")
  void typedInBetween() throws Exception {
    String email = World.unique("amal") + "@example.org";
    tallyWorld.signs(petition, email, "VA");
    String token = petitionWorld.token(email);
    signatures.confirm(token);
    renew();
    tallyWorld.signs(petition, email, "SE");
    askEverybody();
    assertEquals(0, asked(), "the mail that confirms asks him");
    renew();
    askEverybody();
    askEverybody();
    assertEquals(1, asked());
    assertFalse(renewals.sign(token).held());
    assertEquals(SignatureState.CONFIRMED, last());
  }

  @Test
  @DisplayName("R1: a signer who withdrew under the version in between is not asked")
  void tookBack() throws Exception {
    String email = World.unique("amal") + "@example.org";
    tallyWorld.signs(petition, email, "VA");
    signatures.confirm(petitionWorld.token(email));
    renew();
    tallyWorld.signs(petition, email, "VA");
    tallyWorld.withdraw(petitionWorld.token(email));
    renew();
    askEverybody();
    assertEquals(0, asked());
  }

  @Test
  @DisplayName("R4: a click confirms an entry that is held or invalidated; it counts once released")
  void heldUnconfirmed() throws Exception {
    for (boolean out : List.of(false, true)) {
      String email = World.unique("amal") + "@example.org";
      tallyWorld.signs(petition, email, "VA");
      String token = petitionWorld.token(email);
      signatures.confirm(token);
      renew();
      tallyWorld.signs(petition, email, "SE");
      long id = petitionWorld.rows(petition.id()).getLast().id();
      Acting.as(anna, () -> moderation.decide(id, Decision.of(ModerationCommand.HOLD)));
      if (out) {
        Decision invalid =
            new Decision(ModerationCommand.INVALIDATE, InvalidationReason.OTHER, null);
        Acting.as(anna, () -> moderation.decide(id, invalid));
      }
      assertEquals(RenewalOffer.Standing.ASKED, renewals.peek(token).standing());
      assertTrue(renewals.sign(token).held());
      assertEquals(RenewalOffer.Standing.HELD, renewals.peek(token).standing());
      Acting.as(anna, () -> moderation.decide(id, Decision.of(ModerationCommand.RELEASE)));
      assertEquals(SignatureState.CONFIRMED, last(), "he has confirmed it by his click");
      assertEquals(out ? 2 : 1, petitionWorld.times(petition.id(), FunnelStage.RENEWED));
      assertEquals(out ? 3 : 1, petitionWorld.times(petition.id(), FunnelStage.HELD), "once each");
      assertEquals(out ? 2 : 1, petitionWorld.times(petition.id(), FunnelStage.CONFIRMED));
    }
  }

  private long asked() {
    return em.createQuery(
            "select count(m) from OutgoingMail m where m.cause = 'renewal.ask'"
                + " and m.campaignId = :campaign",
            Long.class)
        .setParameter("campaign", petition.campaignId())
        .getSingleResult();
  }

  @Test
  @DisplayName("R4: a signer whose new signature is held is told so, and not that it counts")
  void held() throws Exception {
    String token = signed(1).getFirst();
    renew();
    assertEquals(new RenewalOutcome(petition.slug(), false), renewals.sign(token));
    long id = petitionWorld.rows(petition.id()).getLast().id();
    Acting.as(anna, () -> moderation.decide(id, Decision.of(ModerationCommand.HOLD)));
    assertTrue(renewals.sign(token).held());
    assertEquals(RenewalOffer.Standing.HELD, renewals.peek(token).standing());
    String page = Site.get("/en/sign-again/" + token).require(200).body();
    assertTrue(page.contains("Your signature is being looked at"), page);
    String next = Site.post("/en/sign-again/" + token, Map.of()).require(303).header("Location");
    assertTrue(next.endsWith("/held"), next);
  }
}

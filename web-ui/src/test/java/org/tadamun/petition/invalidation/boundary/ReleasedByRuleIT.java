package org.tadamun.petition.invalidation.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.alarm.boundary.AlarmWorld;
import org.tadamun.petition.alarm.entity.AlarmState;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.eventpass.boundary.EventPasses;
import org.tadamun.petition.funnel.entity.FunnelStage;
import org.tadamun.petition.invalidation.control.InvalidationRun;
import org.tadamun.petition.invalidation.entity.InvalidationRule;
import org.tadamun.petition.invalidation.entity.InvalidationState;
import org.tadamun.petition.invalidation.entity.RuleVerb;
import org.tadamun.petition.moderation.boundary.AlarmView;
import org.tadamun.petition.moderation.boundary.CountryAlarms;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.moderation.control.AlarmRun;
import org.tadamun.petition.recount.boundary.Recounts;
import org.tadamun.petition.signature.boundary.OwnSignature;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.PassWorld;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Rules on the morning after a raid")
class ReleasedByRuleIT extends FourEyes {

  /** How many new signatures from the Vatican are believed by the default configuration. */
  private static final int BELIEVED = 40;

  private static final int MORE = 5;
  private static final Map<String, String> VATICAN = Map.of("countries", "VA");
  private static final Map<String, String> SWEDEN = Map.of("countries", "SE");
  private static final String ASKED = "petition.confirm";
  private static final String HELD = "petition.looked-at";
  private static final String COUNTS = "petition.counts";

  @Inject private AlarmRun alarmRun;
  @Inject private AlarmWorld alarmWorld;
  @Inject private Clock clock;
  @Inject private CountryAlarms alarms;
  @Inject private EventPasses passes;
  @Inject private InvalidationRun run;
  @Inject private Invalidations invalidations;
  @Inject private Moderation moderation;
  @Inject private ModerationWorld moderationWorld;
  @Inject private OwnSignature own;
  @Inject private PassWorld passWorld;
  @Inject private Recounts recounts;
  @Inject private Signatures signatures;
  @Inject private TimeMachine time;

  private InvalidationDraft draft(RuleVerb verb, Map<String, String> rule) {
    return new InvalidationDraft(verb, InvalidationRule.of(rule), null, null);
  }

  private InvalidationView done(RuleVerb verb, Map<String, String> rule) throws Exception {
    InvalidationDraft draft = draft(verb, rule);
    InvalidationView begun = Acting.as(anna, () -> invalidations.propose(petition.slug(), draft));
    run.run();
    InvalidationView done = Acting.as(anna, () -> invalidations.one(begun.id()));
    assertEquals(InvalidationState.DONE, done.state());
    return done;
  }

  private InvalidationView takenOut(Map<String, String> rule) throws Exception {
    InvalidationDraft draft =
        new InvalidationDraft(
            RuleVerb.INVALIDATE, InvalidationRule.of(rule), InvalidationReason.AUTOMATED, null);
    String id = Acting.as(anna, () -> invalidations.propose(petition.slug(), draft)).id();
    InvalidationView approved = Acting.as(bilal, () -> invalidations.approve(id));
    run.run();
    return approved;
  }

  private void undone(InvalidationView one) throws Exception {
    Acting.as(bilal, () -> invalidations.revert(one.id()));
    run.run();
  }

  private void stands(Map<String, Long> expected) throws Exception {
    assertEquals(expected, ModerationWorld.tallied(petition));
    assertEquals(List.of(), Acting.as(anna, () -> recounts.run(petition.slug())).findings());
  }

  private AlarmView alarm() throws Exception {
    return Acting.as(anna, () -> alarms.list(petition.slug())).getFirst();
  }

  @Test
  @DisplayName(
      "R15: a rule releases what an open alarm holds, and the alarm still holds new signatures")
  void alarmed() throws Exception {
    alarmWorld.wave(petition, "VA", BELIEVED, 3);
    for (int i = 0; i < MORE; i++) {
      assertEquals(SignatureState.HELD, alarmWorld.confirm(alarmWorld.signed(petition, "VA")));
    }
    InvalidationView done = done(RuleVerb.RELEASE, VATICAN);
    assertEquals(MORE, done.invalidated());
    stands(Map.of("VA", (long) BELIEVED + MORE));
    assertEquals(AlarmState.RAISED, alarm().state());
    assertEquals(0, alarm().waiting());
    assertEquals(SignatureState.HELD, alarmWorld.confirm(alarmWorld.signed(petition, "VA")));
    long times = petitionWorld.times(petition.id(), FunnelStage.HELD);
    undone(done);
    assertEquals(times, petitionWorld.times(petition.id(), FunnelStage.HELD), "nothing new");
    stands(Map.of("VA", (long) BELIEVED));
    assertEquals(1, alarm().waiting(), "the rule's are held by a person's order");
    Instant until = clock.instant().plus(Duration.ofDays(7));
    String id = alarm().id();
    Acting.as(anna, () -> alarms.release(id, until, null));
    alarmRun.run();
    assertEquals((long) MORE, alarmWorld.states(petition, "VA").get(SignatureState.HELD));
    stands(Map.of("VA", BELIEVED + 1L));
    done(RuleVerb.RELEASE, VATICAN);
    stands(Map.of("VA", BELIEVED + 1L + MORE));
  }

  private void comes(String name, String organisation, String code) {
    String address = World.unique("signer") + "@example.org";
    SignatureRequest request =
        new SignatureRequest(
            name, "Khan", address, "GB", "Leeds", organisation, "en", null, null, null, code);
    signatures.sign(petition.slug(), request, PassWorld.address());
    signatures.confirm(petitionWorld.token(address));
  }

  @Test
  @DisplayName("R15: a rule releases signatures by their organisation, or by an event pass")
  void union() throws Exception {
    String code = Acting.as(anna, () -> passes.make(petition.slug(), passWorld.valid(10))).code();
    comes("Zara", "Dockers", code);
    comes("Omar", "DOCKERS", null);
    comes("Spy", null, null);
    InvalidationView held = done(RuleVerb.HOLD, Map.of("countries", "GB"));
    assertEquals(3, held.invalidated());
    stands(Map.of());
    InvalidationView hall = done(RuleVerb.RELEASE, Map.of("byPass", "true"));
    assertEquals(1, hall.invalidated());
    stands(Map.of("GB", 1L));
    assertEquals(1, done(RuleVerb.RELEASE, Map.of("organisation", "dockers")).invalidated());
    stands(Map.of("GB", 2L));
    assertEquals(
        1,
        Acting.as(
                anna,
                () ->
                    invalidations.preview(
                        petition.slug(), draft(RuleVerb.RELEASE, Map.of("byPass", "false"))))
            .count());
    assertTrue(
        world.audit("petition", petition.slug()).stream()
            .anyMatch(entry -> entry.action().equals("invalidation.previewed")),
        "who came to an event is asked for by nobody in silence");
    undone(hall);
    stands(Map.of("GB", 1L));
    undone(held);
    stands(Map.of("GB", 2L));
  }

  @Test
  @DisplayName("R15: a rule that holds and a rule that invalidates can be undone in either order")
  void takenOutMeanwhile() throws Exception {
    for (boolean heldFirst : new boolean[] {true, false}) {
      comes("Zara", null, null);
      InvalidationView held = done(RuleVerb.HOLD, Map.of("countries", "GB"));
      InvalidationView out = takenOut(Map.of("countries", "GB"));
      undone(heldFirst ? held : out);
      stands(Map.of());
      undone(heldFirst ? out : held);
      stands(Map.of("GB", heldFirst ? 1L : 2L));
    }
  }

  @Test
  @DisplayName("R15: signatures that never counted raise no alarm when a rule releases them")
  void manyNew() throws Exception {
    // Andorra has so many inhabitants that these signatures are not too many in all.
    Map<String, String> andorra = Map.of("countries", "AD");
    List<String> links = new ArrayList<>();
    for (int i = 0; i < BELIEVED + MORE; i++) {
      links.add(alarmWorld.signed(petition, "AD"));
    }
    done(RuleVerb.HOLD, andorra);
    for (String link : links) {
      assertEquals(SignatureState.HELD, alarmWorld.confirm(link));
    }
    done(RuleVerb.RELEASE, andorra);
    stands(Map.of("AD", (long) BELIEVED + MORE));
    assertEquals(SignatureState.CONFIRMED, alarmWorld.confirm(alarmWorld.signed(petition, "AD")));
    assertEquals(List.of(), Acting.as(anna, () -> alarms.list(petition.slug())));
  }

  private SignatureState state(long id) {
    return moderationWorld.signature(id).state();
  }

  private void byHand(long id, ModerationCommand command) throws Exception {
    Acting.as(anna, () -> moderation.decide(id, Decision.of(command)));
  }

  /** Signs and confirms with this address; returns the signature's id. */
  private long counted(String address) {
    long id = moderationWorld.pending(petition, "Zara", address, "SE");
    assertEquals(
        SignatureState.CONFIRMED, signatures.confirm(petitionWorld.token(address)).status());
    return id;
  }

  @Test
  @DisplayName("R14: rules that hold, release or invalidate send no mail, nor does undoing them")
  void noMails() throws Exception {
    String address = World.unique("signer") + "@example.org";
    long id = counted(address);
    String silent = World.unique("signer") + "@example.org";
    moderationWorld.pending(petition, "Zara", silent, "SE");
    undone(done(RuleVerb.HOLD, SWEDEN));
    undone(done(RuleVerb.HOLD, SWEDEN));
    done(RuleVerb.HOLD, SWEDEN);
    assertEquals(List.of(ASKED), time.mailsTo(silent));
    undone(takenOut(SWEDEN));
    undone(done(RuleVerb.RELEASE, SWEDEN));
    assertEquals(List.of(ASKED), time.mailsTo(address));
    assertEquals(SignatureState.HELD, state(id));
    byHand(id, ModerationCommand.RELEASE);
    assertEquals(List.of(ASKED, COUNTS), time.mailsTo(address), "a person let him go");
  }

  @Test
  @DisplayName("R14: a signer whose signature staff held gets one mail when a rule releases it")
  void promised() throws Exception {
    String address = World.unique("signer") + "@example.org";
    long id = counted(address);
    byHand(id, ModerationCommand.HOLD);
    assertEquals(List.of(ASKED, HELD), time.mailsTo(address));
    undone(done(RuleVerb.RELEASE, SWEDEN));
    assertEquals(SignatureState.HELD, state(id));
    done(RuleVerb.RELEASE, SWEDEN);
    assertEquals(SignatureState.CONFIRMED, state(id));
    assertEquals(List.of(ASKED, HELD, COUNTS), time.mailsTo(address));
  }

  @Test
  @DisplayName(
      "R15: a withdrawn signature stays withdrawn when the rule is undone, and can sign again")
  void gone() throws Exception {
    String address = World.unique("signer") + "@example.org";
    long id = counted(address);
    InvalidationView held = done(RuleVerb.HOLD, SWEDEN);
    own.withdraw(petitionWorld.token(address));
    undone(held);
    assertEquals(SignatureState.WITHDRAWN, state(id));
    assertNull(moderationWorld.signature(id).ruling().run());
    stands(Map.of());
    assertEquals(id, counted(address));
    stands(Map.of("SE", 1L));
  }
}

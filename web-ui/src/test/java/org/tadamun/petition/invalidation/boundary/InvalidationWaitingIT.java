package org.tadamun.petition.invalidation.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.petition.testing.ModerationWorld.corrected;
import static org.tadamun.petition.testing.ModerationWorld.tallied;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.Outbox;
import org.tadamun.kernel.mail.control.Postman;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.funnel.boundary.FunnelQuestion;
import org.tadamun.petition.funnel.boundary.FunnelReport;
import org.tadamun.petition.funnel.boundary.FunnelRow;
import org.tadamun.petition.funnel.entity.FunnelStage;
import org.tadamun.petition.invalidation.control.InvalidationRun;
import org.tadamun.petition.invalidation.entity.InvalidationRule;
import org.tadamun.petition.invalidation.entity.InvalidationState;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.control.SignatureMails;
import org.tadamun.petition.signature.control.token.SignatureTokens;
import org.tadamun.petition.signature.control.upkeep.Reminding;
import org.tadamun.petition.signature.entity.LinkGone;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Rules about unconfirmed signatures")
class InvalidationWaitingIT extends FourEyes {

  private static final Map<String, String> FLOOD = Map.of("mailDomain", "victims.example");
  private static final Duration LATER = Duration.ofDays(4);

  @Inject private Clock clock;
  @Inject private FunnelReport funnel;
  @Inject private InvalidationRun run;
  @Inject private Invalidations invalidations;
  @Inject private Moderation moderation;
  @Inject private ModerationWorld moderationWorld;
  @Inject private Outbox outbox;
  @Inject private Postman postman;
  @Inject private Reminding reminders;
  @Inject private SignatureMails mails;
  @Inject private Signatures signatures;
  @Inject private SignatureTokens tokens;
  @Inject private TimeMachine time;

  private String address;
  private long forged;

  private void forge() {
    address = World.unique("asked-for-nothing") + "@victims.example";
    forged = moderationWorld.pending(petition, "Traitor", address, "SE");
  }

  private InvalidationView done() throws Exception {
    return done(FLOOD);
  }

  private InvalidationView done(Map<String, String> rule) throws Exception {
    InvalidationDraft draft =
        new InvalidationDraft(
            null, InvalidationRule.of(rule), InvalidationReason.AUTOMATED, "a flood");
    InvalidationView one = Acting.as(anna, () -> invalidations.propose(petition.slug(), draft));
    Acting.as(bilal, () -> invalidations.approve(one.id()));
    run.run();
    InvalidationView done = Acting.as(bilal, () -> invalidations.one(one.id()));
    assertEquals(InvalidationState.DONE, done.state());
    return done;
  }

  private InvalidationView undone(InvalidationView one) throws Exception {
    Acting.as(bilal, () -> invalidations.revert(one.id()));
    run.run();
    return Acting.as(bilal, () -> invalidations.one(one.id()));
  }

  private SignatureState state() {
    return moderationWorld.signature(forged).state();
  }

  private List<String> mailed() {
    reminders.remind(petition.slug(), 0);
    return time.mailsTo(address);
  }

  private long passed(FunnelStage stage) throws Exception {
    LocalDate day = LocalDate.ofInstant(petition.createdAt(), ZoneId.of("Europe/London"));
    FunnelQuestion question = new FunnelQuestion(petition.slug(), day, day.plusDays(1));
    return Acting.as(anna, () -> funnel.byDay(question, null)).stream()
        .filter(FunnelRow::isKnown)
        .mapToLong(row -> row.of(stage))
        .sum();
  }

  @Test
  @DisplayName("R12: a run and its undoing change no figure, and no reminder is sent between them")
  void flood() throws Exception {
    moderationWorld.confirmed(petition, "SE");
    forge();
    InvalidationDraft draft = new InvalidationDraft(null, InvalidationRule.of(FLOOD), null, null);
    InvalidationPreview seen = Acting.as(anna, () -> invalidations.preview(petition.slug(), draft));
    assertEquals(1, seen.count());
    assertEquals(1, seen.unconfirmed());
    assertEquals(List.of(), seen.countries());
    InvalidationView done = done();
    assertEquals(1, done.invalidated());
    assertEquals(1, done.unconfirmed());
    String told = world.audit("invalidation", done.id()).getLast().to();
    assertTrue(told.endsWith(" 1, UNCONFIRMED 1"), told);
    assertEquals(SignatureState.INVALIDATED, state());
    assertEquals(Map.of("SE", 1L), tallied(petition));
    assertEquals(Map.of(), corrected(petition));
    assertEquals(1, moderationWorld.recount(petition));
    assertEquals(0, passed(FunnelStage.INVALIDATED), "it will expire, and is told so then");
    time.age(forged, LATER);
    assertEquals(List.of("petition.confirm"), mailed());
    InvalidationView undone = undone(done);
    assertEquals(InvalidationState.REVERTED, undone.state());
    assertEquals(1, undone.reverted());
    assertEquals(SignatureState.PENDING, state());
    time.age(forged, LATER);
    assertEquals(List.of("petition.confirm", "petition.remind"), mailed());
    signatures.confirm(petitionWorld.token(address));
    assertEquals(SignatureState.CONFIRMED, state());
    assertEquals(Map.of("SE", 2L), tallied(petition));
  }

  @Test
  @DisplayName("R12: waiting mails of signatures taken out are called back, until the undoing")
  void mail() throws Exception {
    forge();
    String token = petitionWorld.token(address);
    Map<String, String> said =
        Map.of(
            "petition",
            petition.slug(),
            "name",
            "Traitor",
            "token",
            token,
            "expires",
            clock.instant().plus(LATER).toString());
    InvalidationView done = done();
    for (String cause : List.of(SignatureMails.CONFIRM, SignatureMails.REMIND)) {
      MailOrder order =
          new MailOrder(
              cause, address, "en", petition.campaignId(), said, Secrets.tokenHash(token));
      assertTrue(isOver(cause, token), cause + " is called back, which is no failure");
      assertFalse(mails.isEarly(order), "nothing waits for it");
    }
    undone(done);
    MailOrder order =
        new MailOrder(
            SignatureMails.REMIND,
            address,
            "en",
            petition.campaignId(),
            said,
            Secrets.tokenHash(token));
    assertFalse(isOver(SignatureMails.REMIND, token));
    String words = mails.compose(order, Locale.ENGLISH).plain();
    assertTrue(words.startsWith("Hello,"), words);
    assertFalse(words.contains("Traitor"), words);
  }

  private boolean isOver(String cause, String token) {
    String link = Secrets.tokenHash(token);
    List<String> over = new ArrayList<>();
    time.inTransaction(() -> over.addAll(mails.over(cause, List.of(link, "of-nobody"))));
    return over.equals(List.of(link));
  }

  @Test
  @DisplayName("R12: a signature whose mail was called back gets one new mail at the undoing")
  void calledBack() throws Exception {
    postman.hold();
    forge();
    String other = World.unique("asked") + "@example.net";
    moderationWorld.pending(petition, "Amina", other, "SE");
    InvalidationView done = done();
    assertEquals(Set.of(other), postman.send(line -> null).keySet(), "not to the forged one");
    assertEquals(List.of(), time.mailsTo(address));
    undone(done);
    assertEquals(List.of(SignatureMails.CONFIRM), time.mailsTo(address));
    InvalidationView again = done();
    undone(again);
    assertEquals(List.of(SignatureMails.CONFIRM), time.mailsTo(address), "it waits still");
    signatures.confirm(petitionWorld.token(address));
    assertEquals(SignatureState.CONFIRMED, state());
  }

  @Test
  @DisplayName("R12: a held signature whose mail was called back comes back held, with a mail")
  void calledBackHeld() throws Exception {
    forge();
    Decision hold = new Decision(ModerationCommand.HOLD, null, null);
    Acting.as(anna, () -> moderation.decide(forged, hold));
    InvalidationView done = done();
    time.inTransaction(
        () ->
            outbox.callBack(
                tokens.of(List.of(forged)).stream().map(SignatureTokens.Link::mailId).toList()));
    undone(done);
    assertEquals(SignatureState.HELD, state());
    assertEquals(List.of(SignatureMails.CONFIRM), time.mailsTo(address));
  }

  @Test
  @DisplayName("R12: a signature confirmed meanwhile is held, also after the run is undone")
  void confirmed() throws Exception {
    forge();
    String token = petitionWorld.token(address);
    InvalidationView done = done();
    assertTrue(Site.get("/en/confirm/" + token).require(200).body().contains("<form"));
    assertEquals(SignatureState.HELD, signatures.confirm(token).status());
    assertEquals(Map.of(), tallied(petition));
    assertEquals(0, undone(done).reverted());
    assertEquals(SignatureState.HELD, state());
    assertEquals(Map.of(), tallied(petition));
  }

  @Test
  @DisplayName("R12: the link of an invalidated signature that was confirmed before is gone")
  void tookOutConfirmed() throws Exception {
    forge();
    String token = petitionWorld.token(address);
    signatures.confirm(token);
    assertEquals(0, done().unconfirmed());
    assertEquals(SignatureState.INVALIDATED, state());
    assertThrows(LinkGone.class, () -> signatures.confirm(token));
  }

  private void meant(long all, long unconfirmed, Map<String, String> rule) throws Exception {
    InvalidationDraft draft = new InvalidationDraft(null, InvalidationRule.of(rule), null, null);
    InvalidationPreview seen = Acting.as(anna, () -> invalidations.preview(petition.slug(), draft));
    assertEquals(all, seen.count(), rule::toString);
    assertEquals(unconfirmed, seen.unconfirmed(), rule::toString);
  }

  @Test
  @DisplayName("R12: a rule about when or how it was confirmed matches no unconfirmed signature")
  void byTime() throws Exception {
    forge();
    moderationWorld.pending(petition, "Spy", World.unique("other") + "@victims.example", "SE");
    Map<String, String> burst = Map.of("burstMoreThan", "1", "burstMinutes", "60");
    moderationWorld.confirmed(petition, "SE");
    meant(0, 0, burst);
    moderationWorld.confirmed(petition, "SE");
    meant(2, 0, burst);
    String before = clock.instant().minus(LATER).toString();
    meant(2, 0, Map.of("confirmedFrom", before));
    meant(0, 0, Map.of("source", "PAPER"));
    meant(4, 2, Map.of("source", "ONLINE"));
    meant(4, 2, Map.of("signedFrom", before));
  }

  @Test
  @DisplayName("R12: unconfirmed signatures repeat no name; they match if confirmed ones do")
  void byName() throws Exception {
    forge();
    Map<String, String> twice = Map.of("sameNameMoreThan", "1");
    moderationWorld.confirmed(petition, "Traitor", "example.org", "SE");
    meant(0, 0, twice);
    moderationWorld.confirmed(petition, "Traitor", "example.org", "SE");
    meant(3, 1, twice);
    meant(0, 0, Map.of("sameNameMoreThan", "2"));
    InvalidationView done = done(twice);
    assertEquals(3, done.invalidated());
    assertEquals(1, done.unconfirmed());
    assertEquals(Map.of(), tallied(petition));
  }
}

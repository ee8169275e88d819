package org.tadamun.kernel.mail.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.WrongState;

class OutgoingMailTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");

  private static OutgoingMail mail() {
    return new OutgoingMail("petition.confirm", "ur", 7L, "encrypted", NOW);
  }

  @Test
  @DisplayName("R2: a mail keeps its cause, language, campaign and secret")
  void keeps() {
    OutgoingMail mail = mail();
    assertEquals("petition.confirm", mail.cause());
    assertEquals("ur", mail.language());
    assertEquals(7L, mail.campaignId());
    assertEquals("encrypted", mail.secret());
  }

  @Test
  @DisplayName("a new mail waits, is due at once, and was not sent")
  void waits() {
    OutgoingMail mail = mail();
    assertEquals(MailState.WAITING, mail.state());
    assertEquals(NOW, mail.createdAt());
    assertEquals(NOW, mail.dueAt());
    assertEquals(0, mail.attempts());
    assertNull(mail.sentAt());
    assertNull(mail.failure());
  }

  @Test
  @DisplayName("R3: a mail keeps its id at each attempt, and another mail has another id")
  void id() {
    OutgoingMail mail = mail();
    String id = mail.publicId();
    assertNotEquals(id, mail().publicId());
    mail.claim("one", NOW);
    assertEquals(id, mail.publicId());
    mail.tryAgainAt(NOW, "DEFERRED 450");
    assertEquals(id, mail.publicId());
    mail.claim("two", NOW);
    mail.giveUp("REFUSED 550");
    assertEquals(id, mail.publicId());
    mail.retry(NOW);
    mail.claim("three", NOW);
    mail.sent(NOW);
    assertEquals(id, mail.publicId());
  }

  /** A mail that was brought to the state by its verbs. */
  private static OutgoingMail in(MailState state) {
    OutgoingMail mail = mail();
    if (state != MailState.WAITING && state != MailState.CANCELLED) {
      mail.claim("mark", NOW);
    }
    switch (state) {
      case SENT -> mail.sent(NOW);
      case FAILED -> mail.giveUp("REFUSED 550");
      case UNCERTAIN -> mail.doubt("INTERRUPTED");
      case CANCELLED -> mail.cancel();
      case BOUNCED -> mail.bounce("NO_MAILBOX 550 5.1.1");
      default -> {}
    }
    assertEquals(state, mail.state());
    return mail;
  }

  private static void onlyFrom(Set<MailState> allowed, Consumer<OutgoingMail> verb, String name) {
    for (MailState state : MailState.values()) {
      OutgoingMail mail = in(state);
      if (allowed.contains(state)) {
        verb.accept(mail);
      } else {
        WrongState refusal = assertThrows(WrongState.class, () -> verb.accept(mail), name);
        assertEquals(state.name(), refusal.state(), name);
        assertEquals(state, mail.state(), name);
      }
    }
  }

  @Test
  @DisplayName("R4: only a mail that is being sent may be sent, given up, doubted or postponed")
  void ends() {
    Set<MailState> sending = Set.of(MailState.SENDING);
    onlyFrom(sending, mail -> mail.sent(NOW), "sent");
    onlyFrom(sending, mail -> mail.giveUp("x"), "give up");
    onlyFrom(sending, mail -> mail.doubt("x"), "doubt");
    onlyFrom(sending, mail -> mail.tryAgainAt(NOW, "x"), "try again");
    onlyFrom(sending, mail -> mail.tryAgainUnanswered(NOW, "x"), "try again, unanswered");
    onlyFrom(sending, mail -> mail.postpone(NOW), "postpone");
    onlyFrom(sending, mail -> mail.postpone(NOW, "x"), "postpone for a reason");
    onlyFrom(sending, mail -> mail.waitUntilOpen(NOW), "wait until open");
    onlyFrom(Set.of(MailState.WAITING), mail -> mail.claim("mark", NOW), "claim");
  }

  @Test
  @DisplayName("R9: only a mail that is being sent, sent or uncertain may bounce")
  void bounces() {
    Set<MailState> out = Set.of(MailState.SENDING, MailState.SENT, MailState.UNCERTAIN);
    onlyFrom(out, mail -> mail.bounce("NO_MAILBOX 5.1.1"), "bounce");
    OutgoingMail mail = in(MailState.SENT);
    mail.bounce("NO_MAILBOX 5.1.1");
    assertEquals("NO_MAILBOX 5.1.1", mail.failure());
    assertEquals(1, mail.attempts());
    assertEquals(NOW, mail.sentAt());
    assertEquals(1, in(MailState.BOUNCED).attempts(), "refused at once");
  }

  @Test
  @DisplayName("only a waiting mail may be postponed to a moment")
  void later() {
    Instant later = NOW.plusSeconds(3600);
    onlyFrom(Set.of(MailState.WAITING), mail -> mail.notBefore(later), "not before");
    OutgoingMail mail = mail();
    mail.notBefore(later);
    assertEquals(later, mail.dueAt());
    assertEquals(NOW, mail.createdAt());
  }

  @Test
  @DisplayName("staff may retry or cancel a mail only if it waits, failed or is uncertain")
  void staff() {
    Set<MailState> inHand = Set.of(MailState.WAITING, MailState.FAILED, MailState.UNCERTAIN);
    onlyFrom(inHand, mail -> mail.retry(NOW), "retry");
    onlyFrom(inHand, OutgoingMail::cancel, "cancel");
    for (MailState state : MailState.values()) {
      assertEquals(inHand.contains(state), state.isInHand());
    }
  }

  @Test
  @DisplayName("a mail that was not sent may be called back, even while it is being sent")
  void calledBack() {
    Set<MailState> notGone =
        Set.of(MailState.WAITING, MailState.SENDING, MailState.FAILED, MailState.UNCERTAIN);
    onlyFrom(notGone, OutgoingMail::callBack, "call back");
    OutgoingMail mail = in(MailState.SENDING);
    mail.callBack();
    assertEquals(MailState.CANCELLED, mail.state());
    assertNull(mail.secret());
    assertFalse(mail.isClaimedBy("mark"), "what comes of the attempt is not written down");
  }

  @Test
  @DisplayName(
      "R4: a sent, cancelled or bounced mail has no secret; a failed or uncertain one keeps it")
  void forgets() {
    assertNull(in(MailState.SENT).secret());
    assertNull(in(MailState.CANCELLED).secret());
    assertNull(in(MailState.BOUNCED).secret());
    assertEquals("encrypted", in(MailState.FAILED).secret());
    assertEquals("encrypted", in(MailState.UNCERTAIN).secret());
  }

  @Test
  @DisplayName(
      "a mail that waits for its opening has the reason EARLY, and stays in doubt if it was")
  void rests() {
    OutgoingMail mail = mail();
    mail.claim("one", NOW);
    mail.waitUntilOpen(NOW.plusSeconds(60));
    assertEquals("EARLY", mail.failure());
    assertEquals(0, mail.attempts());
    mail.claim("one", NOW);
    mail.postpone(NOW.plusSeconds(60));
    assertNull(mail.failure());
    assertEquals("EARLY", restedAfter(mail, "DEFERRED 4.2.1"));
    assertEquals(1, mail.attempts());
    assertFalse(mail.isInDoubt());
    assertEquals("EARLY", restedAfter(mail, "INTERRUPTED"), "it holds up no others");
    assertTrue(mail.isInDoubt());
    mail.claim("one", NOW);
    assertNull(mail.failure());
    assertTrue(mail.isInDoubt());
  }

  private static String restedAfter(OutgoingMail mail, String reason) {
    mail.claim("one", NOW);
    mail.tryAgainAt(NOW, reason);
    mail.claim("one", NOW);
    mail.waitUntilOpen(NOW.plusSeconds(60));
    return mail.failure();
  }

  @Test
  @DisplayName("only an attempt is counted, not a postponement")
  void attempts() {
    OutgoingMail mail = mail();
    mail.claim("one", NOW);
    assertTrue(mail.isClaimedBy("one"));
    mail.postpone(NOW.plusSeconds(60));
    assertFalse(mail.isClaimedBy("one"));
    assertEquals(0, mail.attempts());
    assertEquals(NOW.plusSeconds(60), mail.dueAt());
    assertNull(mail.failure());
    mail.claim("one", NOW);
    mail.postpone(NOW.plusSeconds(60), "UNREACHABLE 530");
    assertEquals(0, mail.attempts());
    assertEquals("UNREACHABLE 530", mail.failure());
    mail.claim("two", NOW);
    mail.tryAgainAt(NOW.plusSeconds(90), "DEFERRED 450");
    assertEquals(1, mail.attempts());
    assertEquals("DEFERRED 450", mail.failure());
    mail.claim("three", NOW);
    mail.sent(NOW);
    assertEquals(2, mail.attempts());
    assertNull(mail.failure());
  }

  @Test
  @DisplayName("a reason longer than its column is cut")
  void cut() {
    OutgoingMail mail = mail();
    mail.claim("mark", NOW);
    mail.giveUp("x".repeat(9000));
    assertEquals(OutgoingMail.FAILURE_MAX, mail.failure().length());
  }
}

package org.tadamun.kernel.mail.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.problem.boundary.WrongState;

@DisplayName("Mail that may have arrived")
class DoubtedMailTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");

  /** A mail that a dead node was sending, so that no attempt was counted. */
  private static OutgoingMail inDoubt() {
    OutgoingMail mail = new OutgoingMail("a.cause", "en", null, "encrypted", NOW);
    mail.claim("dead", NOW);
    mail.postpone(NOW, "INTERRUPTED");
    assertEquals(0, mail.unanswered());
    mail.claim("another", NOW);
    return mail;
  }

  @Test
  @DisplayName("R8: the mail stays in doubt after any refusal, retry or recall")
  void staysInDoubt() {
    OutgoingMail mail = inDoubt();
    mail.tryAgainAt(NOW, "DEFERRED 450 4.2.0");
    assertEquals("DEFERRED 450 4.2.0", mail.failure());
    assertTrue(mail.isInDoubt());
    assertEquals(1, mail.attempts());
    mail.claim("another", NOW);
    mail.postpone(NOW, "UNREACHABLE 535");
    assertTrue(mail.isInDoubt());
    mail.retry(NOW);
    mail.claim("another", NOW);
    mail.tryAgainAt(NOW, "BARRED 553 5.7.1");
    assertTrue(mail.isInDoubt(), "also at the wish of staff");
    mail.callBack();
    assertTrue(mail.isInDoubt());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DEFERRED 450 4.2.0",
        "BARRED 553 5.7.1",
        "REFUSED 552 5.2.2",
        "UNREACHABLE 421",
        "UNWRITABLE",
        "UNWRITTEN",
        "UNANSWERED"
      })
  @DisplayName("R8: the mail stays in doubt when it is given up, whatever the reason")
  void failsInDoubt(String reason) {
    OutgoingMail mail = inDoubt();
    mail.giveUp(reason);
    assertEquals(reason, mail.failure());
    assertTrue(mail.isInDoubt());
    mail.callBack();
    assertTrue(mail.isInDoubt());
    OutgoingMail retried = inDoubt();
    retried.giveUp(reason);
    retried.retry(NOW);
    retried.cancel();
    assertTrue(retried.isInDoubt());
  }

  @ParameterizedTest
  @ValueSource(strings = {"NO_MAILBOX 550 5.1.1", "ADDRESS"})
  @DisplayName("R8: the mail is no longer in doubt once its address is known not to exist")
  void nobodyHasIt(String reason) {
    OutgoingMail failed = inDoubt();
    failed.giveUp(reason);
    assertEquals(reason, failed.failure());
    assertFalse(failed.isInDoubt());
    OutgoingMail told = inDoubt();
    told.bounce(reason);
    assertFalse(told.isInDoubt());
  }

  @Test
  @DisplayName("R8: the mail is no longer in doubt once it was sent or has bounced")
  void doubtEnds() {
    OutgoingMail sent = inDoubt();
    sent.sent(NOW);
    assertNull(sent.failure());
    assertFalse(sent.isInDoubt());
    OutgoingMail uncertain = inDoubt();
    uncertain.doubt("INTERRUPTED");
    assertTrue(uncertain.isInDoubt());
    uncertain.bounce("UNDELIVERED 5.2.2");
    assertFalse(uncertain.isInDoubt());
  }

  @Test
  @DisplayName(
      "R8: a retry clears the failure UNANSWERED but no other, and the mail stays in doubt")
  void triedAgain() {
    OutgoingMail silent = inDoubt();
    silent.giveUp("UNANSWERED");
    silent.retry(NOW);
    assertNull(silent.failure());
    assertTrue(silent.isInDoubt());
    OutgoingMail refused = inDoubt();
    refused.giveUp("REFUSED 552 5.2.2");
    refused.retry(NOW);
    assertEquals("REFUSED 552 5.2.2", refused.failure(), "what was said last is true still");
  }

  @Test
  @DisplayName("R9: the mail may bounce after it was given up; a waiting or refused mail may not")
  void givenUpAndBack() {
    OutgoingMail silent = inDoubt();
    silent.giveUp("UNANSWERED");
    assertTrue(silent.mayBounce());
    silent.bounce("NO_MAILBOX 5.1.1");
    assertEquals(MailState.BOUNCED, silent.state());
    assertEquals(1, silent.attempts());
    assertNull(silent.secret());
    assertFalse(silent.isInDoubt());
    OutgoingMail waiting = inDoubt();
    waiting.tryAgainAt(NOW, "DEFERRED 450 4.2.0");
    assertFalse(waiting.mayBounce(), "it is tried again first");
    assertThrows(WrongState.class, () -> waiting.bounce("NO_MAILBOX 5.1.1"));
    OutgoingMail refused = new OutgoingMail("a.cause", "en", null, "encrypted", NOW);
    refused.claim("one", NOW);
    refused.giveUp("REFUSED 552 5.2.2");
    assertFalse(refused.mayBounce());
    assertThrows(WrongState.class, () -> refused.bounce("NO_MAILBOX 5.1.1"));
    assertEquals(MailState.FAILED, refused.state());
  }

  @Test
  @DisplayName("R8: a mail that always had an answer is not in doubt")
  void certain() {
    OutgoingMail mail = new OutgoingMail("a.cause", "en", null, "encrypted", NOW);
    mail.claim("one", NOW);
    mail.tryAgainAt(NOW, "DEFERRED 450 4.2.0");
    mail.claim("one", NOW);
    mail.giveUp("BARRED 553 5.7.1");
    assertFalse(mail.isInDoubt());
  }
}

package org.tadamun.kernel.mail.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.mail.control.smtp.SmtpVerdict;
import org.tadamun.kernel.mail.entity.MailFailure;
import org.tadamun.kernel.mail.entity.MailState;
import org.tadamun.kernel.mail.entity.OutgoingMail;

@DisplayName("Retry of mails")
class RetryPolicyTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "1,PT30S",
    "2,PT1M",
    "3,PT2M",
    "4,PT4M",
    "10,PT4H16M",
    "11,PT6H",
    "15,PT6H",
    "99,PT6H"
  })
  @DisplayName("the pause doubles with each attempt, up to six hours")
  void pauses(int attempts, Duration pause) {
    assertEquals(pause, RetryPolicy.pause(attempts));
  }

  @Test
  @DisplayName("all attempts together take 36 to 48 hours, and none follows")
  void whole() {
    Duration all =
        IntStream.range(1, RetryPolicy.ATTEMPTS_MOST)
            .mapToObj(RetryPolicy::pause)
            .reduce(Duration.ZERO, Duration::plus);
    assertTrue(
        all.compareTo(Duration.ofHours(36)) > 0 && all.compareTo(Duration.ofHours(48)) < 0,
        all::toString);
    assertTrue(RetryPolicy.mayTryAgain(RetryPolicy.ATTEMPTS_MOST - 1));
    assertFalse(RetryPolicy.mayTryAgain(RetryPolicy.ATTEMPTS_MOST));
  }

  @ParameterizedTest
  @CsvSource({"1,PT2S", "2,PT4S", "4,PT16S", "5,PT30S", "1000,PT30S"})
  @DisplayName("the pause for a server that is away doubles up to half a minute")
  void server(int failures, Duration pause) {
    assertEquals(pause, RetryPolicy.serverPause(failures));
  }

  private static OutgoingMail after(SmtpVerdict verdict, int attempts, boolean once) {
    OutgoingMail mail = new OutgoingMail("a.cause", "en", null, "secret", NOW);
    mail.claim("mark", NOW);
    RetryPolicy.outcome(verdict, attempts, once, NOW).accept(mail);
    return mail;
  }

  /** Checks that the mail is due after the pause, or up to a quarter of the pause later. */
  private static void requireAfter(Duration pause, OutgoingMail mail) {
    Duration waits = Duration.between(NOW, mail.dueAt());
    assertTrue(waits.compareTo(pause) >= 0, waits::toString);
    assertTrue(waits.compareTo(pause.multipliedBy(5).dividedBy(4)) < 0, waits::toString);
  }

  @Test
  @DisplayName("mails that were refused at the same moment are retried at different moments")
  void spread() {
    long moments =
        IntStream.range(0, 200)
            .mapToObj(i -> after(SmtpVerdict.of(MailFailure.DEFERRED), 5, false).dueAt())
            .distinct()
            .count();
    assertTrue(moments > 100, "of 200 at " + moments + " moments in two minutes");
  }

  @Test
  @DisplayName("R4: a mail that the server took is sent, and its secret erased")
  void sent() {
    OutgoingMail mail = after(SmtpVerdict.SENT, 1, false);
    assertEquals(MailState.SENT, mail.state());
    assertEquals(NOW, mail.sentAt());
    assertNull(mail.secret());
    assertNull(mail.failure());
  }

  @ParameterizedTest
  @EnumSource(names = {"DEFERRED", "BARRED"})
  @DisplayName("R8: a mail with a temporary failure is retried")
  void later(MailFailure failure) {
    OutgoingMail mail = after(new SmtpVerdict(failure, "450", null, false), 2, false);
    assertEquals(MailState.WAITING, mail.state());
    requireAfter(Duration.ofMinutes(1), mail);
    assertEquals(failure + " 450", mail.failure());
    assertEquals("secret", mail.secret());
  }

  private static void goUnanswered(OutgoingMail mail) {
    mail.claim("mark", NOW);
    RetryPolicy.outcome(SmtpVerdict.of(MailFailure.INTERRUPTED), mail.attempts() + 1, false, NOW)
        .accept(mail);
  }

  @Test
  @DisplayName(
      "R8: a mail without an answer is tried three times; then it has failed until staff retry it")
  void unanswered() {
    OutgoingMail mail = new OutgoingMail("a.cause", "en", null, "secret", NOW);
    for (int silent = 1; silent < RetryPolicy.SILENT_MOST; silent++) {
      goUnanswered(mail);
      assertEquals(MailState.WAITING, mail.state());
      assertEquals("INTERRUPTED", mail.failure());
      assertEquals(silent, mail.unanswered());
      requireAfter(RetryPolicy.silentPause(silent), mail);
      mail.claim("mark", NOW);
      RetryPolicy.outcome(SmtpVerdict.of(MailFailure.DEFERRED), mail.attempts() + 1, false, NOW)
          .accept(mail);
      assertTrue(mail.isInDoubt(), "it may have arrived all the same");
    }
    goUnanswered(mail);
    assertEquals(MailState.FAILED, mail.state());
    assertEquals("UNANSWERED", mail.failure());
    assertEquals("secret", mail.secret(), "staff can still read it, and try it again");
    mail.retry(NOW);
    goUnanswered(mail);
    assertEquals(MailState.WAITING, mail.state(), "begun anew");
    assertEquals(1, mail.unanswered());
  }

  @ParameterizedTest
  @CsvSource({"DEFERRED,450,false", "UNREACHABLE,421,true", "UNREACHABLE,535,true"})
  @DisplayName("R8: a mail in doubt stays in doubt after any temporary failure")
  void doubted(MailFailure failure, String code, boolean ofThisMail) {
    OutgoingMail mail = new OutgoingMail("a.cause", "en", null, "secret", NOW);
    goUnanswered(mail);
    mail.claim("mark", NOW);
    SmtpVerdict verdict = new SmtpVerdict(failure, code, "words", ofThisMail);
    RetryPolicy.outcome(verdict, mail.attempts() + 1, false, NOW).accept(mail);
    assertEquals(MailState.WAITING, mail.state());
    assertEquals(failure + " " + code, mail.failure());
    assertTrue(mail.isInDoubt());
  }

  @ParameterizedTest
  @CsvSource({"DEFERRED,450,false", "BARRED,553,false", "UNREACHABLE,421,true"})
  @DisplayName("R8: a mail in doubt stays in doubt after its last attempt, whatever the failure")
  void doubtedForGood(MailFailure failure, String code, boolean ofThisMail) {
    OutgoingMail mail = new OutgoingMail("a.cause", "en", null, "secret", NOW);
    goUnanswered(mail);
    mail.retry(NOW);
    mail.claim("mark", NOW);
    SmtpVerdict verdict = new SmtpVerdict(failure, code, "words", ofThisMail);
    RetryPolicy.outcome(verdict, RetryPolicy.ATTEMPTS_MOST, false, NOW).accept(mail);
    assertEquals(MailState.FAILED, mail.state());
    assertEquals(failure + " " + code, mail.failure());
    assertEquals(0, mail.unanswered(), "since staff wished it");
    assertTrue(mail.isInDoubt());
  }

  @Test
  @DisplayName(
      "R8: the first retry after no answer follows within 15 minutes, the last about a day later")
  void silence() {
    Duration all =
        IntStream.range(1, RetryPolicy.SILENT_MOST)
            .mapToObj(RetryPolicy::silentPause)
            .reduce(Duration.ZERO, Duration::plus);
    assertTrue(all.compareTo(Duration.ofHours(18)) > 0, all::toString);
    assertTrue(all.multipliedBy(5).dividedBy(4).compareTo(Duration.ofHours(26)) < 0, all::toString);
    assertTrue(RetryPolicy.silentPause(1).compareTo(Duration.ofMinutes(15)) < 0);
  }

  @ParameterizedTest
  @EnumSource(names = {"DEFERRED", "INTERRUPTED", "BARRED"})
  @DisplayName("a mail has failed after the last attempt")
  void last(MailFailure failure) {
    assertEquals(
        MailState.FAILED, after(SmtpVerdict.of(failure), RetryPolicy.ATTEMPTS_MOST, false).state());
  }

  @Test
  @DisplayName("a retry by staff begins a new count of attempts")
  void wished() {
    OutgoingMail mail = new OutgoingMail("a.cause", "en", null, "secret", NOW);
    for (int i = 0; i < RetryPolicy.ATTEMPTS_MOST; i++) {
      mail.claim("mark", NOW);
      RetryPolicy.outcome(SmtpVerdict.of(MailFailure.DEFERRED), mail.attempts() + 1, false, NOW)
          .accept(mail);
    }
    assertEquals(MailState.FAILED, mail.state());
    mail.retry(NOW);
    mail.claim("mark", NOW);
    RetryPolicy.outcome(SmtpVerdict.of(MailFailure.DEFERRED), mail.attempts() + 1, false, NOW)
        .accept(mail);
    assertEquals(MailState.WAITING, mail.state());
    assertEquals(1, mail.attempts());
  }

  @ParameterizedTest
  @EnumSource(names = {"ADDRESS", "REFUSED", "UNANSWERED", "UNWRITABLE", "NO_MAILBOX"})
  @DisplayName(
      "R8: a mail with a permanent failure is not retried, and its secret is kept for staff")
  void never(MailFailure failure) {
    OutgoingMail mail = after(SmtpVerdict.of(failure), 1, false);
    assertEquals(MailState.FAILED, mail.state());
    assertEquals("secret", mail.secret());
  }

  @Test
  @DisplayName(
      "R6: a mail to send at most once is uncertain without an answer, and retried if refused")
  void once() {
    assertEquals(
        MailState.UNCERTAIN, after(SmtpVerdict.of(MailFailure.INTERRUPTED), 1, true).state());
    assertEquals(MailState.WAITING, after(SmtpVerdict.of(MailFailure.DEFERRED), 1, true).state());
    assertEquals(MailState.WAITING, after(SmtpVerdict.of(MailFailure.BARRED), 1, true).state());
  }

  @Test
  @DisplayName("R7: a server that was away costs the mail no attempt")
  void away() {
    OutgoingMail mail = after(SmtpVerdict.of(MailFailure.UNREACHABLE), 16, false);
    assertEquals(MailState.WAITING, mail.state());
    assertEquals(0, mail.attempts());
  }

  private static SmtpVerdict shutOut(String code) {
    return new SmtpVerdict(MailFailure.UNREACHABLE, code, "words", true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"421 4.7.0", "421"})
  @DisplayName("R7: a connection that the server ended over a mail costs this mail an attempt")
  void shutOutForNow(String code) {
    OutgoingMail mail = after(shutOut(code), 2, false);
    assertEquals(MailState.WAITING, mail.state());
    assertEquals(1, mail.attempts());
    requireAfter(Duration.ofMinutes(1), mail);
    assertEquals(MailState.FAILED, after(shutOut(code), RetryPolicy.ATTEMPTS_MOST, false).state());
  }

  @ParameterizedTest
  @ValueSource(strings = {"530 5.7.0", "534", "535", "538"})
  @DisplayName(
      "R7: a server that asks for a sign-in costs no attempt, and the mail waits five minutes")
  void shutOutForGood(String code) {
    OutgoingMail mail = new OutgoingMail("a.cause", "en", null, "secret", NOW);
    for (int i = 0; i < 2 * RetryPolicy.ATTEMPTS_MOST; i++) {
      mail.claim("mark", NOW);
      RetryPolicy.outcome(shutOut(code), mail.attempts() + 1, false, NOW).accept(mail);
      assertEquals(NOW.plus(Duration.ofMinutes(5)), mail.dueAt());
    }
    assertEquals(0, mail.attempts());
    assertEquals("UNREACHABLE " + code, mail.failure());
    mail.claim("mark", NOW);
    RetryPolicy.outcome(SmtpVerdict.of(MailFailure.DEFERRED), mail.attempts() + 1, false, NOW)
        .accept(mail);
    assertEquals(MailState.WAITING, mail.state(), "the first ordinary no for now is the first");
  }
}

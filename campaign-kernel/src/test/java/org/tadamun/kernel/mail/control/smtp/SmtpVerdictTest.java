package org.tadamun.kernel.mail.control.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadamun.kernel.mail.entity.MailFailure;

@DisplayName("Verdict on the mail server's answer")
class SmtpVerdictTest {

  private static MessagingException said(String reply) {
    return new SendFailedException("Invalid Addresses", new SendFailedException(reply));
  }

  @ParameterizedTest
  @CsvSource({
    "550 5.1.1 no such user, NO_MAILBOX, 550 5.1.1",
    "556 5.1.10 takes no mail, NO_MAILBOX, 556 5.1.10",
    "550 5.7.1 relaying denied, BARRED, 550 5.7.1",
    "553 5.7.1 sender not owned by user, BARRED, 553 5.7.1",
    "554 5.2.252 SendAsDenied, BARRED, 554 5.2.252",
    "550 5.4.5 daily limit exceeded, BARRED, 550 5.4.5",
    "550 5.1.0 sender address rejected: user unknown, BARRED, 550 5.1.0",
    "504 5.5.2 helo command rejected: need fully-qualified hostname, BARRED, 504 5.5.2",
    "550 your domain has sent too much, BARRED, 550",
    "550 5.1.11 whatever, REFUSED, 550 5.1.11",
    "552-5.2.2 mailbox full, REFUSED, 552 5.2.2",
    "552 5.3.4 too big, REFUSED, 552 5.3.4",
    "450 4.2.0 greylisted, DEFERRED, 450 4.2.0",
    "451 local error, DEFERRED, 451",
    "452 4.3.1 disk full, DEFERRED, 452 4.3.1",
    "454 4.7.1 relay access denied, DEFERRED, 454 4.7.1",
    "421 4.3.2 shutting down, UNREACHABLE, 421 4.3.2",
    "530 5.7.0 sign in first, UNREACHABLE, 530 5.7.0",
    "535 5.7.8 wrong password, UNREACHABLE, 535 5.7.8"
  })
  @DisplayName(
      "R8: each reply has its failure and code; only replies about us are logged with their words")
  void replies(String reply, MailFailure failure, String code) {
    SmtpVerdict verdict = SmtpVerdict.of(said(reply));
    assertEquals(failure, verdict.failure());
    assertEquals(code, verdict.code());
    assertEquals(failure + " " + code, verdict.text());
    assertFalse(verdict.isSent());
    boolean ofUs = failure == MailFailure.UNREACHABLE || failure == MailFailure.BARRED;
    assertEquals(!ofUs, verdict.isAnswer());
    assertEquals(ofUs, verdict.words() != null, "the log says what was said of us");
  }

  @Test
  @DisplayName(
      "the words of a reply without a status code are not logged, as they may contain a name")
  void noName() {
    assertEquals("550", SmtpVerdict.of(said("550 No such user here: amina.haddad")).words());
  }

  @Test
  @DisplayName("the failure contains the code and not the words, which repeat the address")
  void noAddress() {
    SmtpVerdict verdict =
        SmtpVerdict.of(said("550 5.1.1 <amina@example.org>: Recipient address rejected"));
    assertEquals("NO_MAILBOX 550 5.1.1", verdict.text());
  }

  @Test
  @DisplayName("a broken connection is an interruption without a code")
  void broken() {
    MessagingException lost =
        new MessagingException("Exception reading response", new SocketTimeoutException());
    assertEquals(MailFailure.INTERRUPTED, SmtpVerdict.of(lost).failure());
    assertNull(SmtpVerdict.of(lost).code());
    assertNull(SmtpVerdict.of(lost).textOfOthers(), "which were not on it");
    assertFalse(SmtpVerdict.of(lost).isAnswer());
    assertEquals(
        MailFailure.INTERRUPTED,
        SmtpVerdict.of(new SendFailedException("Invalid Addresses")).failure(),
        "the library says this of a broken line too, and nobody may lose a mail by it");
  }

  @Test
  @DisplayName("R7: a connection that the server ended after its opening may be this mail's fault")
  void ofThisMail() {
    assertTrue(SmtpVerdict.of(said("421 4.7.0 try later")).ofThisMail());
    assertEquals(
        "UNREACHABLE 421 4.7.0", SmtpVerdict.of(said("421 4.7.0 try later")).textOfOthers());
    assertFalse(
        SmtpVerdict.unreachable(new MessagingException("421 4.7.0 try later")).ofThisMail());
    assertFalse(SmtpVerdict.of(said("450 4.2.0 greylisted")).ofThisMail());
  }

  @Test
  @DisplayName("every failure while connecting means that the server is unreachable")
  void connecting() {
    assertEquals("UNREACHABLE", SmtpVerdict.unreachable(new MessagingException("refused")).text());
    assertEquals(
        "UNREACHABLE 554", SmtpVerdict.unreachable(new MessagingException("554 no")).text());
    assertEquals(
        "UNREACHABLE 535",
        SmtpVerdict.unreachable(new AuthenticationFailedException("bad password")).text());
  }

  @Test
  @DisplayName("the words for the log have no address")
  void words() {
    MessagingException refused =
        new MessagingException(
            "550 <campaigns@example.org> not allowed", new SocketTimeoutException("slow"));
    String words = SmtpVerdict.unreachable(refused).words();
    assertEquals("550 <address> not allowed; SocketTimeoutException: slow", words);
  }

  @Test
  @DisplayName("the text of a failure is short, and only SENT counts as sent")
  void fits() {
    assertTrue(SmtpVerdict.SENT.isSent());
    assertTrue(SmtpVerdict.of(said("550 5.123.123 " + "x".repeat(9000))).text().length() < 40);
  }
}

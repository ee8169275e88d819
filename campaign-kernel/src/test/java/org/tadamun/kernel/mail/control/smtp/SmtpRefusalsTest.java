package org.tadamun.kernel.mail.control.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tadamun.kernel.log.HeardLog;
import org.tadamun.kernel.mail.entity.MailFailure;

@DisplayName("R8: Log of a mail server that refuses every mail")
class SmtpRefusalsTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");
  private static final SmtpVerdict BARRED =
      new SmtpVerdict(MailFailure.BARRED, "553 5.7.1", "553 5.7.1 not owned by user", false);
  private static final String WARNING =
      "WARNING The mail server refused the last 10 mails, and they wait."
          + " A setting of Tadamun may be wrong: 553 5.7.1 not owned by user";
  private static final String ERROR =
      "SEVERE The mail server still refuses every mail: 553 5.7.1 not owned by user";

  @RegisterExtension private final HeardLog log = new HeardLog(SmtpRefusals.class);
  private final SmtpRefusals refusals = new SmtpRefusals();

  private void refuse(int first, int last, Instant when) {
    for (int i = first; i <= last; i++) {
      refusals.heard("mail" + i, BARRED, when);
    }
  }

  @Test
  @DisplayName("ten refusals in a row are logged once, and so is the next mail that is taken")
  void row() {
    refuse(1, 9, NOW);
    assertEquals(List.of(), log.words());
    refuse(10, 40, NOW);
    assertEquals(List.of(WARNING), log.words());
    refusals.heard("mail1", SmtpVerdict.SENT, NOW);
    refusals.heard("mail2", SmtpVerdict.SENT, NOW);
    assertEquals(List.of(WARNING, "INFO The mail server takes mail again"), log.words());
    refuse(1, 9, NOW);
    assertEquals(2, log.words().size(), "the row begins anew");
  }

  @Test
  @DisplayName("refusals are an error after ten minutes, and again each day")
  void lasts() {
    Instant lasts = NOW.plus(SmtpRefusals.PATIENCE);
    refuse(1, 10, NOW);
    refuse(1, 10, lasts.minusMillis(1));
    assertEquals(List.of(WARNING), log.words());
    refuse(1, 10, lasts);
    refuse(1, 10, lasts.plus(SmtpRefusals.TELL_AGAIN).minusMillis(1));
    assertEquals(List.of(WARNING, ERROR), log.words());
    refuse(1, 10, lasts.plus(SmtpRefusals.TELL_AGAIN));
    assertEquals(List.of(WARNING, ERROR, ERROR), log.words());
  }

  @Test
  @DisplayName("refusals with a mail taken in between are logged once an hour")
  void breaks() {
    for (int minute = 0; minute < 60; minute++) {
      refuse(1, 10, NOW.plusSeconds(60 * minute));
      refusals.heard("taken", SmtpVerdict.SENT, NOW.plusSeconds(60 * minute + 30));
    }
    assertEquals(List.of(WARNING, "INFO The mail server takes mail again"), log.words());
    refuse(1, 10, NOW.plus(SmtpRefusals.WARN_AGAIN));
    assertEquals(WARNING, log.words().getLast());
    assertEquals(3, log.words().size(), log.words()::toString);
  }

  @Test
  @DisplayName("refusals are logged at once if the clock is set back, and their end after an error")
  void setBack() {
    refuse(1, 10, NOW);
    refusals.heard("taken", SmtpVerdict.SENT, NOW);
    Instant before = NOW.minusSeconds(3_600);
    refuse(1, 10, before);
    refusals.heard("taken", SmtpVerdict.SENT, before);
    assertEquals(4, log.words().size(), log.words()::toString);
    refuse(1, 10, before);
    refuse(1, 10, before.plus(SmtpRefusals.PATIENCE));
    refusals.heard("taken", SmtpVerdict.SENT, before.plus(SmtpRefusals.PATIENCE));
    assertEquals(
        List.of(ERROR, "INFO The mail server takes mail again"), log.words().subList(4, 6));
  }

  @Test
  @DisplayName("repeated refusals of the same few mails are not logged")
  void sameMail() {
    for (int i = 0; i < 16; i++) {
      refuse(1, 9, NOW);
    }
    assertEquals(List.of(), log.words());
  }

  @Test
  @DisplayName("a mail taken in between ends the row, and other failures do not count")
  void takenMailEndsRow() {
    refuse(1, 9, NOW);
    refusals.heard("taken", SmtpVerdict.SENT, NOW);
    refuse(10, 18, NOW);
    for (int i = 0; i < 20; i++) {
      refusals.heard("gone" + i, SmtpVerdict.of(MailFailure.NO_MAILBOX), NOW);
      refusals.heard("later" + i, SmtpVerdict.of(MailFailure.DEFERRED), NOW);
    }
    assertEquals(List.of(), log.words());
    refuse(19, 19, NOW);
    assertEquals(List.of(WARNING), log.words());
  }
}

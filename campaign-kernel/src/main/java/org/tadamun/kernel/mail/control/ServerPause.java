package org.tadamun.kernel.mail.control;

import java.time.Instant;
import java.util.function.Supplier;
import org.tadamun.kernel.mail.control.smtp.PauseLog;
import org.tadamun.kernel.mail.control.smtp.SmtpVerdict;

/**
 * Pauses the sending to a mail server that is away, longer each time until it answers to a mail. A
 * run that found nothing to send has asked the server nothing, and changes nothing here. A restart
 * of the server passes; what lasts is logged as an error ({@link PauseLog}), since signers wait for
 * their confirmation mails.
 */
final class ServerPause {

  private final PauseLog log;
  private int failures;
  private Instant since = Instant.MIN;
  private Instant until = Instant.MIN;

  /**
   * @param oldest since when the mail that has waited longest waits; null if none waits
   */
  ServerPause(Supplier<Instant> oldest) {
    this.log = new PauseLog(oldest);
  }

  /** A clock that was set back does not make the pause longer. */
  synchronized boolean isOver(Instant now) {
    return now.isBefore(since) || !now.isBefore(until);
  }

  /** Told apart by code, since the words may count seconds; by words if the server gave no code. */
  void away(SmtpVerdict verdict, Instant now) {
    String kind = verdict.code() == null ? verdict.words() : verdict.text();
    away(String.valueOf(kind), verdict.words(), null, now);
  }

  void away(RuntimeException error, Instant now) {
    away(error.getClass().getName(), "error", error, now);
  }

  private synchronized void away(String kind, String why, RuntimeException error, Instant now) {
    failures++;
    since = now;
    until = now.plus(RetryPolicy.serverPause(failures));
    if (failures == 1) {
      log.begins(kind, why, error, now);
    } else {
      log.lasts(kind, why, error, now);
    }
  }

  /** For a server that took mails and then no more: a short pause, which is not logged. */
  synchronized void begin(Instant now) {
    since = now;
    until = now.plus(RetryPolicy.serverPause(1));
  }

  synchronized void answered(Instant now) {
    if (failures > 0) {
      log.ends(now);
    } else {
      log.goesOn(now);
    }
    failures = 0;
  }
}

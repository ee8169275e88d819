package org.tadamun.kernel.mail.control;

import java.time.Instant;
import java.util.function.Supplier;
import org.tadamun.kernel.mail.control.smtp.RestLog;
import org.tadamun.kernel.mail.control.smtp.SmtpVerdict;

/**
 * The rest that a mail server gets which is away, longer each time until it answers to a mail. A
 * run that found nothing to send has asked it nothing, and says nothing about it. It may pass, as
 * while that server is started anew; what lasts is an error ({@link RestLog}): whoever waits for a
 * confirmation for too long has signed in vain.
 */
final class ServerRest {

  private final RestLog log;
  private int failures;
  private Instant since = Instant.MIN;
  private Instant until = Instant.MIN;

  /**
   * @param oldest since when the mail waits that has waited longest; null where none does
   */
  ServerRest(Supplier<Instant> oldest) {
    this.log = new RestLog(oldest);
  }

  /** A clock that was set back makes it no longer. */
  synchronized boolean isOver(Instant now) {
    return now.isBefore(since) || !now.isBefore(until);
  }

  /**
   * Told of by its code: a server may count the seconds in its words. One that is mute has none.
   */
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

  /** It took mails, and then no more: it is left alone for a moment, of which nobody is told. */
  synchronized void pause(Instant now) {
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

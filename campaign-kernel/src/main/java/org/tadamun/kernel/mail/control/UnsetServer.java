package org.tadamun.kernel.mail.control;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.tadamun.kernel.mail.control.smtp.PauseLog;

/**
 * Logs that mails wait and no mail server is configured. That is first a warning, an error as soon
 * as one has waited for ten minutes, and that again once a day. It may be intended, for example
 * after a backup was restored; but if it was forgotten, people sign and nobody can confirm.
 */
final class UnsetServer {

  /** The pause between two queries, since the table may be large by then. */
  static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

  private static final Logger LOG = System.getLogger(UnsetServer.class.getName());

  private final Supplier<Instant> oldest;
  private Instant lookedAt;
  private Instant toldAt;
  private Duration silence = PauseLog.TELL_AGAIN;

  /**
   * @param oldest since when the mail that has waited longest waits; null if none waits
   */
  UnsetServer(Supplier<Instant> oldest) {
    this.oldest = oldest;
  }

  synchronized void look(Instant now) {
    if (isWithin(LOOK_AGAIN, lookedAt, now) || isWithin(silence, toldAt, now)) {
      return;
    }
    lookedAt = now;
    Instant first = oldest.get();
    if (first != null) {
      Duration waited = Duration.between(first, now);
      boolean lasts = waited.compareTo(PauseLog.PATIENCE) >= 0;
      LOG.log(
          lasts ? Level.ERROR : Level.WARNING,
          "Mails wait, the oldest for {0} hours, and tadamun.mail.host is not set: none goes out",
          waited.toHours());
      toldAt = now;
      silence = lasts ? PauseLog.TELL_AGAIN : PauseLog.PATIENCE;
    }
  }

  /** A clock that was set back does not make the pause longer. */
  private static boolean isWithin(Duration pause, Instant last, Instant now) {
    return last != null && !now.isBefore(last) && now.isBefore(last.plus(pause));
  }
}

package org.tadamun.kernel.mail.control;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.tadamun.kernel.mail.control.smtp.RestLog;

/**
 * Says once a day that mails wait and no mail server is set. That may be meant, as after a backup
 * was restored, or by whoever looks around; but where it was forgotten people sign, and nobody can
 * confirm. So it is an error as soon as one has waited for ten minutes.
 */
final class UnsetServer {

  /** The table may be large by then. */
  static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

  private static final Logger LOG = System.getLogger(UnsetServer.class.getName());

  private final Supplier<Instant> oldest;
  private Instant lookedAt;
  private Instant toldAt;
  private Duration silence = RestLog.TELL_AGAIN;

  /**
   * @param oldest since when the mail waits that has waited longest; null where none does
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
      boolean lasts = waited.compareTo(RestLog.PATIENCE) >= 0;
      LOG.log(
          lasts ? Level.ERROR : Level.WARNING,
          "Mails wait, the oldest for {0} hours, and tadamun.mail.host is not set: none goes out",
          waited.toHours());
      toldAt = now;
      silence = lasts ? RestLog.TELL_AGAIN : RestLog.PATIENCE;
    }
  }

  /** A clock that was set back makes it no longer. */
  private static boolean isWithin(Duration pause, Instant last, Instant now) {
    return last != null && !now.isBefore(last) && now.isBefore(last.plus(pause));
  }
}

package org.tadamun.kernel.mail.control;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * The rest that a mail server gets which is away, longer each time until it answers to a mail. A
 * run that found nothing to send has asked it nothing, and says nothing about it. It may pass, as
 * while that server is started anew; what has lasted for ten minutes is an error, which is said
 * again each day: whoever waits for a confirmation for too long has signed in vain.
 */
final class ServerRest {

  static final Duration PATIENCE = Duration.ofMinutes(10);
  static final Duration TELL_AGAIN = Duration.ofDays(1);

  private static final Logger LOG = System.getLogger(ServerRest.class.getName());

  private final Supplier<Instant> oldest;
  private int failures;
  private Instant since = Instant.MIN;
  private Instant until = Instant.MIN;
  private Instant tellAt;

  /**
   * @param oldest since when the mail waits that has waited longest; null where none does
   */
  ServerRest(Supplier<Instant> oldest) {
    this.oldest = oldest;
  }

  /** A clock that was set back makes it no longer. */
  synchronized boolean isOver(Instant now) {
    return now.isBefore(since) || !now.isBefore(until);
  }

  /**
   * @param error null where the server told or showed it
   */
  synchronized void away(String why, RuntimeException error, Instant now) {
    failures++;
    since = now;
    until = now.plus(RetryPolicy.serverPause(failures));
    if (failures == 1) {
      LOG.log(Level.WARNING, "No mail can go out now, it waits: " + why, error);
      tellAt = now.plus(PATIENCE);
    } else if (!now.isBefore(tellAt)) {
      LOG.log(Level.ERROR, "Still no mail can go out, " + age(now) + ": " + why, error);
      tellAt = now.plus(TELL_AGAIN);
    }
  }

  /** It took mails, and then no more: it is left alone for a moment, of which nobody is told. */
  synchronized void pause(Instant now) {
    since = now;
    until = now.plus(RetryPolicy.serverPause(1));
  }

  private String age(Instant now) {
    try {
      Instant first = oldest.get();
      return first == null ? "none waits" : "one waits for " + time(first, now);
    } catch (RuntimeException away) {
      return "nor can the database be asked for how long";
    }
  }

  private static String time(Instant first, Instant now) {
    Duration time = Duration.between(first, now);
    return time.toHours() > 1 ? time.toHours() + " hours" : time.toMinutes() + " minutes";
  }

  synchronized void answered() {
    if (failures > 0) {
      LOG.log(Level.INFO, "Mail goes out again");
    }
    failures = 0;
  }
}

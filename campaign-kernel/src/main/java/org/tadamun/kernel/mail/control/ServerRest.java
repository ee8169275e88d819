package org.tadamun.kernel.mail.control;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;

/**
 * The rest that a mail server gets which is away, longer each time until it answers to a mail. A
 * run that found nothing to send has asked it nothing, and says nothing about it.
 */
final class ServerRest {

  private static final Logger LOG = System.getLogger(ServerRest.class.getName());

  private int failures;
  private Instant since = Instant.MIN;
  private Instant until = Instant.MIN;

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
    }
  }

  synchronized void answered() {
    if (failures > 0) {
      LOG.log(Level.INFO, "Mail goes out again");
    }
    failures = 0;
  }
}

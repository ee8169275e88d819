package org.tadamun.petition.signature.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.tadamun.kernel.mail.boundary.Outbox;

/**
 * How fast mails to thousands may go out that none of them has asked for: confirmations go by the
 * same outbox, and the same mail server.
 */
@ApplicationScoped
public class BulkPace {

  /** Some domains are dead for days, and hold nobody up. */
  private static final int DEFERRED = 1_000;

  /** And of many that were mailed so many more: one in a hundred. */
  private static final int DEAD_SHARE = 100;

  /** While so many mails of the campaign are due, nobody looks which of them are these. */
  private static final int CROWD = 5_000;

  /** Longer than any mail is tried again. */
  private static final Duration TRIED = Duration.ofDays(3);

  @EJB private Outbox outbox;
  @Inject private Clock clock;

  /** What was mailed before that moment is put off no more: it has arrived, or was given up. */
  public Instant triedSince() {
    return clock.instant().minus(TRIED);
  }

  /**
   * Whether the next portion waits: so many wait as one has, or the mail server puts off what it
   * gets, or is behind with all that it should send. This is asked first: millions may have signed
   * just now, and who asks holds the row of the work, as whoever stops it has to.
   *
   * @param cause of these mails
   * @param mailed how many such mails of the campaign there were since {@link #triedSince}, by
   *     whichever work: of all of them some are put off
   * @param portion how many mails one has
   */
  public boolean isHeldUp(String cause, long campaignId, long mailed, int portion) {
    int deferred = (int) Math.max(DEFERRED, mailed / DEAD_SHARE);
    return outbox.isCrowded(campaignId, CROWD)
        || outbox.isFullOf(cause, campaignId, portion)
        || outbox.isWaiting(cause, campaignId, deferred);
  }
}

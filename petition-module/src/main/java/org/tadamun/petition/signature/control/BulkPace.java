package org.tadamun.petition.signature.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.tadamun.kernel.mail.boundary.Outbox;

/**
 * Slows down mails to thousands that none of them asked for, because mails with confirmation links
 * use the same outbox and mail server.
 */
@ApplicationScoped
public class BulkPace {

  /** So many deferred mails do not slow others down: some domains are down for days. */
  private static final int DEFERRED = 1_000;

  /** One deferred mail in so many sent ones does not slow others down either. */
  private static final int DEAD_SHARE = 100;

  /**
   * From so many due mails of the campaign on, it is not counted which of them are of this cause.
   */
  private static final int CROWD = 5_000;

  /** Longer than any mail is tried again. */
  private static final Duration TRIED = Duration.ofDays(3);

  @EJB private Outbox outbox;
  @Inject private Clock clock;

  /**
   * Mails from before this moment are not deferred any more: they have arrived, or were given up.
   */
  public Instant triedSince() {
    return clock.instant().minus(TRIED);
  }

  /**
   * Whether the next portion has to wait: at least a portion is waiting, or the mail server defers
   * mails, or is behind with everything. The last is asked first: millions may just have signed,
   * and the caller has locked the row of its work, which stopping it needs, too.
   *
   * @param cause of these mails
   * @param mailed how many such mails the campaign had since {@link #triedSince}, by whatever work:
   *     some of all of them are deferred
   * @param portion how many mails a portion has
   */
  public boolean isHeldUp(String cause, long campaignId, long mailed, int portion) {
    int deferred = (int) Math.max(DEFERRED, mailed / DEAD_SHARE);
    return outbox.hasAtLeastDue(campaignId, CROWD)
        || outbox.hasAtLeastUntriedOrDue(cause, campaignId, portion)
        || outbox.hasAtLeastWaiting(cause, campaignId, deferred);
  }
}

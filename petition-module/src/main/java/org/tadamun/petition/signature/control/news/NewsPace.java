package org.tadamun.petition.signature.control.news;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import org.tadamun.kernel.mail.boundary.Outbox;
import org.tadamun.petition.signature.entity.news.NewsMailing;

/** How fast news may go out: confirmations go by the same outbox, and the same mail server. */
@ApplicationScoped
public class NewsPace {

  /** Some domains are dead for days, and hold nobody up. */
  private static final int DEFERRED = 1_000;

  /** And of many that were mailed so many more: one in a hundred. */
  private static final int DEAD_SHARE = 100;

  @EJB private Outbox outbox;

  /**
   * Whether the next portion waits: so many wait as one has, or the mail server puts off what it
   * gets.
   */
  boolean isHeldUp(NewsMailing mailing, int portion) {
    long campaign = mailing.campaignId();
    return outbox.isFullOf(NewsMails.NEWS, campaign, portion)
        || outbox.waiting(NewsMails.NEWS, campaign)
            >= Math.max(DEFERRED, mailing.mailed() / DEAD_SHARE);
  }
}

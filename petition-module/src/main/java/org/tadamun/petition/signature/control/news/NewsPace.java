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

  /** While so many mails of the campaign are due, nobody looks which of them are news. */
  private static final int CROWD = 5_000;

  @EJB private Outbox outbox;

  /**
   * Whether the next portion waits: so many wait as one has, or the mail server puts off what it
   * gets, or is behind with all that it should send. This is asked first: millions may have signed
   * just now, and who asks holds the mailing, as whoever stops it has to.
   */
  boolean isHeldUp(NewsMailing mailing, int portion) {
    long campaign = mailing.campaignId();
    int deferred = (int) Math.max(DEFERRED, mailing.mailed() / DEAD_SHARE);
    return outbox.isCrowded(campaign, CROWD)
        || outbox.isFullOf(NewsMails.NEWS, campaign, portion)
        || outbox.isWaiting(NewsMails.NEWS, campaign, deferred);
  }
}

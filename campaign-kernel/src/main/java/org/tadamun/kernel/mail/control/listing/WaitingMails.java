package org.tadamun.kernel.mail.control.listing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.tadamun.kernel.database.boundary.ListQuery;
import org.tadamun.kernel.mail.entity.MailFailure;
import org.tadamun.kernel.mail.entity.MailState;
import org.tadamun.kernel.mail.entity.OutgoingMail;

/**
 * Whether many mails wait, counted no further than needed. Senders of bulk mail ask again and
 * again, also while millions of mails to new signers wait.
 */
@Dependent
public class WaitingMails {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;

  /** Counts due mails of any cause; the index by state has all that this query needs. */
  public boolean hasAtLeastDue(long campaignId, int many) {
    return isFull(waiting(campaignId).where("m.dueAt <= :now", "now", clock.instant()), many);
  }

  /** Counts mails that were not tried yet, or are due for another attempt; EARLY ones left out. */
  public boolean hasAtLeastUntriedOrDue(String cause, long campaignId, int many) {
    String untried = "(m.attempts = 0 or m.dueAt <= :now)";
    return isFull(awake(cause, campaignId).where(untried, "now", clock.instant()), many);
  }

  /** Counts mails that wait for any attempt; EARLY ones left out. */
  public boolean hasAtLeastWaiting(String cause, long campaignId, int many) {
    return isFull(awake(cause, campaignId), many);
  }

  /** Leaves out EARLY mails, which would hold up others for as long as something is closed. */
  private static ListQuery<OutgoingMail> awake(String cause, long campaignId) {
    return waiting(campaignId)
        .where("m.cause = :cause", "cause", cause)
        .where("(m.failure is null or m.failure <> :early)", "early", MailFailure.EARLY.name());
  }

  private static ListQuery<OutgoingMail> waiting(long campaignId) {
    return new ListQuery<>(OutgoingMail.class, "m")
        .where("m.state = :waiting", "waiting", MailState.WAITING)
        .where("m.campaignId = :campaign", "campaign", campaignId);
  }

  private boolean isFull(ListQuery<OutgoingMail> list, int many) {
    return list.query(em, "select m.id from OutgoingMail m", "", Long.class)
            .setMaxResults(many)
            .getResultList()
            .size()
        >= many;
  }
}

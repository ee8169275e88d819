package org.tadamun.kernel.mail.control.listing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import org.tadamun.kernel.mail.entity.MailFailure;
import org.tadamun.kernel.mail.entity.MailState;

/**
 * Whether many mails wait, counted no further than needed: senders of bulk mail ask again and
 * again, also while millions of mails to new signers wait.
 */
@Dependent
public class WaitingMails {

  /** Leaves out EARLY mails, which would hold up others for as long as something is closed. */
  private static final String AWAKE =
      " and m.cause = :cause and (m.failure is null or m.failure <> :early)";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;

  /** Counts due mails of any cause; the index by state has all that this query needs. */
  public boolean isCrowded(long campaignId, int many) {
    return isFull(query(campaignId, " and m.dueAt <= :now"), many);
  }

  /** Counts mails that were not tried yet, or are due for another attempt; EARLY ones left out. */
  public boolean isFullOf(String cause, long campaignId, int many) {
    String untried = AWAKE + " and (m.attempts = 0 or m.dueAt <= :now)";
    return isFull(awake(campaignId, untried, cause), many);
  }

  /** Counts mails that wait for any attempt; EARLY ones left out. */
  public boolean isWaiting(String cause, long campaignId, int many) {
    return isFull(awake(campaignId, AWAKE, cause), many);
  }

  private TypedQuery<Long> awake(long campaignId, String more, String cause) {
    return query(campaignId, more)
        .setParameter("cause", cause)
        .setParameter("early", MailFailure.EARLY.name());
  }

  private TypedQuery<Long> query(long campaignId, String more) {
    TypedQuery<Long> query =
        em.createQuery(
                "select m.id from OutgoingMail m where m.state = :waiting"
                    + " and m.campaignId = :campaign"
                    + more,
                Long.class)
            .setParameter("waiting", MailState.WAITING)
            .setParameter("campaign", campaignId);
    return more.contains(":now") ? query.setParameter("now", clock.instant()) : query;
  }

  private static boolean isFull(TypedQuery<Long> query, int many) {
    return query.setMaxResults(many).getResultList().size() >= many;
  }
}

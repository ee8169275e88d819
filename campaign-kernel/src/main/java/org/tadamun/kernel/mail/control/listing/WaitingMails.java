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
 * Whether many wait, each asked no further than to so many: whoever has much to mail asks again and
 * again, also while millions who have just signed wait.
 */
@Dependent
public class WaitingMails {

  /** What rests would hold up others for as long as something else is closed. */
  private static final String AWAKE =
      " and m.cause = :cause and (m.failure is null or m.failure <> :early)";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;

  /** Whose time has come, of whatever cause: the index by state has all that this asks. */
  public boolean isCrowded(long campaignId, int many) {
    return isFull(query(campaignId, " and m.dueAt <= :now"), many);
  }

  /** For their first attempt, or for another one whose time has come; not those that rest. */
  public boolean isFullOf(String cause, long campaignId, int many) {
    String untried = AWAKE + " and (m.attempts = 0 or m.dueAt <= :now)";
    return isFull(awake(campaignId, untried, cause), many);
  }

  /** For whatever attempt; not those that rest. */
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

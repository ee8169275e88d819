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
 * Whether many wait, each asked no further than to so many: whoever has much to mail asks again and
 * again, also while millions who have just signed wait.
 */
@Dependent
public class WaitingMails {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;

  /** Whose time has come, of whatever cause: the index by state has all that this asks. */
  public boolean isCrowded(long campaignId, int many) {
    return isFull(waiting(campaignId).where("m.dueAt <= :now", "now", clock.instant()), many);
  }

  /** For their first attempt, or for another one whose time has come; not those that rest. */
  public boolean isFullOf(String cause, long campaignId, int many) {
    String untried = "(m.attempts = 0 or m.dueAt <= :now)";
    return isFull(awake(cause, campaignId).where(untried, "now", clock.instant()), many);
  }

  /** For whatever attempt; not those that rest. */
  public boolean isWaiting(String cause, long campaignId, int many) {
    return isFull(awake(cause, campaignId), many);
  }

  /** What rests would hold up others for as long as something else is closed. */
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

package org.tadamun.kernel.mail.control;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tadamun.kernel.mail.entity.MailState;

/**
 * Forgets mails that were sent or cancelled 90 days ago, hourly, in small portions: a large
 * petition sends millions. Nothing personal is left in them by then; what failed stays until a
 * person has decided.
 */
@Singleton
public class MailPurge {

  static final Duration KEPT = Duration.ofDays(90);
  static final int PORTION = 500;
  private static final Logger LOG = System.getLogger(MailPurge.class.getName());

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;
  @Resource private SessionContext context;

  @Schedule(hour = "*", minute = "53", persistent = false)
  @PermitAll
  public void run() {
    try {
      MailPurge self = context.getBusinessObject(MailPurge.class);
      int purged;
      do {
        purged = self.purge();
      } while (purged == PORTION);
    } catch (RuntimeException failed) {
      // The container ends a timer that fails twice; the next hour does what is due by then.
      LOG.log(Level.WARNING, "Sent mails could not be purged now", failed);
    }
  }

  /** One portion in a transaction of its own, not that of the timer. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public int purge() {
    Instant before = clock.instant().minus(KEPT);
    List<Long> old =
        em.createQuery(
                "select m.id from OutgoingMail m where m.state in :over and m.dueAt < :before"
                    + " and (m.sentAt is null or m.sentAt < :before) order by m.id",
                Long.class)
            .setParameter("over", List.of(MailState.SENT, MailState.CANCELLED))
            .setParameter("before", before)
            .setMaxResults(PORTION)
            .getResultList();
    return old.isEmpty()
        ? 0
        : em.createQuery("delete from OutgoingMail m where m.id in :ids")
            .setParameter("ids", old)
            .executeUpdate();
  }
}

package org.tadamun.petition.signature.control;

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
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.SignatureToken;

/**
 * Signatures that nobody confirmed expire after 14 days and are gone after 30, with their links and
 * consents. Neither has ever been counted, so that no figure changes.
 *
 * <p>Runs hourly in small portions: many row locks at once would become a table's lock.
 */
@Singleton
public class SignatureExpiry {

  static final Duration PURGED_AFTER = Duration.ofDays(30);
  static final int PORTION = 500;
  private static final Logger LOG = System.getLogger(SignatureExpiry.class.getName());

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;
  @Resource private SessionContext context;

  /**
   * The container ends a timer that fails twice in a row, as in an hour without a database: so a
   * failure stays here, and the next hour does what is due by then.
   */
  @Schedule(hour = "*", minute = "17", persistent = false)
  @PermitAll
  public void run() {
    try {
      context.getBusinessObject(SignatureExpiry.class).expireAndPurge();
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "Signatures could not be expired now", failed);
    }
  }

  /** In a transaction of its own, not that of the timer. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void expireAndPurge() {
    int expired = expire(clock.instant());
    int purged = purge(clock.instant());
    if (expired + purged > 0) {
      LOG.log(Level.INFO, "Unconfirmed signatures: {0} expired, {1} purged", expired, purged);
    }
  }

  private int expire(Instant now) {
    List<Long> old = ids(SignatureState.PENDING, now.minus(SignatureToken.LIFETIME));
    if (old.isEmpty()) {
      return 0;
    }
    return em.createQuery(
            "update Signature s set s.state = :expired, s.changedAt = :now"
                + " where s.id in :ids and s.state = :pending")
        .setParameter("expired", SignatureState.EXPIRED)
        .setParameter("now", now)
        .setParameter("ids", old)
        .setParameter("pending", SignatureState.PENDING)
        .executeUpdate();
  }

  private int purge(Instant now) {
    List<Long> old = ids(SignatureState.EXPIRED, now.minus(PURGED_AFTER));
    if (old.isEmpty()) {
      return 0;
    }
    for (String entity :
        List.of("SignatureToken t where t.signatureId", "Consent t where t.signatureId")) {
      em.createQuery("delete from " + entity + " in :ids").setParameter("ids", old).executeUpdate();
    }
    return em.createQuery("delete from Signature s where s.id in :ids and s.state = :expired")
        .setParameter("ids", old)
        .setParameter("expired", SignatureState.EXPIRED)
        .executeUpdate();
  }

  /** By when they were last touched: whoever signed again begins anew. */
  private List<Long> ids(SignatureState state, Instant before) {
    return em.createQuery(
            "select s.id from Signature s where s.state = :state and s.createdAt < :created"
                + " and s.changedAt < :before order by s.id",
            Long.class)
        .setParameter("state", state)
        .setParameter("created", before)
        .setParameter("before", state == SignatureState.EXPIRED ? clock.instant() : before)
        .setMaxResults(PORTION)
        .getResultList();
  }
}

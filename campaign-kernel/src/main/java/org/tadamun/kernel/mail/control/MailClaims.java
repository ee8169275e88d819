package org.tadamun.kernel.mail.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tadamun.kernel.mail.entity.MailState;
import org.tadamun.kernel.mail.entity.OutgoingMail;
import org.tadamun.kernel.record.entity.PublicId;

/**
 * Who sends which mail. A node claims some for a minute; what a dead node had claimed is free again
 * after that. Works without locks that outlive a statement, which Derby does not have.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MailClaims {

  static final Duration LEASE = Duration.ofSeconds(60);

  /** A server that is away comes back for all at once: nobody waits longer than two minutes. */
  private static final int AWAY_MOST = 3;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;

  /** The oldest that are due; nobody else gets them until the lease is over. */
  @PermitAll
  public List<OutgoingMail> claim(int most) {
    Instant now = clock.instant();
    List<Long> due =
        em.createQuery(
                "select m.id from OutgoingMail m where m.state in :states and m.dueAt <= :now"
                    + " order by m.id",
                Long.class)
            .setParameter("states", List.of(MailState.WAITING, MailState.SENDING))
            .setParameter("now", now)
            .setMaxResults(most)
            .getResultList();
    if (due.isEmpty()) {
      return List.of();
    }
    String claim = PublicId.next();
    em.createQuery(
            "update OutgoingMail m set m.state = :sending, m.claimedBy = :claim, m.dueAt = :until"
                + " where m.id in :ids and m.state in :states and m.dueAt <= :now")
        .setParameter("sending", MailState.SENDING)
        .setParameter("claim", claim)
        .setParameter("until", now.plus(LEASE))
        .setParameter("ids", due)
        .setParameter("states", List.of(MailState.WAITING, MailState.SENDING))
        .setParameter("now", now)
        .executeUpdate();
    return em.createQuery(
            "select m from OutgoingMail m where m.claimedBy = :claim order by m.id",
            OutgoingMail.class)
        .setParameter("claim", claim)
        .getResultList();
  }

  /** The server took it: what was secret goes. */
  @PermitAll
  public void sent(long id) {
    em.find(OutgoingMail.class, id).sent(clock.instant());
  }

  /** The server did not take it. */
  @PermitAll
  public void failed(long id, String reason, boolean forGood) {
    OutgoingMail mail = em.find(OutgoingMail.class, id);
    int attempts = mail.attempts() + 1;
    if (forGood || !RetryPolicy.mayTryAgain(attempts)) {
      mail.giveUp(reason);
    } else {
      mail.tryAgainAt(clock.instant().plus(RetryPolicy.pause(attempts)), reason);
    }
  }

  /** The server was away: those of a claim that were not sent wait again. */
  @PermitAll
  public void giveBack(long id, String reason) {
    OutgoingMail mail = em.find(OutgoingMail.class, id);
    if (mail.state() == MailState.SENDING) {
      int attempts = mail.attempts() + 1;
      mail.tryAgainAt(
          clock.instant().plus(RetryPolicy.pause(Math.min(attempts, AWAY_MOST))), reason);
    }
  }
}

package org.tadamun.petition.byhand.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.tadamun.petition.byhand.entity.DecidedByHand;
import org.tadamun.petition.byhand.entity.DecidedByHandKey;

/** Finds rows that are over and ends them, each in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class HandRows {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;

  /** Those in which nothing is of the last day. All are read: there is one for each who acted. */
  @PermitAll
  public List<DecidedByHandKey> over() {
    Instant now = clock.instant();
    return em.createQuery("select d from DecidedByHand d", DecidedByHand.class)
        .getResultStream()
        .filter(one -> one.isOver(now))
        .map(DecidedByHand::key)
        .toList();
  }

  /** Looked at again under its lock: its actor may be at work again. */
  @PermitAll
  public void end(DecidedByHandKey key) {
    DecidedByHand found = em.find(DecidedByHand.class, key, LockModeType.PESSIMISTIC_WRITE);
    if (found != null && found.isOver(clock.instant())) {
      em.remove(found);
    }
  }
}

package org.tadamun.petition.byhand.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.database.boundary.NewRows;
import org.tadamun.petition.byhand.entity.DecidedByHand;
import org.tadamun.petition.byhand.entity.DecidedByHandKey;
import org.tadamun.petition.byhand.entity.TooManyByHand;

/** Limits how many signatures of a petition one actor may take out, erase or move by hand. */
@Stateless
public class ManualDecisionLimit {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private CurrentActor actor;
  @Inject private Clock clock;

  /**
   * Counts signatures in the transaction of the act. Call it after locking the signatures and
   * before any figure.
   *
   * @throws TooManyByHand if the actor would exceed the daily limit; the act must be refused whole
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void take(long petitionId, int many) {
    DecidedByHandKey key = new DecidedByHandKey(petitionId, actor.name());
    DecidedByHand found = locked(key);
    // Repeats only if an empty row was deleted in between.
    while (found == null) {
      NewRows.insertIfMissing(em, new DecidedByHand(key));
      found = locked(key);
    }
    found.take(many, clock.instant());
  }

  private DecidedByHand locked(DecidedByHandKey key) {
    return em.find(DecidedByHand.class, key, LockModeType.PESSIMISTIC_WRITE);
  }
}

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
import org.tadamun.kernel.record.boundary.FirstRows;
import org.tadamun.petition.byhand.entity.DecidedByHand;
import org.tadamun.petition.byhand.entity.DecidedByHandKey;
import org.tadamun.petition.byhand.entity.TooManyByHand;

/** How many signatures of a petition whoever is acting may take out, erase or move by hand. */
@Stateless
public class HandBound {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private CurrentActor actor;
  @EJB private FirstRows rows;
  @Inject private Clock clock;

  /**
   * Counted with the act itself: what is rolled back took nothing. Asked once the signatures are
   * locked, and before any figure is.
   *
   * @throws TooManyByHand where it would be more than one may in a day; none is done then
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void take(long petitionId, int many) {
    DecidedByHandKey key = new DecidedByHandKey(petitionId, actor.name());
    DecidedByHand found = locked(key);
    // More than once only where an empty row was swept away in between.
    while (found == null) {
      rows.open(new DecidedByHand(key));
      found = locked(key);
    }
    found.take(many, clock.instant());
  }

  private DecidedByHand locked(DecidedByHandKey key) {
    return em.find(DecidedByHand.class, key, LockModeType.PESSIMISTIC_WRITE);
  }
}

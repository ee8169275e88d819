package org.tadamun.petition.moderation.control;

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
import org.tadamun.petition.moderation.entity.DecidedByHand;
import org.tadamun.petition.moderation.entity.DecidedByHandKey;
import org.tadamun.petition.moderation.entity.TooManyByHand;

/** How many signatures of a petition whoever is acting may take out of the count by hand. */
@Stateless
public class HandBound {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private CurrentActor actor;
  @EJB private HandRows rows;
  @Inject private Clock clock;

  /**
   * Counted with the decision itself: what is rolled back took nothing.
   *
   * @throws TooManyByHand where it would be more than one may in a day; none is decided then
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void take(long petitionId, int many) {
    DecidedByHandKey key = new DecidedByHandKey(petitionId, actor.name());
    DecidedByHand found = locked(key);
    if (found == null) {
      rows.open(key);
      found = locked(key);
    }
    found.take(many, clock.instant());
  }

  private DecidedByHand locked(DecidedByHandKey key) {
    return em.find(DecidedByHand.class, key, LockModeType.PESSIMISTIC_WRITE);
  }
}

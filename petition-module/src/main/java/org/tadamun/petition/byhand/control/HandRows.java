package org.tadamun.petition.byhand.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.tadamun.kernel.sweep.boundary.Sweep;
import org.tadamun.petition.byhand.entity.DecidedByHand;
import org.tadamun.petition.byhand.entity.DecidedByHandKey;

/** Deletes the rows of actors whose acts are all older than a day. */
@ApplicationScoped
public class HandRows implements Sweep {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Override
  public String name() {
    return "what was done by hand";
  }

  /**
   * Reads all rows, one for each actor, and checks again under the lock, since the actor may be at
   * work again. No deadlock is possible, since nothing else is locked here.
   */
  @Override
  public int portion(Instant now) {
    List<DecidedByHandKey> over =
        em.createQuery(
                "select d from DecidedByHand d order by d.id.petitionId, d.id.actor",
                DecidedByHand.class)
            .getResultStream()
            .filter(one -> one.isOver(now))
            .map(DecidedByHand::key)
            .limit(PORTION)
            .toList();
    em.clear();
    over.forEach(key -> end(key, now));
    return over.size();
  }

  private void end(DecidedByHandKey key, Instant now) {
    DecidedByHand found = em.find(DecidedByHand.class, key, LockModeType.PESSIMISTIC_WRITE);
    if (found != null && found.isOver(now)) {
      em.remove(found);
    }
  }
}

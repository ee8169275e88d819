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

/** Who did something by hand more than a day ago. */
@ApplicationScoped
public class HandRows implements Sweep {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Override
  public String name() {
    return "what was done by hand";
  }

  /**
   * All are read: there is one for each who acted. Each is looked at again under its lock: its
   * actor may be at work again. Nobody waits in a circle, since nothing else is locked here; who
   * comes meanwhile waits as long as whoever is at work.
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

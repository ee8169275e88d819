package org.tadamun.endorsements.endorser.control;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.tadamun.endorsements.endorser.entity.Endorser;
import org.tadamun.endorsements.endorser.entity.Wish;

/** What somebody asked not to stand in, where that is remembered with him alone. */
public final class Wishes {

  private Wishes() {}

  /** By the key alone, so that nobody waits for the wishes of others (docs/adr/198). */
  public static List<Wish> of(EntityManager em, Endorser endorser) {
    return em.createQuery("select w from Wish w where w.endorser = :endorser", Wish.class)
        .setParameter("endorser", endorser)
        .getResultList();
  }
}

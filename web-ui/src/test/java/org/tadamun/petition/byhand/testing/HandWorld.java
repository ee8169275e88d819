package org.tadamun.petition.byhand.testing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import org.tadamun.petition.byhand.entity.DecidedByHand;
import org.tadamun.petition.byhand.entity.DecidedByHandKey;
import org.tadamun.petition.petition.boundary.PetitionView;

/** Records acts by hand that nobody has done. */
@Stateless
@PermitAll
public class HandWorld {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;

  /**
   * Records that this actor took out so many.
   *
   * @param ago how long before now
   */
  public void took(PetitionView petition, String actor, int many, Duration ago) {
    DecidedByHandKey key = new DecidedByHandKey(petition.id(), actor);
    DecidedByHand known = em.find(DecidedByHand.class, key);
    DecidedByHand row = known == null ? new DecidedByHand(key) : known;
    row.take(many, clock.instant().minus(ago));
    if (known == null) {
      em.persist(row);
    }
  }

  public boolean isKept(PetitionView petition, String actor) {
    return em.find(DecidedByHand.class, new DecidedByHandKey(petition.id(), actor)) != null;
  }
}

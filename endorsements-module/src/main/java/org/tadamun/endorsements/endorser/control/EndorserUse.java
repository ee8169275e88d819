package org.tadamun.endorsements.endorser.control;

import jakarta.persistence.EntityManager;
import org.tadamun.endorsements.endorser.entity.Endorser;

/** Whether an endorsement or a sponsor refers to the record of an endorser. */
public final class EndorserUse {

  /** An id that no endorsement has, where none is to be left out. */
  public static final long NONE = 0;

  /** JPQL condition: something refers to {@code x}; has the parameter {@code :except}. */
  static final String RESTS =
      "(exists (select e.id from Endorsement e where e.endorser = x and e.id <> :except)"
          + " or exists (select s.id from Sponsor s where s.endorser = x))";

  private EndorserUse() {}

  /**
   * Whether something refers to the endorser.
   *
   * @param except id of an endorsement to leave out
   */
  public static boolean isInUse(EntityManager em, Endorser endorser, long except) {
    return em.createQuery(
                "select count(x) from Endorser x where x = :endorser and " + RESTS, Long.class)
            .setParameter("endorser", endorser)
            .setParameter("except", except)
            .getSingleResult()
        > 0;
  }
}

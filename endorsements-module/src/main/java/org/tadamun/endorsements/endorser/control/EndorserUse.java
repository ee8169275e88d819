package org.tadamun.endorsements.endorser.control;

import jakarta.persistence.EntityManager;
import org.tadamun.endorsements.endorser.entity.Endorser;

/** Whether something rests on the record of an endorser: an endorsement, or a sponsor's name. */
public final class EndorserUse {

  /** What no endorsement has for its number. */
  public static final long NONE = 0;

  /** That something rests on {@code x}, in a query with {@code :except}. */
  static final String RESTS =
      "(exists (select e.id from Endorsement e where e.endorser = x and e.id <> :except)"
          + " or exists (select s.id from Sponsor s where s.endorser = x))";

  private EndorserUse() {}

  /**
   * @param except the number of an endorsement that is not asked about
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

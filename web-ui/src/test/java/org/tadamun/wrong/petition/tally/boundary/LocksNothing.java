package org.tadamun.wrong.petition.tally.boundary;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;

/** Wrong: on Derby these rows are read and not locked. */
public class LocksNothing {

  public List<Object> next(EntityManager em) {
    return em.createQuery("select t from Tally t order by t.id", Object.class)
        .setMaxResults(10)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }
}

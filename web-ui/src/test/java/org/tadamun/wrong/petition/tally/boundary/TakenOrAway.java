package org.tadamun.wrong.petition.tally.boundary;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;

/** Wrong: an absent database is taken for a name that is taken. */
public class TakenOrAway {

  public boolean isTaken(EntityManager em) {
    try {
      em.flush();
      return false;
    } catch (PersistenceException takenOrAway) {
      return true;
    }
  }
}

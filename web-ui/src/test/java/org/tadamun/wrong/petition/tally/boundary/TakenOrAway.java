package org.tadamun.wrong.petition.tally.boundary;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;

/** Breaks the rule on purpose: a database that is away reads as a name that is taken. */
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

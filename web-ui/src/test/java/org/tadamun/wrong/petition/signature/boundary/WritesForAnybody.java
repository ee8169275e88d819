package org.tadamun.wrong.petition.signature.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Wrong: it writes to the database, and no container checks the caller. */
@ApplicationScoped
public class WritesForAnybody {

  @PersistenceContext private EntityManager em;

  public void write(Object row) {
    em.persist(row);
  }
}

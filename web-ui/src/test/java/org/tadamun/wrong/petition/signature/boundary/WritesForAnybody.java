package org.tadamun.wrong.petition.signature.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Wrong: it writes, and no container asks who calls it. */
@ApplicationScoped
public class WritesForAnybody {

  @PersistenceContext private EntityManager em;

  public void write(Object row) {
    em.persist(row);
  }
}

package org.tadamun.petition.petition.boundary;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.petition.entity.Petition;

/** The petition itself, for use cases in whose transaction it is read or changed. */
public final class PetitionRows {

  private PetitionRows() {}

  public static Optional<Petition> bySlug(EntityManager em, String slug) {
    return em.createNamedQuery(Petition.BY_SLUG, Petition.class)
        .setParameter("slug", slug)
        .getResultStream()
        .findFirst();
  }

  /**
   * @throws NotFound where there is none
   */
  public static Petition require(EntityManager em, String slug) {
    return bySlug(em, slug).orElseThrow(NotFound::new);
  }

  /**
   * @throws NotFound where there is none
   */
  public static Petition require(EntityManager em, long id) {
    return Optional.ofNullable(em.find(Petition.class, id)).orElseThrow(NotFound::new);
  }
}

package org.tadamun.kernel.record.boundary;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.tadamun.kernel.problem.boundary.NotFound;

/** Things by the id by which everybody outside knows them, in the transaction of who asks. */
public final class Records {

  private Records() {}

  /**
   * @param type an entity that has a public id
   */
  public static <E> Optional<E> find(EntityManager em, Class<E> type, String publicId) {
    return em.createQuery(
            "select x from " + type.getSimpleName() + " x where x.publicId = :id", type)
        .setParameter("id", publicId)
        .getResultStream()
        .findFirst();
  }

  /**
   * As the other.
   *
   * @throws NotFound where there is none
   */
  public static <E> E require(EntityManager em, Class<E> type, String publicId) {
    return find(em, type, publicId).orElseThrow(NotFound::new);
  }
}

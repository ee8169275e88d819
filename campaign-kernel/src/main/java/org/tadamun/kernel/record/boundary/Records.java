package org.tadamun.kernel.record.boundary;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.tadamun.kernel.problem.boundary.NotFound;

/** Things by what everybody outside knows them by, in the transaction of who asks. */
public final class Records {

  private Records() {}

  /**
   * @param type an entity that has a public id
   */
  public static <E> Optional<E> find(EntityManager em, Class<E> type, String publicId) {
    return by(em, type, "publicId", publicId);
  }

  /**
   * @param type an entity that has a slug of which there is one
   */
  public static <E> Optional<E> bySlug(EntityManager em, Class<E> type, String slug) {
    return by(em, type, "slug", slug);
  }

  private static <E> Optional<E> by(EntityManager em, Class<E> type, String name, String value) {
    return em.createQuery(
            "select x from %s x where x.%s = :value".formatted(type.getSimpleName(), name), type)
        .setParameter("value", value)
        .getResultStream()
        .findFirst();
  }

  /**
   * As {@link #find}.
   *
   * @throws NotFound where there is none
   */
  public static <E> E require(EntityManager em, Class<E> type, String publicId) {
    return find(em, type, publicId).orElseThrow(NotFound::new);
  }
}

package org.tadamun.kernel.record.boundary;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.tadamun.kernel.problem.boundary.NotFound;

/** Finds entities by public id or slug, in the transaction of the caller. */
public final class Records {

  private Records() {}

  /**
   * Finds an entity.
   *
   * @param type an entity class with a public id
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
   * As {@link #find}, but refuses an unknown id.
   *
   * @throws NotFound where there is none
   */
  public static <E> E require(EntityManager em, Class<E> type, String publicId) {
    return find(em, type, publicId).orElseThrow(NotFound::new);
  }
}

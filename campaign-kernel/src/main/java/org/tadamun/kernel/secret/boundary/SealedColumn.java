package org.tadamun.kernel.secret.boundary;

import jakarta.persistence.EntityManager;
import java.util.List;

/**
 * One column of encrypted text in a table with a numeric key, all of one context. Whoever changes
 * the same value at the same time wins: it is replaced only where it is still what was read.
 */
public record SealedColumn(String table, String key, String value, String context) {

  /** One portion, in the order of the key. */
  public SealedStore.Portion renew(EntityManager em, Secrets secrets, long place) {
    List<?> old =
        em.createNativeQuery(
                "select %s, %s from %s where %s > ?1 and %s is not null and %s not like ?2 order by %s"
                    .formatted(key, value, table, key, value, value, key))
            .setParameter(1, place)
            .setParameter(2, secrets.currentMark() + "%")
            .setMaxResults(SealedStore.PORTION)
            .getResultList();
    int renewed = 0;
    long last = place;
    for (Object each : old) {
      last = ((Number) ((Object[]) each)[0]).longValue();
      String before = (String) ((Object[]) each)[1];
      renewed +=
          em.createNativeQuery(
                  "update %s set %s = ?1 where %s = ?2 and %s = ?3"
                      .formatted(table, value, key, value))
              .setParameter(1, secrets.renew(context, before))
              .setParameter(2, last)
              .setParameter(3, before)
              .executeUpdate();
    }
    return new SealedStore.Portion(
        last,
        renewed,
        old.size() < SealedStore.PORTION ? SealedStore.Next.NONE : SealedStore.Next.MORE);
  }

  public long waiting(EntityManager em, Secrets secrets) {
    return count(em, secrets, table, value);
  }

  static long count(EntityManager em, Secrets secrets, String table, String value) {
    return ((Number)
            em.createNativeQuery(
                    "select count(*) from %s where %s is not null and %s not like ?1"
                        .formatted(table, value, value))
                .setParameter(1, secrets.currentMark() + "%")
                .getSingleResult())
        .longValue();
  }
}

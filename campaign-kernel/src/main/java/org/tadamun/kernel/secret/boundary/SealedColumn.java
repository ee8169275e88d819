package org.tadamun.kernel.secret.boundary;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/**
 * A place that is one column of encrypted text in a table with the key {@code id}, all of one
 * context. A value is replaced only if it is still the one that was read, so that concurrent
 * changes are not lost.
 */
public abstract class SealedColumn implements SealedStore {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Secrets secrets;

  private final String name;
  private final String table;
  private final String value;
  private final String context;

  /**
   * Describes the place.
   *
   * @param name that of the place
   * @param value the column
   */
  protected SealedColumn(String name, String table, String value, String context) {
    this.name = name;
    this.table = table;
    this.value = value;
    this.context = context;
  }

  @Override
  public String name() {
    return name;
  }

  /** Re-encrypts one portion, in the order of the ids. */
  @Override
  public Portion renew(long place, Instant now) {
    List<?> old =
        em.createNativeQuery(
                "select id, %s from %s where id > ?1 and %s is not null and %s not like ?2"
                        .formatted(value, table, value, value)
                    + " order by id fetch first "
                    + PORTION
                    + " rows only")
            .setParameter(1, place)
            .setParameter(2, secrets.currentMark() + "%")
            .getResultList();
    int renewed = 0;
    long last = place;
    for (Object each : old) {
      last = ((Number) ((Object[]) each)[0]).longValue();
      String before = (String) ((Object[]) each)[1];
      renewed +=
          em.createNativeQuery(
                  "update %s set %s = ?1 where id = ?2 and %s = ?3".formatted(table, value, value))
              .setParameter(1, secrets.renew(context, before))
              .setParameter(2, last)
              .setParameter(3, before)
              .executeUpdate();
    }
    return new Portion(last, renewed, old.size() < PORTION ? Next.NONE : Next.MORE);
  }

  @Override
  public long waiting() {
    return waiting(em, secrets, table, value);
  }

  /** Counts the values of a column that are not encrypted with the current key. */
  public static long waiting(EntityManager em, Secrets secrets, String table, String value) {
    return ((Number)
            em.createNativeQuery(
                    "select count(*) from %s where %s is not null and %s not like ?1"
                        .formatted(table, value, value))
                .setParameter(1, secrets.currentMark() + "%")
                .getSingleResult())
        .longValue();
  }
}

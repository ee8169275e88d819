package org.tadamun.kernel.database.boundary;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * Locks many rows to the end of the transaction, in the order of their numbers, so that two who
 * lock several never wait for each other; or looks at rows past all locks.
 *
 * <p>Never as a query with a lock and a most number of results: on Derby EclipseLink writes the one
 * or the other, and such a query locks nothing there.
 */
public final class RowLocks {

  private RowLocks() {}

  /** As they are once they are locked; those that have gone meanwhile are left out. */
  public static <T> List<T> ascending(EntityManager em, Class<T> type, Collection<Long> numbers) {
    List<Long> sorted = numbers.stream().distinct().sorted().toList();
    if (sorted.isEmpty()) {
      return List.of();
    }
    return locksInOrder(em)
        ? em.createQuery(
                "select e from " + type.getSimpleName() + " e where e.id in :numbers order by e.id",
                type)
            .setParameter("numbers", InList.of(sorted))
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList()
        : sorted.stream()
            .map(id -> em.find(type, id, LockModeType.PESSIMISTIC_WRITE))
            .filter(Objects::nonNull)
            .toList();
  }

  /**
   * Rows as they stand at this moment, perhaps uncommitted: for a look that comes again in seconds.
   * Derby waits else also for a row that once was what is asked for and is being changed.
   *
   * @param query native, of several columns, with {@code ?1} for the first parameter
   */
  public static List<Object[]> past(EntityManager em, String query, Object... parameters) {
    return past(em, FlushModeType.AUTO, query, parameters);
  }

  /**
   * @param flush {@code COMMIT} where nothing that this transaction has changed is asked for
   */
  @SuppressWarnings("unchecked")
  public static List<Object[]> past(
      EntityManager em, FlushModeType flush, String query, Object... parameters) {
    Query asked = em.createNativeQuery(query + (locksInOrder(em) ? "" : " with ur"));
    asked.setFlushMode(flush);
    for (int i = 0; i < parameters.length; i++) {
      asked.setParameter(1 + i, parameters[i]);
    }
    return asked.getResultList();
  }

  /**
   * Whether this database sorts what it locks. Derby does not, and may go through the whole table
   * for a list, and lock all of it; but a question for each costs little there.
   */
  private static boolean locksInOrder(EntityManager em) {
    return KeyLookup.knowsArrays(em);
  }
}

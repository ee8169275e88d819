package org.tadamun.kernel.database.boundary;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * Locks rows until the end of the transaction, or reads rows without waiting for locks. Rows are
 * locked in the order of their ids, so that two transactions that lock several never deadlock.
 *
 * <p>Do not use a query with a lock mode and a maximum of results: on Derby, EclipseLink then
 * writes no lock.
 */
public final class RowLocks {

  private RowLocks() {}

  /**
   * Locks and returns the rows in their present state; rows that were deleted meanwhile are left
   * out.
   */
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
   * Reads rows without waiting for locks, on Derby perhaps uncommitted ones: for questions that are
   * asked again in seconds. Otherwise Derby would wait for every changed row that it scans.
   *
   * @param query native, of several columns, with {@code ?1} for the first parameter
   */
  public static List<Object[]> past(EntityManager em, String query, Object... parameters) {
    return past(em, FlushModeType.AUTO, query, parameters);
  }

  /**
   * As {@link #past(EntityManager, String, Object...)}, with a flush mode.
   *
   * @param flush {@code COMMIT} where the query does not need this transaction's own changes
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
   * Whether the database locks rows in the order of the query, as PostgreSQL does. Derby may scan
   * the whole table for a list and lock all of it; but there a query for each row costs little.
   */
  private static boolean locksInOrder(EntityManager em) {
    return KeyLookup.knowsArrays(em);
  }
}

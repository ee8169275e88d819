package org.tadamun.kernel.retention.boundary;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The rows that are due, by one condition for the dry run and for the run.
 *
 * @param entity its name; {@code x} in the condition
 * @param moment the attribute from which the time of a row counts
 */
public record DueRows(
    EntityManager em,
    String entity,
    String moment,
    String condition,
    Map<String, Object> parameters) {

  public Forecast forecast() {
    Object[] found =
        query("select count(x), min(x." + moment + ")", "", Object[].class).getSingleResult();
    return new Forecast((Long) found[0], (Instant) found[1]);
  }

  /**
   * As {@link #forecast}, counting only the oldest, as in {@link RetentionRule#glance}. Where
   * millions may be due, there is an index in the order of the moment; else all rows are read, as
   * of old mails. The database skips the rows: transferring ten thousand moments takes longer.
   */
  public Forecast glance() {
    List<Instant> first = oldest(RetentionRule.COUNTED_MOST).isEmpty() ? List.of() : oldest(0);
    return first.isEmpty()
        ? forecast()
        : new Forecast(RetentionRule.COUNTED_MOST + 1L, first.getFirst());
  }

  /** The moment of the row after this many older ones; empty if there are no more. */
  private List<Instant> oldest(int passed) {
    return query("select x." + moment, " order by x." + moment, Instant.class)
        .setFirstResult(passed)
        .setMaxResults(1)
        .getResultList();
  }

  /** The first ids after this one, ascending. */
  public List<Long> portion(long after) {
    return query("select x.id", " and x.id > :after order by x.id", Long.class)
        .setParameter("after", after)
        .setMaxResults(RetentionRule.PORTION)
        .getResultList();
  }

  private <T> TypedQuery<T> query(String select, String more, Class<T> type) {
    TypedQuery<T> query =
        em.createQuery(select + " from " + entity + " x where (" + condition + ")" + more, type);
    parameters.forEach(query::setParameter);
    return query;
  }
}

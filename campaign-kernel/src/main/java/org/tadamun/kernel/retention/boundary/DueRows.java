package org.tadamun.kernel.retention.boundary;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The rows that are over, by one condition for the dry run and for the run.
 *
 * @param entity its name; in the condition it is {@code x}
 * @param moment the attribute that says from when a row is
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
   * As {@link #forecast}, of the oldest ones alone, as {@link RetentionRule#glance} has it. Where
   * millions may be over, an index has those of the condition in the order of their moment; else
   * all are read, as of mails that have waited for long. The database passes them by: to bring ten
   * thousand moments here takes longer than to find them.
   */
  public Forecast glance() {
    List<Instant> first = oldest(RetentionRule.COUNTED_MOST).isEmpty() ? List.of() : oldest(0);
    return first.isEmpty()
        ? forecast()
        : new Forecast(RetentionRule.COUNTED_MOST + 1L, first.getFirst());
  }

  /** The moment of the one behind so many that are older; none where there are no more. */
  private List<Instant> oldest(int passed) {
    return query("select x." + moment, " order by x." + moment, Instant.class)
        .setFirstResult(passed)
        .setMaxResults(1)
        .getResultList();
  }

  /** The numbers of the first ones behind this one, ascending. */
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

package org.tadamun.kernel.retention.boundary;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
   * all are read, as of mails that have waited for long.
   */
  public Forecast glance() {
    List<Instant> moments =
        query("select x." + moment, " order by x." + moment, Instant.class)
            .setMaxResults(RetentionRule.COUNTED_MOST + 1)
            .getResultList();
    Instant oldest =
        moments.stream().filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
    return new Forecast(moments.size(), oldest);
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

package org.tadamun.petition.batch.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tadamun.kernel.database.boundary.InList;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.batch.boundary.BatchFilter;
import org.tadamun.petition.batch.entity.Batch;

/** The one place where a filter becomes a query, so that a list and its count cannot differ. */
public final class BatchQuery {

  private final EntityManager em;
  private final Map<String, Object> wanted = new TreeMap<>();

  public BatchQuery(EntityManager em, long campaignId, BatchFilter filter) {
    this.em = em;
    wanted.put("p.campaignId = :campaign", campaignId);
    narrow("p.slug = :petition", filter.petition());
    narrow("b.state = :state", filter.state());
    narrow("b.country = :country", filter.country());
    narrow("b.textVersion = :version", filter.textVersion());
  }

  /**
   * @throws NotFound where there is none of this public id
   */
  public static Batch require(EntityManager em, String id) {
    return em.createNamedQuery(Batch.BY_PUBLIC_ID, Batch.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /**
   * Of these countries alone.
   *
   * @param countries none for all
   */
  public BatchQuery of(Set<String> countries) {
    narrow("b.country in :countries", countries.isEmpty() ? null : InList.of(countries));
    return this;
  }

  /** By offset, newest first, for a pager with page numbers. */
  public List<Batch> at(int first, int most) {
    return rows().setFirstResult(first).setMaxResults(most).getResultList();
  }

  /** By keyset, newest first: a page costs the same wherever it lies. */
  public List<Batch> before(Long id, int most) {
    narrow("b.id < :before", id);
    return rows().setMaxResults(most).getResultList();
  }

  public long count() {
    return query("select count(b) from Batch b join b.petition p", "", Long.class)
        .getSingleResult();
  }

  /** By state: how many, and the sum of their signatures. */
  public List<Object[]> figures() {
    return query(
            "select b.state, count(b), sum(b.number) from Batch b join b.petition p",
            " group by b.state",
            Object[].class)
        .getResultList();
  }

  /** By country: the sum of their signatures. */
  public List<Object[]> countries() {
    return query(
            "select b.country, sum(b.number) from Batch b join b.petition p",
            " group by b.country",
            Object[].class)
        .getResultList();
  }

  private TypedQuery<Batch> rows() {
    return query(
        "select b from Batch b join fetch b.petition p", " order by b.id desc", Batch.class);
  }

  private void narrow(String condition, Object value) {
    if (value != null) {
      wanted.put(condition, value);
    }
  }

  /** A condition names its parameter last. */
  private <T> TypedQuery<T> query(String select, String end, Class<T> type) {
    String where = " where " + String.join(" and ", wanted.keySet());
    TypedQuery<T> query = em.createQuery(select + where + end, type);
    wanted.forEach(
        (condition, value) ->
            query.setParameter(condition.substring(condition.indexOf(':') + 1), value));
    return query;
  }
}

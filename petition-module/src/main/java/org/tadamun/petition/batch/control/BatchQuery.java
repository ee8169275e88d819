package org.tadamun.petition.batch.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.database.boundary.InList;
import org.tadamun.kernel.database.boundary.ListQuery;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.batch.boundary.BatchFilter;
import org.tadamun.petition.batch.entity.Batch;

/** Turns a filter into a query, for lists and their counts alike, so that they cannot differ. */
public final class BatchQuery {

  private static final String JOINED = " from Batch b join b.petition p";

  private final EntityManager em;
  private final ListQuery<Batch> list = new ListQuery<>(Batch.class, "b");

  public BatchQuery(EntityManager em, long campaignId, BatchFilter filter) {
    this.em = em;
    list.where("p.campaignId = :campaign", "campaign", campaignId)
        .where("p.slug = :petition", "petition", filter.petition())
        .where("b.state = :state", "state", filter.state())
        .where("b.country = :country", "country", filter.country())
        .where("b.textVersion = :version", "version", filter.textVersion())
        .where("b.enteredBy <> :by", "by", filter.notBy());
  }

  /**
   * Finds one batch for a caller who may write petitions for its country.
   *
   * @throws NotFound if no batch has this public id
   */
  public static Batch reachable(EntityManager em, Access access, String id) {
    Batch batch =
        em.createNamedQuery(Batch.BY_PUBLIC_ID, Batch.class)
            .setParameter("id", id)
            .getResultStream()
            .findFirst()
            .orElseThrow(NotFound::new);
    access.requireCountry(
        Permission.PETITION_WRITE, batch.petition().campaignId(), batch.details().country());
    return batch;
  }

  /**
   * Narrows the query to batches of these countries.
   *
   * @param countries empty for all countries
   */
  public BatchQuery of(Set<String> countries) {
    Object only = countries.isEmpty() ? null : InList.of(countries);
    list.where("b.country in :countries", "countries", only);
    return this;
  }

  /** One page by offset, newest first, for a pager with page numbers. */
  public List<Batch> at(int first, int most) {
    return rows().setFirstResult(first).setMaxResults(most).getResultList();
  }

  /** One page by keyset, newest first, so that new batches do not move rows to another page. */
  public List<Batch> before(Instant moment, long number, int most) {
    list.before(moment, number);
    return rows().setMaxResults(most).getResultList();
  }

  public long count() {
    return list.query(em, "select count(b)" + JOINED, "", Long.class).getSingleResult();
  }

  /** One row for each state: the state, the number of batches and the sum of their signatures. */
  public List<Object[]> figures() {
    String select = "select b.state, count(b), sum(b.number)" + JOINED;
    return list.query(em, select, " group by b.state", Object[].class).getResultList();
  }

  /** One row for each country: the country and the sum of the signatures. */
  public List<Object[]> countries() {
    String select = "select b.country, sum(b.number)" + JOINED;
    return list.query(em, select, " group by b.country", Object[].class).getResultList();
  }

  /**
   * In the order of no index. Two people look at each batch, which leaves a petition some hundreds,
   * and to count them by state, as the page does, each is read anyway.
   */
  private TypedQuery<Batch> rows() {
    String select = "select b from Batch b join fetch b.petition p";
    return list.query(em, select, list.newestFirst(), Batch.class);
  }
}

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

/** The one place where a filter becomes a query, so that a list and its count cannot differ. */
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
   * One, for whoever may write petitions for its country.
   *
   * @throws NotFound where there is none of this public id
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
   * Of these countries alone.
   *
   * @param countries none for all
   */
  public BatchQuery of(Set<String> countries) {
    Object only = countries.isEmpty() ? null : InList.of(countries);
    list.where("b.country in :countries", "countries", only);
    return this;
  }

  /** By offset, newest first, for a pager with page numbers. */
  public List<Batch> at(int first, int most) {
    return rows().setFirstResult(first).setMaxResults(most).getResultList();
  }

  /** By keyset, newest first: what comes in meanwhile moves no row to another page. */
  public List<Batch> before(Instant moment, long number, int most) {
    list.before(moment, number);
    return rows().setMaxResults(most).getResultList();
  }

  public long count() {
    return list.query(em, "select count(b)" + JOINED, "", Long.class).getSingleResult();
  }

  /** By state: how many, and the sum of their signatures. */
  public List<Object[]> figures() {
    String select = "select b.state, count(b), sum(b.number)" + JOINED;
    return list.query(em, select, " group by b.state", Object[].class).getResultList();
  }

  /** By country: the sum of their signatures. */
  public List<Object[]> countries() {
    String select = "select b.country, sum(b.number)" + JOINED;
    return list.query(em, select, " group by b.country", Object[].class).getResultList();
  }

  /**
   * In the order of no index: two people look at each batch, which leaves a petition some hundreds,
   * and to count them by state, as the page does, each is read anyway.
   */
  private TypedQuery<Batch> rows() {
    String select = "select b from Batch b join fetch b.petition p";
    return list.query(em, select, list.newestFirst(), Batch.class);
  }
}

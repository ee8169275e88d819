package org.tadamun.endorsements.wall.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tadamun.endorsements.endorsement.entity.Endorsement;
import org.tadamun.endorsements.endorsement.entity.EndorsementKind;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.wall.boundary.WallFilter;

/**
 * Asks for what the public may read, and for nothing else: every public list, file and figure of
 * endorsements is read through here.
 */
public final class WallQuery {

  private final StringBuilder where =
      new StringBuilder(
          " where e.campaignId = :campaign and e.state = :published"
              + " and (e.embargoUntil is null or e.embargoUntil <= :now)");
  private final Map<String, Object> parameters = new HashMap<>();

  public WallQuery(long campaignId, WallFilter filter, Instant now) {
    parameters.put("campaign", campaignId);
    parameters.put("published", EndorsementState.PUBLISHED);
    parameters.put("now", now);
    and("e.country = :country", "country", filter.country());
    and("e.kind = :kind", "kind", filter.kind());
    and(
        "(e.language = :language or exists"
            + " (select x.id from Endorsement x join x.quotes q"
            + " where x.id = e.id and q.language = :language))",
        "language",
        filter.language());
  }

  /** By keyset, newest first. */
  public List<Endorsement> before(EntityManager em, Long id, int most) {
    and("e.id < :before", "before", id);
    return rows(em, "e.id desc").setMaxResults(most).getResultList();
  }

  /** By country and name, as the wall shows them. */
  public List<Endorsement> at(EntityManager em, int first, int most) {
    return rows(em, "e.country, e.endorser.sortName, e.id")
        .setFirstResult(first)
        .setMaxResults(most)
        .getResultList();
  }

  /** Public ids and moments of publishing, of all of them: any visitor may cause this question. */
  public List<Object[]> moments(EntityManager em) {
    return with(em.createQuery(
            "select e.publicId, e.publishedAt from Endorsement e" + where, Object[].class))
        .getResultList();
  }

  public long count(EntityManager em) {
    return with(em.createQuery("select count(e) from Endorsement e" + where, Long.class))
        .getSingleResult();
  }

  public Map<String, Long> byCountry(EntityManager em) {
    return counts(em, "e.country", String.class);
  }

  public Map<EndorsementKind, Long> byKind(EntityManager em) {
    return counts(em, "e.kind", EndorsementKind.class);
  }

  private <K> Map<K, Long> counts(EntityManager em, String by, Class<K> type) {
    Map<K, Long> counts = new HashMap<>();
    String text = "select " + by + ", count(e) from Endorsement e" + where + " group by " + by;
    with(em.createQuery(text, Object[].class))
        .getResultList()
        .forEach(row -> counts.put(type.cast(row[0]), ((Number) row[1]).longValue()));
    return counts;
  }

  /** Quotes and evidence come in one statement each, however many rows there are. */
  private TypedQuery<Endorsement> rows(EntityManager em, String order) {
    String text =
        "select e from Endorsement e join fetch e.endorser" + where + " order by " + order;
    return with(em.createQuery(text, Endorsement.class))
        .setHint("eclipselink.batch.type", "IN")
        .setHint("eclipselink.batch", "e.quotes")
        .setHint("eclipselink.batch", "e.evidence");
  }

  private void and(String condition, String name, Object bound) {
    if (bound != null) {
      where.append(" and ").append(condition);
      parameters.put(name, bound);
    }
  }

  private <T> TypedQuery<T> with(TypedQuery<T> query) {
    parameters.forEach(query::setParameter);
    return query;
  }
}

package org.tadamun.endorsements.wall.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tadamun.endorsements.endorsement.entity.Endorsement;
import org.tadamun.endorsements.endorsement.entity.EndorsementKind;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.wall.boundary.WallFilter;
import org.tadamun.kernel.database.boundary.ListQuery;
import org.tadamun.kernel.rest.boundary.Cursor;

/** The query for public endorsements; every public list, file and figure uses it. */
public final class WallQuery {

  private final ListQuery<Endorsement> list = new ListQuery<>(Endorsement.class, "e");

  public WallQuery(long campaignId, WallFilter filter, Instant now) {
    list.where("e.campaignId = :campaign", "campaign", campaignId)
        .where("e.state = :published", "published", EndorsementState.PUBLISHED)
        .where("(e.embargoUntil is null or e.embargoUntil <= :now)", "now", now)
        .where("e.country = :country", "country", filter.country())
        .where("e.kind = :kind", "kind", filter.kind());
    if (filter.language() != null) {
      speak(filter.language().toLowerCase(Locale.ROOT));
    }
  }

  /** "en" includes "en-GB"; "en-GB" does not include "en". */
  private void speak(String tag) {
    list.where(
            "(lower(e.language) = :language or lower(e.language) like :regions or exists"
                + " (select x.id from Endorsement x join x.quotes q where x.id = e.id"
                + " and (lower(q.language) = :language or lower(q.language) like :regions)))",
            "language",
            tag)
        .bind("regions", tag + "-%");
  }

  /** By keyset, newest first. */
  public List<Endorsement> before(EntityManager em, Cursor.Moment last, int most) {
    list.before(last.at(), last.number());
    return rows(em, list.newestFirst()).setMaxResults(most).getResultList();
  }

  /** By country and name, in the order of the wall. */
  public List<Endorsement> at(EntityManager em, int first, int most) {
    return rows(em, " order by e.country, e.endorser.sortKey, e.id")
        .setFirstResult(first)
        .setMaxResults(most)
        .getResultList();
  }

  /**
   * The public ids and moments of publication of all rows. Kept light, as any visitor may cause it.
   */
  public List<Object[]> moments(EntityManager em) {
    String moments = "select e.publicId, e.publishedAt from Endorsement e";
    return list.query(em, moments, "", Object[].class).getResultList();
  }

  public long count(EntityManager em) {
    return list.count(em);
  }

  public Map<String, Long> byCountry(EntityManager em) {
    return list.counts(em, "e.country", String.class);
  }

  public Map<EndorsementKind, Long> byKind(EntityManager em) {
    return list.counts(em, "e.kind", EndorsementKind.class);
  }

  /** Quotes and evidence are read in one statement each, however many rows there are. */
  private TypedQuery<Endorsement> rows(EntityManager em, String order) {
    String select = "select e from Endorsement e join fetch e.endorser";
    return list.query(em, select, order, Endorsement.class)
        .setHint("eclipselink.batch.type", "IN")
        .setHint("eclipselink.batch", "e.quotes")
        .setHint("eclipselink.batch", "e.evidence");
  }
}

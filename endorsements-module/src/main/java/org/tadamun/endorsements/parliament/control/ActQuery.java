package org.tadamun.endorsements.parliament.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tadamun.endorsements.parliament.boundary.ActFilter;
import org.tadamun.endorsements.parliament.entity.ActState;
import org.tadamun.endorsements.parliament.entity.ParliamentaryAct;

/** The one place where a filter becomes a query, so that a list and its count cannot differ. */
public final class ActQuery {

  private static final String DONE =
      "(a.state in :done or a.state in :perhaps and " + ParliamentaryAct.DONE_BEFORE + ")";

  private static final String NOT_DONE =
      "(a.state not in :done and (a.state not in :perhaps or not "
          + ParliamentaryAct.DONE_BEFORE
          + "))";

  private final StringBuilder where = new StringBuilder(" where a.campaignId = :campaign");
  private final Map<String, Object> parameters = new HashMap<>();

  public ActQuery(long campaignId, ActFilter filter) {
    parameters.put("campaign", campaignId);
    and("a.state = :state", "state", filter.state());
    and("a.kind = :kind", "kind", filter.kind());
    and("a.country = :country", "country", filter.country());
    and("a.shown = :shown", "shown", filter.shown());
    if (filter.done() != null) {
      parameters.put("perhaps", ActState.DONE_IF_BEFORE);
      and(filter.done() ? DONE : NOT_DONE, "done", ActState.DONE);
    }
  }

  /** Announced in public, and in no number: in preparation, or put down for a day. */
  public static ActQuery planned(long campaignId) {
    ActQuery planned = new ActQuery(campaignId, ActFilter.NOT_DONE);
    planned.and("a.state in :ahead", "ahead", ActState.AHEAD);
    return planned;
  }

  public List<ParliamentaryAct> rows(
      EntityManager em, ActFilter.Order order, boolean ascending, int first, int most) {
    String direction = ascending ? " asc" : " desc";
    return rows(em, order.path() + direction + ", a.id" + direction)
        .setFirstResult(first)
        .setMaxResults(most)
        .getResultList();
  }

  /** By keyset, newest first. */
  public List<ParliamentaryAct> before(EntityManager em, Long id, int most) {
    and("a.id < :before", "before", id);
    return rows(em, "a.id desc").setMaxResults(most).getResultList();
  }

  public long count(EntityManager em) {
    return with(em.createQuery("select count(a) from ParliamentaryAct a" + where, Long.class))
        .getSingleResult();
  }

  /** Sponsors, their records and events come in one statement each, however many acts there are. */
  private TypedQuery<ParliamentaryAct> rows(EntityManager em, String order) {
    String text = "select a from ParliamentaryAct a" + where + " order by " + order;
    return with(em.createQuery(text, ParliamentaryAct.class))
        .setHint("eclipselink.batch.type", "IN")
        .setHint("eclipselink.batch", "a.sponsors")
        .setHint("eclipselink.batch", "a.sponsors.endorser")
        .setHint("eclipselink.batch", "a.events");
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

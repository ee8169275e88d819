package org.tadamun.endorsements.parliament.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import org.tadamun.endorsements.parliament.boundary.ActFilter;
import org.tadamun.endorsements.parliament.entity.ActState;
import org.tadamun.endorsements.parliament.entity.ParliamentaryAct;
import org.tadamun.kernel.database.boundary.ListQuery;
import org.tadamun.kernel.rest.boundary.Cursor;
import org.tadamun.kernel.text.boundary.Folded;

/** Turns a filter into a query. Used by the list and by its count, so that both agree. */
public final class ActQuery {

  private static final String DONE =
      "(a.state in :done or a.state in :perhaps and " + ParliamentaryAct.DONE_BEFORE + ")";

  private static final String NOT_DONE =
      "(a.state not in :done and (a.state not in :perhaps or not "
          + ParliamentaryAct.DONE_BEFORE
          + "))";

  /** Searches the act's own text, and the sponsors' names as recorded and as they are today. */
  private static final String FOUND =
      "(a.searchText like :text escape '!'"
          + " or exists (select s.id from Sponsor s where s.act = a and"
          + " (s.searchText like :text escape '!'"
          + " or s.endorser.searchText like :text escape '!')))";

  private final ListQuery<ParliamentaryAct> list = new ListQuery<>(ParliamentaryAct.class, "a");
  private String countries;

  public ActQuery(long campaignId, ActFilter filter) {
    list.where("a.campaignId = :campaign", "campaign", campaignId)
        .where("a.state = :state", "state", filter.state())
        .where("a.kind = :kind", "kind", filter.kind())
        .where("a.country = :country", "country", filter.country());
    if (filter.shown() != null) {
      list.where(ListQuery.is("a.shown", filter.shown()));
    }
    if (filter.done() != null) {
      list.where(filter.done() ? DONE : NOT_DONE, "done", ActState.DONE)
          .bind("perhaps", ActState.DONE_IF_BEFORE);
    }
    if (filter.text() != null && !filter.text().isBlank()) {
      list.where(FOUND, "text", ListQuery.contains(Folded.of(filter.text())));
    }
  }

  /** Public acts that are in no figure yet: in preparation, or scheduled and never tabled. */
  public static ActQuery planned(long campaignId) {
    ActQuery planned = new ActQuery(campaignId, ActFilter.NOT_DONE);
    planned.list.where("a.state in :ahead", "ahead", ActState.AHEAD);
    return planned;
  }

  /** Sorts countries in the order of these codes; null sorts by the codes themselves. */
  public ActQuery named(String codes) {
    countries = codes;
    return this;
  }

  public List<ParliamentaryAct> rows(
      EntityManager em, ActFilter.Order order, boolean ascending, int first, int most) {
    return rows(em, list.order(order.path(countries), ascending))
        .setFirstResult(first)
        .setMaxResults(most)
        .getResultList();
  }

  /** By keyset, newest first. */
  public List<ParliamentaryAct> before(EntityManager em, Cursor.Moment last, int most) {
    list.before(last.at(), last.number());
    return rows(em, list.newestFirst()).setMaxResults(most).getResultList();
  }

  public long count(EntityManager em) {
    return list.count(em);
  }

  /** Sponsors, endorsers and events are read in one statement each, however many acts there are. */
  private TypedQuery<ParliamentaryAct> rows(EntityManager em, String order) {
    return list.query(em, "select a from ParliamentaryAct a", order, ParliamentaryAct.class)
        .setHint("eclipselink.batch.type", "IN")
        .setHint("eclipselink.batch", "a.sponsors")
        .setHint("eclipselink.batch", "a.sponsors.endorser")
        .setHint("eclipselink.batch", "a.events");
  }
}

package org.tadamun.endorsements.endorser.control;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.tadamun.endorsements.endorser.boundary.EndorserFilter;
import org.tadamun.endorsements.endorser.entity.Endorser;
import org.tadamun.kernel.database.boundary.ListQuery;
import org.tadamun.kernel.rest.boundary.Cursor;
import org.tadamun.kernel.text.boundary.Folded;

/** Turns a filter into a query. Used by the list and by its count, so that both agree. */
public final class EndorserQuery {

  private static final String SELECT = "select e from Endorser e";

  private final ListQuery<Endorser> list = new ListQuery<>(Endorser.class, "e");
  private String countries;

  public EndorserQuery(EndorserFilter filter) {
    list.where("e.forgottenAt is null")
        .where("e.kind = :kind", "kind", filter.kind())
        .where("e.country = :country", "country", filter.country());
    if (filter.text() != null && !filter.text().isBlank()) {
      String pattern = ListQuery.contains(Folded.of(filter.text()));
      list.where("e.searchText like :text escape '!'", "text", pattern);
    }
  }

  /** Keeps only those whose name in lists begins with this text, in any spelling. */
  public EndorserQuery beginning(String text) {
    String pattern = ListQuery.contains(Folded.of(text)).substring(1);
    list.where("e.sortKey like :beginning escape '!'", "beginning", pattern);
    return this;
  }

  /** Sorts countries in the order of these codes; null sorts by the codes themselves. */
  public EndorserQuery named(String codes) {
    countries = codes;
    return this;
  }

  public List<Endorser> rows(
      EntityManager em, EndorserFilter.Order order, boolean ascending, int first, int most) {
    return list.query(em, SELECT, list.order(order.path(countries), ascending), Endorser.class)
        .setFirstResult(first)
        .setMaxResults(most)
        .getResultList();
  }

  /** By keyset, newest first. */
  public List<Endorser> before(EntityManager em, Cursor.Moment last, int most) {
    return list.before(last.at(), last.number())
        .query(em, SELECT, list.newestFirst(), Endorser.class)
        .setMaxResults(most)
        .getResultList();
  }

  public long count(EntityManager em) {
    return list.count(em);
  }
}

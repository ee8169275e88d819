package org.tadamun.endorsements.endorser.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tadamun.endorsements.endorser.boundary.EndorserFilter;
import org.tadamun.endorsements.endorser.entity.Endorser;

/** The one place where a filter becomes a query, so that a list and its count cannot differ. */
public final class EndorserQuery {

  private final StringBuilder where = new StringBuilder(" where e.forgottenAt is null");
  private final Map<String, Object> parameters = new HashMap<>();

  public EndorserQuery(EndorserFilter filter) {
    and("e.kind = :kind", "kind", filter.kind());
    and("e.country = :country", "country", filter.country());
    if (filter.text() != null && !filter.text().isBlank()) {
      String folded = Endorser.fold(filter.text()).replaceAll("([!%_])", "!$1");
      and("e.searchText like :text escape '!'", "text", "%" + folded + "%");
    }
  }

  public List<Endorser> rows(
      EntityManager em, EndorserFilter.Order order, boolean ascending, int first, int most) {
    String direction = ascending ? " asc" : " desc";
    String by = " order by " + order.path() + direction + ", e.id" + direction;
    return with(em.createQuery("select e from Endorser e" + where + by, Endorser.class))
        .setFirstResult(first)
        .setMaxResults(most)
        .getResultList();
  }

  /** By keyset, newest first. */
  public List<Endorser> before(EntityManager em, Long id, int most) {
    and("e.id < :before", "before", id);
    String by = " order by e.id desc";
    return with(em.createQuery("select e from Endorser e" + where + by, Endorser.class))
        .setMaxResults(most)
        .getResultList();
  }

  public long count(EntityManager em) {
    return with(em.createQuery("select count(e) from Endorser e" + where, Long.class))
        .getSingleResult();
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

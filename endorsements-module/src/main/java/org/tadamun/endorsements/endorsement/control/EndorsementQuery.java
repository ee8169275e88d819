package org.tadamun.endorsements.endorsement.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tadamun.endorsements.endorsement.boundary.EndorsementFilter;
import org.tadamun.endorsements.endorsement.entity.Endorsement;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.endorser.entity.Endorser;
import org.tadamun.kernel.database.boundary.InList;

/** The one place where a filter becomes a query, so that a list and its count cannot differ. */
public final class EndorsementQuery {

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  public EndorsementQuery(long campaignId, EndorsementFilter filter, Instant now) {
    where("e.campaignId = :campaign", "campaign", campaignId);
    whereIf("e.state = :state", "state", filter.state());
    whereIf("e.kind = :kind", "kind", filter.kind());
    whereIf("e.capacity = :capacity", "capacity", filter.capacity());
    whereIf("e.country = :country", "country", filter.country());
    if (filter.text() != null && !filter.text().isBlank()) {
      String folded = Endorser.fold(filter.text()).replaceAll("([!%_])", "!$1");
      where("e.endorser.searchText like :text escape '!'", "text", "%" + folded + "%");
    }
    if (filter.dueBefore() != null) {
      promisedBefore(filter.dueBefore());
    }
    if (filter.scope() != null) {
      scope(filter.scope(), now);
    }
  }

  private void scope(EndorsementFilter.Scope scope, Instant now) {
    switch (scope) {
      case SHOWN -> {
        where("e.state = :published", "published", EndorsementState.PUBLISHED);
        where("(e.embargoUntil is null or e.embargoUntil <= :now)", "now", now);
      }
      case EMBARGOED -> {
        where("e.state = :published", "published", EndorsementState.PUBLISHED);
        where("e.embargoUntil > :now", "now", now);
      }
      case TO_DO ->
          where(
              "e.state in :open",
              "open",
              List.of(
                  EndorsementState.RECEIVED,
                  EndorsementState.VERIFYING,
                  EndorsementState.VERIFIED,
                  EndorsementState.APPROVED));
      case OVERDUE -> promisedBefore(now.atOffset(ZoneOffset.UTC).toLocalDate());
    }
  }

  private void promisedBefore(LocalDate day) {
    where("e.state = :pledged", "pledged", EndorsementState.PLEDGED);
    where("e.promisedBy < :day", "day", day);
  }

  /** As with actions: numbers are sorted first, and only what is on the page is read wholly. */
  public List<Endorsement> rows(
      EntityManager em, EndorsementFilter.Order order, boolean ascending, int first, int most) {
    String direction = ascending ? " asc" : " desc";
    String sorted = " order by " + order.path() + direction + ", e.id" + direction;
    List<Long> page =
        with(em.createQuery("select e.id from Endorsement e" + where() + sorted, Long.class))
            .setFirstResult(first)
            .setMaxResults(most)
            .getResultList();
    return page.isEmpty()
        ? List.of()
        : em.createQuery(
                "select e from Endorsement e join fetch e.endorser where e.id in :page" + sorted,
                Endorsement.class)
            .setParameter("page", InList.of(page))
            .getResultList();
  }

  public long count(EntityManager em) {
    return with(em.createQuery("select count(e) from Endorsement e" + where(), Long.class))
        .getSingleResult();
  }

  private String where() {
    return " where " + String.join(" and ", conditions);
  }

  private void whereIf(String condition, String name, Object bound) {
    if (bound != null) {
      where(condition, name, bound);
    }
  }

  private void where(String condition, String name, Object bound) {
    conditions.add(condition);
    parameters.put(name, bound);
  }

  private <T> TypedQuery<T> with(TypedQuery<T> query) {
    parameters.forEach(query::setParameter);
    return query;
  }
}

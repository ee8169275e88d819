package org.tadamun.actions.action.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tadamun.actions.action.boundary.ActionFilter;
import org.tadamun.actions.action.entity.Action;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.actions.action.entity.SearchText;
import org.tadamun.kernel.database.boundary.InList;

/** The one place where a filter becomes a query, so that a list and its count cannot differ. */
public final class ActionQuery {

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  public ActionQuery(long campaignId, ActionFilter filter, Instant now) {
    where("a.campaignId = :campaign", "campaign", campaignId);
    whereIf("a.state = :state", "state", filter.state());
    whereIf("a.kind = :kind", "kind", filter.kind());
    whereIf("a.place.country = :country", "country", filter.country());
    whereIf("a.day.slug = :day", "day", filter.dayOfAction());
    if (filter.from() != null) {
      where("a.schedule.localStart >= :from", "from", filter.from().atStartOfDay());
    }
    if (filter.to() != null) {
      where("a.schedule.localStart < :to", "to", filter.to().plusDays(1).atStartOfDay());
    }
    if (filter.text() != null && !filter.text().isBlank()) {
      where("a.searchText like :text escape '!'", "text", contains(filter.text()));
    }
    if (filter.scope() != null) {
      scope(filter.scope(), now);
    }
  }

  private void scope(ActionFilter.Scope scope, Instant now) {
    switch (scope) {
      case UPCOMING -> {
        where("a.state = :approved", "approved", ActionState.APPROVED);
        where("a.schedule.overAt > :now", "now", now);
      }
      case REPORT_DUE -> {
        where("a.state = :approved", "approved", ActionState.APPROVED);
        where("a.schedule.overAt <= :now", "now", now);
      }
      case TO_DECIDE ->
          where(
              "a.state in :undecided",
              "undecided",
              List.of(ActionState.SUBMITTED, ActionState.DRAFT));
    }
  }

  /**
   * Numbers are sorted first, and only what is on the page is read wholly: where thousands are
   * sorted, Derby would carry all of their texts along.
   */
  public List<Action> rows(
      EntityManager em, ActionFilter.Order order, boolean ascending, int first, int most) {
    String direction = ascending ? " asc" : " desc";
    String sorted = " order by " + order.path() + direction + ", a.id" + direction;
    List<Long> page =
        with(em.createQuery("select a.id from Action a" + where() + sorted, Long.class))
            .setFirstResult(first)
            .setMaxResults(most)
            .getResultList();
    return page.isEmpty()
        ? List.of()
        : em.createQuery(
                "select a from Action a left join fetch a.day where a.id in :page" + sorted,
                Action.class)
            .setParameter("page", InList.of(page))
            .getResultList();
  }

  public long count(EntityManager em) {
    return with(em.createQuery("select count(a) from Action a" + where(), Long.class))
        .getSingleResult();
  }

  private String where() {
    return " where " + String.join(" and ", conditions);
  }

  private <T> TypedQuery<T> with(TypedQuery<T> query) {
    parameters.forEach(query::setParameter);
    return query;
  }

  private void where(String condition, String name, Object bound) {
    conditions.add(condition);
    parameters.put(name, bound);
  }

  private void whereIf(String condition, String name, Object bound) {
    if (bound != null) {
      where(condition, name, bound);
    }
  }

  private static String contains(String text) {
    return "%" + SearchText.fold(text).replaceAll("([!%_])", "!$1") + "%";
  }
}

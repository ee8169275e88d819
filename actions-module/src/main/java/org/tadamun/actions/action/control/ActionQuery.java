package org.tadamun.actions.action.control;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.tadamun.actions.action.boundary.ActionFilter;
import org.tadamun.actions.action.entity.Action;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.kernel.database.boundary.ListQuery;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.text.boundary.Folded;

/** Turns a filter into a query. Used by the list and by its count, so that both agree. */
public final class ActionQuery {

  /** Follows the rule of ActionView. */
  private static final String CALLED_BEFORE =
      "a.createdAt < :ended and (a.calledAt is null or a.calledAt < :ended)";

  private final ListQuery<Action> list = new ListQuery<>(Action.class, "a");
  private String countries;

  /**
   * Builds the query.
   *
   * @param ended when the outcome of the campaign was declared; null without an outcome
   */
  public ActionQuery(long campaignId, ActionFilter filter, Instant now, Instant ended) {
    list.where("a.campaignId = :campaign", "campaign", campaignId)
        .where("a.state = :state", "state", filter.state())
        .where("a.kind = :kind", "kind", filter.kind())
        .where("a.place.country = :country", "country", filter.country())
        .where("a.day.slug = :day", "day", filter.dayOfAction());
    if (filter.from() != null) {
      list.where("a.schedule.localStart >= :from", "from", filter.from().atStartOfDay());
    }
    if (filter.to() != null) {
      list.where("a.schedule.localStart < :to", "to", filter.to().plusDays(1).atStartOfDay());
    }
    if (filter.text() != null && !filter.text().isBlank()) {
      list.where("a.searchText like :text escape '!'", "text", contains(filter.text()));
    }
    if (filter.scope() != null) {
      scope(filter.scope(), now, ended == null ? Instant.EPOCH : ended);
    }
  }

  /**
   * Finds an action with its day, by public id.
   *
   * @throws NotFound where there is none
   */
  public static Action require(EntityManager em, String publicId) {
    return em.createQuery(
            "select a from Action a left join fetch a.day where a.publicId = :id", Action.class)
        .setParameter("id", publicId)
        .getResultStream()
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /** Keeps only actions that were not over at this moment. */
  public ActionQuery notOverAt(Instant moment) {
    list.where("a.schedule.overAt > :notOverAt", "notOverAt", moment);
    return this;
  }

  /** Sorts countries in the order of these codes; null sorts by the codes themselves. */
  public ActionQuery named(String codes) {
    countries = codes;
    return this;
  }

  private void scope(ActionFilter.Scope scope, Instant now, Instant ended) {
    switch (scope) {
      case UPCOMING -> list.where(ActionState.UPCOMING, "now", now);
      case CALLED_OFF -> list.where(ActionState.CALLED_OFF, "now", now);
      case REPORT_DUE -> list.where(ActionState.REPORT_DUE, "now", now);
      case TO_DECIDE ->
          list.where(
              "a.state in :undecided",
              "undecided",
              List.of(ActionState.SUBMITTED, ActionState.DRAFT));
      case AFTER_OUTCOME ->
          list.where(ActionState.STILL_ON, "now", now).where(CALLED_BEFORE, "ended", ended);
    }
  }

  public List<Action> rows(
      EntityManager em, ActionFilter.Order order, boolean ascending, int first, int most) {
    return ofNumbers(em, numbers(em, order, ascending, first, most), order, ascending);
  }

  public List<Long> numbers(
      EntityManager em, ActionFilter.Order order, boolean ascending, int first, int most) {
    return list.numbers(em, order.path(countries), ascending, first, most);
  }

  /** Reads the actions of these row ids; the filter is not applied again. */
  public List<Action> ofNumbers(
      EntityManager em, List<Long> numbers, ActionFilter.Order order, boolean ascending) {
    return list.ofNumbers(em, numbers, "left join fetch a.day", order.path(countries), ascending);
  }

  public long count(EntityManager em) {
    return list.count(em);
  }

  /** Counts by state in one statement; zeros included. */
  public Map<ActionState, Long> byState(EntityManager em) {
    return list.allCounts(em, "a.state", ActionState.class);
  }

  private static String contains(String text) {
    return ListQuery.contains(Folded.of(text));
  }
}

package org.tadamun.actions.action.control;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.tadamun.actions.action.boundary.ActionFigures;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.actions.action.entity.ActionVisibility;
import org.tadamun.actions.action.entity.CountingMethod;

/** Counts a campaign's actions in one statement. */
public final class ActionTally {

  private final List<Row> rows;

  private record Row(
      ActionState state,
      ActionVisibility visibility,
      CountingMethod method,
      long count,
      long heads,
      long notOver) {

    static Row of(Object[] columns) {
      return new Row(
          (ActionState) columns[0],
          (ActionVisibility) columns[1],
          (CountingMethod) columns[2],
          number(columns[3]),
          number(columns[4]),
          number(columns[5]));
    }

    private static long number(Object sum) {
      return sum == null ? 0 : ((Number) sum).longValue();
    }

    /** How many of this row fit a condition on state and on whether they are over. */
    long only(BiPredicate<ActionState, Boolean> what) {
      return (what.test(state, false) ? notOver : 0)
          + (what.test(state, true) ? count - notOver : 0);
    }

    boolean isPublic() {
      return state.isPublic() && visibility == ActionVisibility.PUBLIC;
    }
  }

  private ActionTally(List<Row> rows) {
    this.rows = rows;
  }

  /** Casts before summing: Derby sums integers as an integer and fails on overflow. */
  public static ActionTally of(EntityManager em, long campaignId, Instant now) {
    return new ActionTally(
        em.createQuery(
                "select a.state, a.visibility, a.headCountMethod, count(a), sum(cast(a.headCount as"
                    + " bigint)), sum(case when a.schedule.overAt > :now then 1 else 0 end) from"
                    + " Action a where a.campaignId = :campaign group by a.state, a.visibility,"
                    + " a.headCountMethod",
                Object[].class)
            .setParameter("campaign", campaignId)
            .setParameter("now", now)
            .getResultStream()
            .map(Row::of)
            .toList());
  }

  public ActionFigures all() {
    return sum(row -> true, state -> true);
  }

  public ActionFigures publicOnes() {
    return sum(Row::isPublic, ActionState::isPublic);
  }

  private ActionFigures sum(Predicate<Row> which, Predicate<ActionState> states) {
    Map<ActionState, Long> byState = new EnumMap<>(ActionState.class);
    for (ActionState state : ActionState.values()) {
      if (states.test(state)) {
        byState.put(state, 0L);
      }
    }
    long total = 0;
    long upcoming = 0;
    long calledOff = 0;
    long due = 0;
    Map<CountingMethod, Long> heads = new EnumMap<>(CountingMethod.class);
    for (CountingMethod method : CountingMethod.values()) {
      heads.put(method, 0L);
    }
    for (Row row : rows.stream().filter(which).toList()) {
      byState.merge(row.state, row.count, Long::sum);
      total += row.count;
      if (row.method != null) {
        heads.merge(row.method, row.heads, Long::sum);
      }
      upcoming += row.only(ActionState::isUpcoming);
      calledOff += row.only(ActionState::isCalledOff);
      due += row.only(ActionState::isReportDue);
    }
    return new ActionFigures(total, byState, upcoming, calledOff, due, heads);
  }
}

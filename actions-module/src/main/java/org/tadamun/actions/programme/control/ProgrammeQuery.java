package org.tadamun.actions.programme.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import org.tadamun.actions.action.entity.Action;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.actions.action.entity.Visibility;
import org.tadamun.actions.programme.boundary.ProgrammeFilter;
import org.tadamun.actions.programme.boundary.ProgrammeFilter.Part;

/** Reads public actions: upcoming ones forwards, then past ones backwards. */
public final class ProgrammeQuery {

  private static final String PUBLIC_ONES =
      " a.campaignId = :campaign and a.visibility = :public and a.state in :states";
  private static final String UPCOMING =
      " and (a.state = :postponed or (a.state in :dated and a.schedule.overAt > :now))";
  private static final String PAST =
      " and (a.state = :held or (a.state in :dated and a.schedule.overAt <= :now))";

  private final EntityManager em;
  private final long campaignId;
  private final ProgrammeFilter filter;

  public ProgrammeQuery(EntityManager em, long campaignId, ProgrammeFilter filter) {
    this.em = em;
    this.campaignId = campaignId;
    this.filter = filter;
  }

  /** From the cursor on, at most so many; the past fills up what the upcoming ones leave. */
  public List<Action> from(ProgrammeCursor cursor, int most) {
    List<Action> found = new ArrayList<>();
    if (cursor.part() == Part.UPCOMING && filter.part() != Part.PAST) {
      found.addAll(part(cursor, most));
    }
    if (found.size() < most && filter.part() != Part.UPCOMING) {
      found.addAll(part(cursor.inThePast(), most - found.size()));
    }
    return found;
  }

  private List<Action> part(ProgrammeCursor cursor, int most) {
    boolean upcoming = cursor.part() == Part.UPCOMING;
    String after = upcoming ? ">" : "<";
    String direction = upcoming ? " asc" : " desc";
    String position =
        " and (a.schedule.startsAt "
            + after
            + " :start"
            + (" or (a.schedule.startsAt = :start and a.id " + after + " :last))");
    TypedQuery<Action> query =
        em.createQuery(
            "select a from Action a left join fetch a.day where"
                + PUBLIC_ONES
                + (upcoming ? UPCOMING : PAST)
                + narrowing()
                + (cursor.isStart() ? "" : position)
                + (" order by a.schedule.startsAt" + direction + ", a.id" + direction),
            Action.class);
    bind(query);
    query
        .setParameter("now", cursor.asOf())
        .setParameter("dated", List.of(ActionState.APPROVED, ActionState.CANCELLED))
        .setParameter(
            upcoming ? "postponed" : "held",
            upcoming ? ActionState.POSTPONED : ActionState.TOOK_PLACE);
    if (!cursor.isStart()) {
      query.setParameter("start", cursor.start()).setParameter("last", cursor.last());
    }
    return query.setMaxResults(most).getResultList();
  }

  /** The latest first, whatever became of them: for calendars and maps. */
  public List<Action> latest(int most) {
    TypedQuery<Action> query =
        em.createQuery(
            "select a from Action a left join fetch a.day where"
                + PUBLIC_ONES
                + narrowing()
                + " order by a.schedule.startsAt desc, a.id desc",
            Action.class);
    bind(query);
    return query.setMaxResults(most).getResultList();
  }

  /** In which there is anything; codes in no particular order. */
  public List<String> countries() {
    TypedQuery<String> query =
        em.createQuery(
            "select distinct a.place.country from Action a where"
                + PUBLIC_ONES
                + " and a.place.country is not null",
            String.class);
    return bindPublic(query).getResultList();
  }

  private String narrowing() {
    return (filter.country() == null ? "" : " and a.place.country = :country")
        + (filter.kind() == null ? "" : " and a.kind = :kind");
  }

  private void bind(TypedQuery<Action> query) {
    bindPublic(query);
    if (filter.country() != null) {
      query.setParameter("country", filter.country());
    }
    if (filter.kind() != null) {
      query.setParameter("kind", filter.kind());
    }
  }

  private <T> TypedQuery<T> bindPublic(TypedQuery<T> query) {
    return query
        .setParameter("campaign", campaignId)
        .setParameter("public", Visibility.PUBLIC)
        .setParameter("states", ActionState.PUBLIC_ONES);
  }
}

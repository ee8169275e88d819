package org.tadamun.actions.programme.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.tadamun.actions.action.entity.Action;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.actions.action.entity.ActionVisibility;
import org.tadamun.actions.programme.boundary.ProgrammeFilter.Part;

/**
 * Reads public actions that are not over by their nearness in time. The programme is sorted by
 * beginnings, where a sit-in of many weeks comes before the vigil of tonight.
 */
public final class NearQuery {

  private static final String BEGUN =
      " and a.schedule.startsAt <= :now order by a.schedule.startsAt desc, a.id desc";
  private static final String COMING =
      " and a.schedule.startsAt > :now and a.schedule.startsAt < :until"
          + " order by a.schedule.startsAt, a.id";

  private final EntityManager em;
  private final long campaignId;
  private final Instant now;

  public NearQuery(EntityManager em, long campaignId, Instant now) {
    this.em = em;
    this.campaignId = campaignId;
    this.now = now;
  }

  /** At most this many that have begun, and as many that begin before {@code until}. */
  public List<Action> of(Part part, Instant until, int most) {
    List<Action> begun = query(part, BEGUN, most).getResultList();
    List<Action> coming = query(part, COMING, most).setParameter("until", until).getResultList();
    return Stream.concat(begun.stream(), coming.stream()).toList();
  }

  /** A postponed action counts as called off even after its time; here it must not be over. */
  private TypedQuery<Action> query(Part part, String when, int most) {
    return em.createQuery(
            "select a from Action a left join fetch a.day where"
                + ProgrammeQuery.PUBLIC_ONES
                + ProgrammePart.condition(part)
                + " and a.schedule.overAt > :now"
                + when,
            Action.class)
        .setParameter("campaign", campaignId)
        .setParameter("public", ActionVisibility.PUBLIC)
        .setParameter("states", ActionState.PUBLIC_ONES)
        .setParameter("now", now)
        .setMaxResults(most);
  }
}

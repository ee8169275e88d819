package org.tadamun.actions.action.control;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.tadamun.actions.action.entity.Action;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.kernel.text.boundary.Folded;

/**
 * Finds actions that may be the same one, entered twice; it and its head-count would count twice.
 * As two of one kind may be in one town on one day, nothing is refused, and staff who look at one
 * are shown the other.
 */
public final class AlikeActions {

  /** No duplicates: rejected ones, and cancelled ones, which have no head-count. */
  private static final Set<ActionState> ENDED =
      EnumSet.of(ActionState.REJECTED, ActionState.CANCELLED);

  private AlikeActions() {}

  /** Returns possible duplicates. Ended actions and those without a town have none. */
  public static List<Action> to(Action action, EntityManager em) {
    if (ENDED.contains(action.state()) || town(action).isEmpty()) {
      return List.of();
    }
    LocalDate day = action.details().schedule().localStart().toLocalDate();
    return em.createQuery(
            "select a from Action a left join fetch a.day where a.campaignId = :campaign"
                // The first two conditions only narrow the index range; the local day decides.
                + " and a.schedule.startsAt >= :early and a.schedule.startsAt < :late"
                + " and a.schedule.localStart >= :from and a.schedule.localStart < :to"
                + " and a.kind = :kind and a.state not in :ended and a.id <> :id"
                + " order by a.schedule.startsAt, a.id",
            Action.class)
        .setParameter("campaign", action.campaignId())
        .setParameter("early", day.minusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC))
        .setParameter("late", day.plusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC))
        .setParameter("from", day.atStartOfDay())
        .setParameter("to", day.plusDays(1).atStartOfDay())
        .setParameter("kind", action.details().kind())
        .setParameter("ended", ENDED)
        .setParameter("id", action.id())
        .getResultStream()
        .filter(other -> Objects.equals(country(other), country(action)))
        .filter(other -> town(other).equals(town(action)))
        .toList();
  }

  private static String country(Action action) {
    return action.details().place().country();
  }

  private static String town(Action action) {
    return Folded.of(action.details().place().locality());
  }
}

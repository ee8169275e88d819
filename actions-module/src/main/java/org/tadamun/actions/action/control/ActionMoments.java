package org.tadamun.actions.action.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import org.tadamun.actions.action.entity.Action;
import org.tadamun.actions.action.entity.ActionDetails;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.actions.action.entity.Schedule;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.zone.boundary.ZonedRows;

/** Actions that are not over: with another moment calendars get another sequence number too. */
@ApplicationScoped
public class ActionMoments implements ZonedRows {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private AuditTrail audit;

  @Override
  public String name() {
    return "actions";
  }

  @Override
  public List<Long> due(Instant now, long after) {
    return query("select a.id", Long.class, now, after, Long.MAX_VALUE)
        .setMaxResults(PORTION)
        .getResultList();
  }

  @Override
  public int deriveAnew(Instant now, long first, long last) {
    return (int)
        query("select a", Action.class, now, first - 1, last).getResultList().stream()
            .filter(action -> move(action, now))
            .count();
  }

  private <T> TypedQuery<T> query(
      String select, Class<T> type, Instant now, long after, long last) {
    return em.createQuery(
            select
                + " from Action a where a.id > :after and a.id <= :last"
                + " and a.schedule.overAt > :now and a.state <> :past order by a.id",
            type)
        .setParameter("after", after)
        .setParameter("last", last)
        .setParameter("now", now)
        .setParameter("past", ActionState.TOOK_PLACE);
  }

  private boolean move(Action action, Instant now) {
    ActionDetails known = action.details();
    Schedule anew = known.schedule().derivedAnew();
    if (anew.hasMomentsOf(known.schedule())) {
      return false;
    }
    action.describe(known.at(anew), action.day(), now);
    audit.recordOwn(
        "action.moment-derived",
        "action",
        action.publicId(),
        action.campaignId(),
        anew.startsAt().toString());
    return true;
  }
}

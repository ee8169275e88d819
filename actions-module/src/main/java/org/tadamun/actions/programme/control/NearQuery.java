package org.tadamun.actions.programme.control;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.tadamun.actions.action.entity.Action;
import org.tadamun.actions.programme.boundary.ProgrammeFilter.Part;
import org.tadamun.kernel.database.boundary.ListQuery;

/**
 * Reads public actions that are not over by their nearness in time. The programme is sorted by
 * beginnings, where a sit-in of many weeks comes before the vigil of tonight.
 */
public final class NearQuery {

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
    ListQuery<Action> begun = notOver(part).where("a.schedule.startsAt <= :now");
    ListQuery<Action> coming =
        notOver(part)
            .where("a.schedule.startsAt > :now")
            .where("a.schedule.startsAt < :until", "until", until);
    return Stream.concat(nearest(begun, false, most), nearest(coming, true, most)).toList();
  }

  /** What was postponed stays called off after its time; here it must not be over. */
  private ListQuery<Action> notOver(Part part) {
    return ProgrammePart.publicOnes(campaignId)
        .where(ProgrammePart.condition(part), "now", now)
        .where("a.schedule.overAt > :now");
  }

  private Stream<Action> nearest(ListQuery<Action> list, boolean forwards, int most) {
    String order = list.order("a.schedule.startsAt", forwards);
    return list.query(em, ProgrammePart.SELECT, order, Action.class)
        .setMaxResults(most)
        .getResultStream();
  }
}

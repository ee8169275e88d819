package org.tadamun.actions.action.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.tadamun.actions.action.entity.Action;
import org.tadamun.actions.action.entity.ActionDetails;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.actions.action.entity.place.Schedule;
import org.tadamun.kernel.zone.boundary.ZonedTable;

/**
 * Derives the moments of actions again after a change of time zone rules. Only those that are not
 * over; where a moment changes, the sequence number for calendars changes too.
 */
@ApplicationScoped
public class ActionMoments extends ZonedTable<Action> {

  public ActionMoments() {
    super(
        Action.class,
        "actions",
        "action",
        "x.schedule.overAt > :now and x.state <> :past",
        Map.of("past", ActionState.TOOK_PLACE));
  }

  @Override
  protected Optional<Moved> derive(Action action, Instant now) {
    ActionDetails known = action.details();
    Schedule anew = known.schedule().derivedAnew();
    if (anew.hasMomentsOf(known.schedule())) {
      return Optional.empty();
    }
    action.describe(known.at(anew), action.day(), now);
    return Optional.of(new Moved(action.campaignId(), anew.startsAt().toString()));
  }
}

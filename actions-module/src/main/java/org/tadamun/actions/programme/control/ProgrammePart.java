package org.tadamun.actions.programme.control;

import java.time.Instant;
import org.tadamun.actions.action.entity.Action;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.actions.action.entity.ActionVisibility;
import org.tadamun.actions.programme.boundary.ProgrammeFilter.Part;
import org.tadamun.kernel.database.boundary.ListQuery;

/**
 * Which public actions belong to which part of the programme, as a method and as JPQL. Both use
 * {@link ActionState}, as do lists of staff and figures.
 */
final class ProgrammePart {

  /** What stands before the conditions where whole actions are read. */
  static final String SELECT = "select a from Action a left join fetch a.day";

  private ProgrammePart() {}

  static Part of(Action action, Instant now) {
    boolean over = !action.details().schedule().overAt().isAfter(now);
    if (action.state().isUpcoming(over)) {
      return Part.UPCOMING;
    }
    return action.state().isCalledOff(over) ? Part.CALLED_OFF : Part.PAST;
  }

  /** All parts together. */
  static ListQuery<Action> publicOnes(long campaignId) {
    return new ListQuery<>(Action.class, "a")
        .where("a.campaignId = :campaign", "campaign", campaignId)
        .where("a.visibility = :public", "public", ActionVisibility.PUBLIC)
        .where("a.state in :states", "states", ActionState.PUBLIC_ONES);
  }

  /** With the parameter {@code now}. */
  static String condition(Part part) {
    return switch (part) {
      case UPCOMING -> ActionState.UPCOMING;
      case CALLED_OFF -> ActionState.CALLED_OFF;
      case PAST -> ActionState.PAST;
    };
  }
}

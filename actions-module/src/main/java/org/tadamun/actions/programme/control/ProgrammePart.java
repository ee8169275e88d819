package org.tadamun.actions.programme.control;

import java.time.Instant;
import org.tadamun.actions.action.entity.Action;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.actions.programme.boundary.ProgrammeFilter.Part;

/**
 * Which public actions belong to which part of the programme, as a method and as JPQL; both use
 * {@link ActionState}, as do lists of staff and figures.
 */
final class ProgrammePart {

  private ProgrammePart() {}

  static Part of(Action action, Instant now) {
    boolean over = !action.details().schedule().overAt().isAfter(now);
    if (action.state().isUpcoming(over)) {
      return Part.UPCOMING;
    }
    return action.state().isCalledOff(over) ? Part.CALLED_OFF : Part.PAST;
  }

  /** JPQL with the parameter {@code now}. */
  static String condition(Part part) {
    return " and "
        + switch (part) {
          case UPCOMING -> ActionState.UPCOMING;
          case CALLED_OFF -> ActionState.CALLED_OFF;
          case PAST -> ActionState.PAST;
        };
  }
}

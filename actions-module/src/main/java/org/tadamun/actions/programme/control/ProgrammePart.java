package org.tadamun.actions.programme.control;

import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import org.tadamun.actions.action.entity.Action;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.actions.programme.boundary.ProgrammeFilter.Part;

/**
 * Which public actions belong to which part, for queries and for what they found: the one place
 * where that stands, so that a number and the list under its heading cannot differ.
 */
final class ProgrammePart {

  private ProgrammePart() {}

  static Part of(Action action, Instant now) {
    boolean over = !action.details().schedule().overAt().isAfter(now);
    return switch (action.state()) {
      case TOOK_PLACE -> Part.PAST;
      case POSTPONED -> Part.CALLED_OFF;
      case CANCELLED -> over ? Part.PAST : Part.CALLED_OFF;
      default -> over ? Part.PAST : Part.UPCOMING;
    };
  }

  static String condition(Part part) {
    return switch (part) {
      case UPCOMING -> " and a.state = :approved and a.schedule.overAt > :now";
      case CALLED_OFF ->
          " and (a.state = :postponed or (a.state = :cancelled and a.schedule.overAt > :now))";
      case PAST -> " and (a.state = :held or (a.state in :dated and a.schedule.overAt <= :now))";
    };
  }

  static <T> TypedQuery<T> bind(TypedQuery<T> query, Part part, Instant now) {
    query.setParameter("now", now);
    return switch (part) {
      case UPCOMING -> query.setParameter("approved", ActionState.APPROVED);
      case CALLED_OFF ->
          query
              .setParameter("postponed", ActionState.POSTPONED)
              .setParameter("cancelled", ActionState.CANCELLED);
      case PAST ->
          query
              .setParameter("held", ActionState.TOOK_PLACE)
              .setParameter("dated", List.of(ActionState.APPROVED, ActionState.CANCELLED));
    };
  }
}

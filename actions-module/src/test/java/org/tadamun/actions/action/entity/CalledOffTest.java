package org.tadamun.actions.action.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.actions.action.entity.ActionSamples.AFTER;
import static org.tadamun.actions.action.entity.ActionSamples.BEFORE;
import static org.tadamun.actions.action.entity.ActionSamples.REASON;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadamun.actions.action.entity.place.Place;

@DisplayName("Action that is called off")
class CalledOffTest {

  @ParameterizedTest
  @EnumSource(
      value = ActionState.class,
      names = {"POSTPONED", "CANCELLED"})
  @DisplayName(
      "R9: a hidden place does not open after the action was called off, unless it was open before")
  void calledOff(ActionState off) {
    Action action = opening();
    turn(action, off, BEFORE);
    assertEquals("Ask us", action.details().place().contact());
    assertNull(action.details().place().addressFrom());
    assertTrue(action.details().place().isHiddenAt(AFTER));
    Action late = opening();
    turn(late, off, AFTER);
    assertFalse(late.details().place().isHiddenAt(AFTER), "everybody has read it");
    action.describe(opening().details(), null, BEFORE);
    turn(action, off, BEFORE);
    assertEquals(AFTER, action.details().place().addressFrom(), "a better reason takes nothing");
  }

  private static void turn(Action action, ActionState off, Instant now) {
    if (off == ActionState.CANCELLED) {
      action.cancel(REASON, now);
    } else {
      action.postpone(REASON, now);
    }
  }

  /** An approved action whose place is hidden until the morning after. */
  private static Action opening() {
    Action action = ActionSamples.in(ActionState.APPROVED);
    ActionDetails seen = action.details();
    Place flat = new Place("CA", "Toronto", "A flat", "1 Elm Street", true);
    ActionDetails hidden =
        new ActionDetails(
            seen.kind(),
            seen.title(),
            seen.description(),
            seen.visibility(),
            flat.opening(AFTER, "Ask us"),
            seen.schedule(),
            null);
    action.describe(hidden, null, BEFORE);
    return action;
  }
}

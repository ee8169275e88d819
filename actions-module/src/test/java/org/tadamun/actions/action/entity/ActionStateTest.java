package org.tadamun.actions.action.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tadamun.actions.action.entity.ActionState.APPROVED;
import static org.tadamun.actions.action.entity.ActionState.CANCELLED;
import static org.tadamun.actions.action.entity.ActionState.DRAFT;
import static org.tadamun.actions.action.entity.ActionState.POSTPONED;
import static org.tadamun.actions.action.entity.ActionState.REJECTED;
import static org.tadamun.actions.action.entity.ActionState.SUBMITTED;
import static org.tadamun.actions.action.entity.ActionState.TOOK_PLACE;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("R1: States of an action")
class ActionStateTest {

  private static final Map<ActionState, Set<ActionState>> ALLOWED =
      Map.of(
          SUBMITTED, EnumSet.of(APPROVED, REJECTED),
          DRAFT, EnumSet.of(APPROVED, REJECTED),
          APPROVED, EnumSet.of(POSTPONED, CANCELLED, TOOK_PLACE, REJECTED),
          POSTPONED, EnumSet.of(POSTPONED, APPROVED, CANCELLED, REJECTED),
          CANCELLED, EnumSet.of(CANCELLED, APPROVED, REJECTED),
          TOOK_PLACE, EnumSet.of(TOOK_PLACE, CANCELLED, REJECTED),
          REJECTED, EnumSet.of(APPROVED));

  static Stream<Arguments> everyPair() {
    return Stream.of(ActionState.values())
        .flatMap(from -> Stream.of(ActionState.values()).map(to -> Arguments.of(from, to)));
  }

  @ParameterizedTest(name = "{0} to {1}")
  @MethodSource("everyPair")
  @DisplayName("each pair of states is allowed exactly if the table of this test lists it")
  void everyPairIsDecided(ActionState from, ActionState to) {
    assertEquals(ALLOWED.get(from).contains(to), from.mayBecome(to));
  }

  @Test
  @DisplayName("a submitted, drafted or rejected action is not public")
  void publicStates() {
    assertEquals(EnumSet.of(APPROVED, POSTPONED, CANCELLED, TOOK_PLACE), ActionState.PUBLIC_ONES);
    for (ActionState state : ActionState.values()) {
      assertEquals(ActionState.PUBLIC_ONES.contains(state), state.isPublic());
    }
  }

  @Test
  @DisplayName(
      "R11: an action may be forgotten once over unless postponed; a rejected one at any time")
  void forgetting() {
    for (ActionState state : ActionState.values()) {
      assertEquals(state != POSTPONED, state.mayForget(true), "" + state);
      assertEquals(state == REJECTED, state.mayForget(false), "" + state);
    }
  }

  @Test
  @DisplayName("no action becomes a draft or submitted again")
  void noWayBack() {
    for (ActionState state : ActionState.values()) {
      assertEquals(false, state.mayBecome(DRAFT));
      assertEquals(false, state.mayBecome(SUBMITTED));
    }
  }

  @Test
  @DisplayName("an action is upcoming, called off or due for a report, depending on state and time")
  void meanings() {
    for (ActionState state : ActionState.values()) {
      assertEquals(state == APPROVED, state.isUpcoming(false), "" + state);
      assertEquals(state == APPROVED, state.isReportDue(true), "" + state);
      assertEquals(state == POSTPONED, state.isCalledOff(true), "" + state);
      assertEquals(
          EnumSet.of(POSTPONED, CANCELLED).contains(state), state.isCalledOff(false), "" + state);
      assertEquals(false, state.isUpcoming(true) || state.isReportDue(false), "" + state);
      assertEquals(EnumSet.of(APPROVED, POSTPONED).contains(state), state.isStillOn(false));
      assertEquals(state == POSTPONED, state.isStillOn(true));
    }
  }

  @Test
  @DisplayName("R14: the time is open only for a postponed action without a new time still ahead")
  void timeOpen() {
    for (ActionState state : ActionState.values()) {
      assertEquals(state == POSTPONED, state.isTimeOpen(false), "" + state);
      assertEquals(false, state.isTimeOpen(true), "" + state);
    }
  }
}

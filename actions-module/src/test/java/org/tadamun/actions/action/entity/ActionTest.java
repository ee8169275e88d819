package org.tadamun.actions.action.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.actions.action.entity.ActionSamples.AFTER;
import static org.tadamun.actions.action.entity.ActionSamples.BEFORE;
import static org.tadamun.actions.action.entity.ActionSamples.HEADS;
import static org.tadamun.actions.action.entity.ActionSamples.REASON;

import java.time.LocalDateTime;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.text.entity.LocalizedText;

class ActionTest {

  private static final String PLAIN = "protest-toronto-2020-11-20-2";

  private enum Verb {
    APPROVE("approve", ActionState.APPROVED, action -> action.approve(AFTER)),
    REJECT("reject", ActionState.REJECTED, action -> action.reject(REASON, AFTER)),
    POSTPONE("postpone", ActionState.POSTPONED, action -> action.postpone(null, AFTER)),
    CANCEL("cancel", ActionState.CANCELLED, action -> action.cancel(REASON, AFTER)),
    REPORT("report", ActionState.TOOK_PLACE, action -> action.tookPlace(HEADS, AFTER));

    private final String name;
    private final ActionState target;
    private final Consumer<Action> act;

    Verb(String name, ActionState target, Consumer<Action> act) {
      this.name = name;
      this.target = target;
      this.act = act;
    }
  }

  static Stream<Arguments> everyVerbInEveryState() {
    return Stream.of(ActionState.values())
        .flatMap(state -> Stream.of(Verb.values()).map(verb -> Arguments.of(state, verb)));
  }

  @ParameterizedTest(name = "{1} in {0}")
  @MethodSource("everyVerbInEveryState")
  @DisplayName("R1: a verb leads to its state if allowed, else the refusal names state and verb")
  void verbs(ActionState state, Verb verb) {
    Action action = ActionSamples.in(state);
    int sequence = action.sequence();
    if (state.mayBecome(verb.target)) {
      verb.act.accept(action);
      assertEquals(verb.target, action.state());
      assertEquals(sequence + 1, action.sequence());
      assertEquals(AFTER, action.modifiedAt());
    } else {
      WrongState refusal = assertThrows(WrongState.class, () -> verb.act.accept(action));
      assertEquals(state.name(), refusal.state());
      assertEquals(verb.name, refusal.verb());
      assertEquals(state, action.state());
      assertEquals(sequence, action.sequence());
    }
  }

  @ParameterizedTest
  @EnumSource(ActionState.class)
  @DisplayName("R2: only an action that took place has a head-count")
  void headCount(ActionState state) {
    HeadCount expected = state == ActionState.TOOK_PLACE ? HEADS : null;
    assertEquals(expected, ActionSamples.in(state).headCount());
  }

  @Test
  @DisplayName("R2: cancelling a reported action removes its head-count")
  void falseReport() {
    Action action = ActionSamples.in(ActionState.TOOK_PLACE);
    action.cancel(REASON, AFTER);
    assertNull(action.headCount());
    assertEquals(REASON, action.reason());
  }

  @Test
  @DisplayName("R2: a later report replaces the head-count, or removes it")
  void correctedCount() {
    Action action = ActionSamples.in(ActionState.TOOK_PLACE);
    action.tookPlace(new HeadCount(95, CountingMethod.POLICE), AFTER);
    assertEquals("95 POLICE", action.headCount().toString());
    action.tookPlace(null, AFTER);
    assertNull(action.headCount());
  }

  @Test
  @DisplayName("R3: a report before the start is refused; from the start on it is accepted")
  void tooEarly() {
    Action action = ActionSamples.in(ActionState.APPROVED);
    var start = action.details().schedule().startsAt();
    assertThrows(NotYetBegun.class, () -> action.tookPlace(HEADS, start.minusSeconds(1)));
    assertEquals(ActionState.APPROVED, action.state());
    action.tookPlace(HEADS, start);
    assertEquals(ActionState.TOOK_PLACE, action.state());
  }

  @Test
  @DisplayName("R3: a wrong state is refused before the time is checked")
  void wrongStateFirst() {
    assertThrows(WrongState.class, () -> ActionSamples.drafted().tookPlace(HEADS, BEFORE));
  }

  @ParameterizedTest
  @EnumSource(ActionState.class)
  @DisplayName("R1: a wrong state is refused before a missing or long reason is")
  void reasonAfterState(ActionState state) {
    LocalizedText tooLong = LocalizedText.of("en", "x".repeat(Action.REASON_MAX + 1));
    Action action = ActionSamples.in(state);
    assertThrows(refusal(state, ActionState.REJECTED), () -> action.reject(null, AFTER));
    assertThrows(
        refusal(state, ActionState.CANCELLED), () -> action.cancel(LocalizedText.EMPTY, AFTER));
    assertThrows(refusal(state, ActionState.POSTPONED), () -> action.postpone(tooLong, AFTER));
    assertEquals(state, action.state());
  }

  private static Class<? extends BusinessException> refusal(ActionState state, ActionState next) {
    return state.mayBecome(next) ? InvalidInput.class : WrongState.class;
  }

  @Test
  @DisplayName("R3: an action that took place cannot be moved into the future")
  void heldStaysPast() {
    Action action = ActionSamples.in(ActionState.TOOK_PLACE);
    ActionDetails later = ActionSamples.at(LocalDateTime.of(2021, 1, 1, 12, 0));
    assertThrows(NotYetBegun.class, () -> action.describe(later, null, AFTER));
    action.describe(ActionSamples.at(ActionSamples.NOON.minusHours(1)), null, AFTER);
    assertEquals(11, action.details().schedule().localStart().getHour());
  }

  @ParameterizedTest
  @EnumSource(ActionState.class)
  @DisplayName("R5: an edit raises the sequence and keeps the state")
  void edit(ActionState state) {
    Action action = ActionSamples.in(state);
    int sequence = action.sequence();
    action.describe(ActionSamples.details(), null, AFTER);
    assertEquals(state, action.state());
    assertEquals(sequence + 1, action.sequence());
  }

  @Test
  @DisplayName("the reason stays until the state changes")
  void reason() {
    Action action = ActionSamples.in(ActionState.POSTPONED);
    assertEquals(REASON, action.reason());
    action.approve(AFTER);
    assertNull(action.reason());
    action.postpone(null, AFTER);
    assertNull(action.reason());
  }

  @Test
  @DisplayName("R10: repeating a verb replaces the reason and keeps the state")
  void betterReason() {
    LocalizedText better = REASON.with("ar", "منعتها الشرطة");
    Action postponed = ActionSamples.in(ActionState.POSTPONED);
    postponed.postpone(better, AFTER);
    assertEquals(better, postponed.reason());
    Action cancelled = ActionSamples.in(ActionState.CANCELLED);
    int sequence = cancelled.sequence();
    cancelled.cancel(better, AFTER);
    assertEquals(better, cancelled.reason());
    assertEquals(ActionState.CANCELLED, cancelled.state());
    assertEquals(sequence + 1, cancelled.sequence());
  }

  @ParameterizedTest
  @EnumSource(ActionState.class)
  @DisplayName("R11: forgetting keeps kind, title, time, town and head-count, and erases the rest")
  void forgotten(ActionState state) {
    Action action = ActionSamples.in(state);
    action.describe(ActionSamples.withWay(), null, AFTER);
    if (!state.mayForget(true)) {
      assertThrows(StillToCome.class, () -> action.forgetPeople(PLAIN, AFTER));
      assertEquals("Bring a candle", action.details().description().in("en"));
      return;
    }
    HeadCount heads = action.headCount();
    ActionDetails before = action.details();
    action.forgetPeople(PLAIN, AFTER);
    ActionDetails left = action.details();
    assertEquals(LocalizedText.EMPTY, left.description());
    assertNull(left.place().venue());
    assertNull(left.place().address());
    assertNull(left.place().link());
    assertNull(left.place().latitude());
    assertNull(left.place().longitude());
    assertNull(left.place().contact());
    assertNull(action.reason());
    assertEquals("Toronto", left.place().locality());
    assertEquals("CA", left.place().country());
    assertEquals(before.title(), left.title());
    assertEquals(before.schedule(), left.schedule());
    assertEquals(PLAIN, action.slug());
    assertEquals(heads, action.headCount());
    assertEquals(state, action.state());
  }

  @Test
  @DisplayName("R11: before it is over only a rejected action may be forgotten")
  void stillToCome() {
    Action called = ActionSamples.in(ActionState.CANCELLED);
    assertThrows(StillToCome.class, () -> called.forgetPeople(PLAIN, BEFORE));
    assertEquals("protest-toronto-2020-11-20", called.slug());
    Action refused = ActionSamples.in(ActionState.REJECTED);
    refused.forgetPeople(PLAIN, BEFORE);
    assertNull(refused.reason());
  }

  @ParameterizedTest
  @EnumSource(ActionState.class)
  @DisplayName("R8: an unlisted action is public in no state")
  void unlisted(ActionState state) {
    Action action = ActionSamples.in(state);
    assertEquals(state.isPublic(), action.isPublic());
    ActionDetails seen = action.details();
    action.describe(
        new ActionDetails(
            seen.kind(),
            seen.title(),
            seen.description(),
            ActionVisibility.UNLISTED,
            seen.place(),
            seen.schedule(),
            null),
        null,
        AFTER);
    assertFalse(action.isPublic());
  }

  @ParameterizedTest
  @EnumSource(ActionState.class)
  @DisplayName("action.ending R3 keeping an approved or postponed action sets the time of its call")
  void keepSetsTimeOfCall(ActionState state) {
    Action action = ActionSamples.in(state);
    int sequence = action.sequence();
    if (state.isStillOn(false)) {
      assertEquals(BEFORE, action.calledAt());
      action.keep(BEFORE.plusSeconds(1));
      assertEquals(BEFORE.plusSeconds(1), action.calledAt());
      assertEquals(sequence + 1, action.sequence());
      assertEquals(state, action.state());
    } else {
      WrongState refusal = assertThrows(WrongState.class, () -> action.keep(BEFORE));
      assertEquals(state + " keep", refusal.state() + " " + refusal.verb());
    }
  }

  @Test
  @DisplayName("action.ending R3 an action that is over cannot be kept")
  void keptTooLate() {
    assertThrows(WrongState.class, () -> ActionSamples.in(ActionState.APPROVED).keep(AFTER));
  }

  @Test
  @DisplayName("only an online action needs no place")
  void places() {
    for (ActionKind kind : ActionKind.values()) {
      assertEquals(kind != ActionKind.ONLINE, kind.needsPlace());
    }
  }

  @Test
  @DisplayName(
      "R14: a postponed action is rescheduled once its time was changed, until it is approved")
  void rescheduled() {
    Action action = ActionSamples.in(ActionState.POSTPONED);
    assertFalse(action.isRescheduled());
    action.describe(ActionSamples.at(ActionSamples.NOON.plusDays(3)), null, AFTER);
    assertTrue(action.isRescheduled());
    assertEquals(ActionState.POSTPONED, action.state());
    action.postpone(REASON, AFTER);
    assertTrue(action.isRescheduled(), "only the reason is told better");
    action.approve(AFTER);
    assertFalse(action.isRescheduled());
    action.postpone(null, AFTER);
    assertFalse(action.isRescheduled(), "of the new time now");
  }
}

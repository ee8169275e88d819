package org.tadamun.actions.action.boundary.moved;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadamun.actions.action.boundary.ActionAnswer;
import org.tadamun.actions.action.boundary.ActionView;
import org.tadamun.actions.action.boundary.AnswerSamples;
import org.tadamun.actions.action.entity.ActionSamples;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.kernel.rest.control.JsonAnswers;

@DisplayName("The answer of an action that was moved")
class MovedAnswerTest {

  private static final Instant OVER = Instant.parse("2020-11-20T19:00:00Z");

  private static ActionAnswer shown(ActionView action, Instant now) {
    return ActionAnswer.forThePublic(action, AnswerSamples.RELEASE, now);
  }

  @Test
  @DisplayName("R1 has what was announced first, until it is over")
  void untilOver() {
    ActionView action = AnswerSamples.moved(ActionState.APPROVED, false);
    ActionAnswer before = shown(action, OVER.minusSeconds(1));
    assertTrue(before.moved());
    AnnouncedView first = before.announced();
    assertEquals(LocalDateTime.of(2020, 11, 19, 18, 0), first.localStart());
    assertEquals(Instant.parse("2020-11-19T23:00:00Z"), first.startsAt());
    assertEquals("America/Toronto", first.timeZone());
    assertEquals(
        new AnnouncedView.Where("City Hall", "100 Queen Street", "Toronto", "CA"), first.place());
    assertFalse(shown(action, OVER).moved());
    assertNull(shown(action, OVER).announced());
  }

  @ParameterizedTest
  @EnumSource(value = ActionState.class, names = "APPROVED", mode = EnumSource.Mode.EXCLUDE)
  @DisplayName("R1 says it only of what people are called to")
  void notCalledFor(ActionState state) {
    assertFalse(shown(AnswerSamples.moved(state, false), ActionSamples.BEFORE).moved());
  }

  @Test
  @DisplayName("R2 says nothing of what was never moved")
  void neverMoved() {
    assertFalse(AnswerSamples.approved().moved());
    assertNull(AnswerSamples.approved().announced());
  }

  @Test
  @DisplayName("R3 has no old venue where the present one is hidden, but for staff")
  void hidden() {
    ActionView action = AnswerSamples.moved(ActionState.APPROVED, true);
    ActionAnswer shown = shown(action, ActionSamples.BEFORE);
    assertTrue(shown.moved());
    assertEquals(new AnnouncedView.Where(null, null, "Toronto", "CA"), shown.announced().place());
    assertFalse(JsonAnswers.JSONB.toJson(shown).contains("Queen"));
    ActionAnswer staff = ActionAnswer.forStaff(action, AnswerSamples.RELEASE, ActionSamples.BEFORE);
    assertEquals("City Hall", staff.announced().place().venue());
  }

  @Test
  @DisplayName("R3 has no place where it had been online")
  void online() {
    AnnouncedView nowhere = new AnnouncedView(OVER, LocalDateTime.MIN, "UTC", null);
    assertEquals(nowhere, nowhere.townOnly());
    assertNull(AnnouncedView.of(null));
  }
}

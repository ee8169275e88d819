package org.tadamun.actions.action.boundary.since;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadamun.actions.action.boundary.ActionAnswer;
import org.tadamun.actions.action.boundary.ActionView;
import org.tadamun.actions.action.boundary.AnswerSamples;
import org.tadamun.actions.action.entity.ActionSamples;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.actions.action.entity.place.Announced;
import org.tadamun.actions.action.entity.place.Place;
import org.tadamun.actions.action.entity.place.Schedule;
import org.tadamun.kernel.rest.control.JsonAnswers;

@DisplayName("Answer of an action that was moved")
class MovedAnswerTest {

  private static final Instant OVER = Instant.parse("2020-11-20T19:00:00Z");

  private static ActionAnswer shown(ActionView action, Instant now) {
    return ActionAnswer.forThePublic(action, AnswerSamples.RELEASE, now);
  }

  @Test
  @DisplayName("R1: the answer has what was announced first, until the action is over")
  void untilOver() {
    ActionView action = AnswerSamples.moved(ActionState.APPROVED, false);
    ActionAnswer before = shown(action, OVER.minusSeconds(1));
    assertTrue(before.moved());
    AnnouncedView first = before.announced();
    assertEquals(LocalDateTime.of(2020, 11, 19, 18, 0), first.localStart());
    assertEquals(Instant.parse("2020-11-19T23:00:00Z"), first.startsAt());
    assertEquals("America/Toronto", first.timeZone());
    assertEquals(new AnnouncedView.Where("Toronto", "CA", true, false), first.place());
    assertFalse(shown(action, OVER).moved());
    assertNull(shown(action, OVER).announced());
  }

  @ParameterizedTest
  @EnumSource(value = ActionState.class, names = "APPROVED", mode = EnumSource.Mode.EXCLUDE)
  @DisplayName("R1: only an approved action is shown as moved")
  void notCalledFor(ActionState state) {
    assertFalse(shown(AnswerSamples.moved(state, false), ActionSamples.BEFORE).moved());
  }

  @Test
  @DisplayName("R2: an action that was never moved has no announcement")
  void neverMoved() {
    assertFalse(AnswerSamples.approved().moved());
    assertNull(AnswerSamples.approved().announced());
  }

  @Test
  @DisplayName("R3: the answer says that the venue was another one, and never names the old venue")
  void noVenue() {
    assertNoVenue(true);
    assertNoVenue(false);
  }

  private static void assertNoVenue(boolean hidden) {
    ActionView action = AnswerSamples.moved(ActionState.APPROVED, hidden);
    ActionAnswer shown = shown(action, ActionSamples.BEFORE);
    assertTrue(shown.moved());
    assertEquals(new AnnouncedView.Where("Toronto", "CA", true, hidden), shown.announced().place());
    assertFalse(told(shown).contains("Queen") || told(shown).contains("City Hall"));
    ActionAnswer staff = ActionAnswer.forStaff(action, AnswerSamples.RELEASE, ActionSamples.BEFORE);
    assertEquals(shown.announced(), staff.announced());
  }

  private static String told(ActionAnswer answer) {
    return JsonAnswers.JSONB.toJson(answer);
  }

  @Test
  @DisplayName("R3: an action that was online before has no announced place")
  void online() {
    Place nowhere = new Place(null, null, null, null, false);
    Place hall = new Place("CA", "Toronto", "City Hall", null, false);
    Schedule evening = Schedule.of(LocalDateTime.of(2020, 11, 19, 18, 0), null, ZoneOffset.UTC);
    assertNull(told(Announced.first(null, nowhere, evening, OVER), hall));
    assertNull(AnnouncedView.of(null, hall, OVER));
  }

  private static AnnouncedView.Where told(Announced announced, Place present) {
    return AnnouncedView.of(announced, present, OVER).place();
  }

  @Test
  @DisplayName("R3: the answer does not reveal whether a hidden place is the announced one")
  void samePlace() {
    Place hall = new Place("CA", "Toronto", "City Hall", null, false);
    Place hidden = new Place("CA", "Toronto", "City Hall", null, true);
    Schedule evening = Schedule.of(LocalDateTime.of(2020, 11, 19, 18, 0), null, ZoneOffset.UTC);
    Announced first = Announced.first(null, hall, evening, OVER);
    assertFalse(told(first, hall).elsewhere());
    AnnouncedView.Where notShown = new AnnouncedView.Where("Toronto", "CA", true, true);
    assertEquals(notShown, told(first, hidden));
    assertEquals(notShown, told(first, hidden.opening(OVER.plusSeconds(1), null)));
    assertEquals(notShown, told(first, new Place("CA", "Toronto", "Town Hall", null, true)));
    assertFalse(told(first, hidden.opening(OVER, null)).elsewhere());
    Announced unsaid = Announced.first(null, hidden, evening, OVER);
    assertFalse(told(unsaid, hidden).elsewhere(), "there was nothing to go to");
  }
}

package org.tadamun.actions.action.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.time.boundary.LocalTimes;

@DisplayName("R4: Time of an action sent as a moment")
class ActionTimeInputTest {

  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
  private static final ActionTimeInput NOON =
      new ActionTimeInput(
          Instant.parse("2026-11-20T17:00:00Z"), LocalDateTime.parse("2026-11-20T12:00"));
  private static final ActionTimeInput NEVER = new ActionTimeInput(null, null);

  private static ActionTimeInput told(String moment, String local) {
    return new ActionTimeInput(
        moment == null ? null : Instant.parse(moment),
        local == null ? null : LocalDateTime.parse(local));
  }

  private static List<String> mistakes(ActionTimeInput.Meant meant, ZoneId zone) {
    Violations mistakes = new Violations();
    meant.judge(mistakes, "startsAt", zone, LocalTimes::first);
    return mistakes.errors().stream().map(FieldError::messageKey).toList();
  }

  @ParameterizedTest
  @DisplayName("a moment becomes the local time of the zone, if no local time is sent or it agrees")
  @CsvSource({
    "2026-11-20T17:00:00Z, , 2026-11-20T12:00",
    "2026-11-20T12:00:00-05:00, , 2026-11-20T12:00",
    "2026-11-20T17:00:59.9Z, , 2026-11-20T12:00",
    "2026-11-20T17:00:00Z, 2026-11-20T12:00, 2026-11-20T12:00",
    "2026-11-20T17:00:00Z, 2026-11-20T12:00:30, 2026-11-20T12:00:30",
    "2026-11-01T05:30:00Z, , 2026-11-01T01:30",
    ", 2026-11-20T12:00, 2026-11-20T12:00",
    ", , "
  })
  void kept(String moment, String local, String expected) {
    ActionTimeInput.Meant meant = told(moment, local).meant(NEVER, false);
    assertEquals(expected == null ? null : LocalDateTime.parse(expected), meant.local(TORONTO));
    assertEquals(List.of(), mistakes(meant, TORONTO));
  }

  @ParameterizedTest
  @DisplayName(
      "a moment that contradicts the local time, or is the second of an ambiguous one, is refused")
  @CsvSource({
    "2026-11-20T12:00:00Z, 2026-11-20T12:00",
    "2026-11-20T17:01:00Z, 2026-11-20T12:00",
    "+1000000000-12-31T23:59:59Z, 2026-11-20T12:00",
    "2026-11-01T06:30:00Z, 2026-11-01T01:30",
    "2026-11-01T06:30:00Z, "
  })
  void contradicts(String moment, String local) {
    ActionTimeInput.Meant meant = told(moment, local).meant(NEVER, false);
    assertEquals(List.of("actions.error.other-moment"), mistakes(meant, TORONTO));
    assertEquals(List.of(), mistakes(meant, null), "of an unknown zone nobody can tell");
  }

  @Test
  @DisplayName("of an ambiguous local time the end is the second moment, and the first is refused")
  void end() {
    for (String local : new String[] {null, "2026-11-01T01:30"}) {
      ActionTimeInput.Meant second = told("2026-11-01T06:30:00Z", local).meant(NEVER, false);
      ActionTimeInput.Meant first = told("2026-11-01T05:30:00Z", local).meant(NEVER, false);
      assertEquals(LocalDateTime.parse("2026-11-01T01:30"), second.local(TORONTO));
      Violations mistakes = new Violations();
      second.judge(mistakes, "endsAt", TORONTO, LocalTimes::last);
      assertEquals(List.of(), mistakes.errors());
      first.judge(mistakes, "endsAt", TORONTO, LocalTimes::last);
      assertEquals("actions.error.other-moment", mistakes.errors().getFirst().messageKey());
    }
  }

  @ParameterizedTest
  @DisplayName("an error in the local time itself is not reported here")
  @CsvSource({
    "2026-03-08T07:00:00Z, 2026-03-08T02:30",
    "2026-11-20T17:00:00Z, 2199-01-01T00:00",
    "+1000000000-12-31T23:59:59Z, ",
    "-1000000000-01-01T00:00:00Z, "
  })
  void wrongByItself(String moment, String local) {
    assertEquals(List.of(), mistakes(told(moment, local).meant(NEVER, false), TORONTO));
  }

  @ParameterizedTest
  @DisplayName("in an edit the field that differs from the present value counts")
  @CsvSource({
    "2026-11-20T17:00:00Z, 2026-11-20T12:00, 2026-11-20T12:00, false",
    "2026-11-20T17:00:00Z, 2026-11-20T13:00, 2026-11-20T13:00, false",
    "2026-11-20T18:00:00Z, 2026-11-20T12:00, 2026-11-20T13:00, true",
    "2026-11-20T18:00:00Z, , 2026-11-20T13:00, true",
    "2026-11-20T18:00:00Z, 2026-11-20T13:00, 2026-11-20T13:00, false",
    "2026-11-20T17:00:00Z, , , false",
    ", 2026-11-20T12:00, , true",
    ", 2026-11-20T13:00, 2026-11-20T13:00, false",
    ", , , true"
  })
  void edited(String moment, String local, String expected, boolean byMoment) {
    ActionTimeInput.Meant meant = told(moment, local).meant(NOON, false);
    assertEquals(expected == null ? null : LocalDateTime.parse(expected), meant.local(TORONTO));
    assertEquals(byMoment, meant.byMoment());
    assertEquals(List.of(), mistakes(meant, TORONTO));
  }

  @Test
  @DisplayName("an edit that changes moment and local time differently is refused")
  void editedTwice() {
    ActionTimeInput.Meant meant =
        told("2026-11-20T18:00:00Z", "2026-11-20T14:00").meant(NOON, false);
    assertEquals(List.of("actions.error.other-moment"), mistakes(meant, TORONTO));
  }

  @Test
  @DisplayName("the present moment without its local time is half of the present time")
  void half() {
    assertTrue(new ActionTimeInput(NOON.moment(), null).isHalfOf(NOON));
    assertFalse(NOON.isHalfOf(NOON));
    assertFalse(NEVER.isHalfOf(NOON));
    assertFalse(NEVER.isHalfOf(NEVER));
    assertFalse(told("2026-11-20T18:00:00Z", null).isHalfOf(NOON));
  }

  @Test
  @DisplayName(
      "a moment that is sent alone stays the same in another zone; a local time stays local")
  void moved() {
    ZoneId london = ZoneId.of("Europe/London");
    assertEquals(LocalDateTime.parse("2026-11-20T17:00"), NOON.meant(NOON, true).local(london));
    assertEquals(NOON.local(), NOON.meant(NOON, false).local(london), "sent back with the rest");
    assertEquals(List.of(), mistakes(NOON.meant(NOON, false), london));
    assertNull(new ActionTimeInput(null, NOON.local()).meant(NOON, true).local(london));
  }
}

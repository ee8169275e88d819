package org.tadamun.petition.reminder.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Plan of reminders")
class ReminderPlanTest {

  @Test
  @DisplayName("A plan has one or two times, and the gap before each")
  void times() {
    ReminderPlan plan = ReminderPlan.parse("P3D, P10D");
    assertEquals(List.of(Duration.ofDays(3), Duration.ofDays(10)), plan.after());
    assertEquals(Duration.ofDays(3), plan.gap(0));
    assertEquals(Duration.ofDays(7), plan.gap(1));
    assertEquals(List.of(Duration.ofHours(36)), ReminderPlan.parse("PT36H").after());
    assertFalse(plan.isOff());
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "off", "OFF"})
  @DisplayName("An empty plan, or off, has no reminders")
  void off(String text) {
    assertEquals(List.of(), ReminderPlan.parse(text).after());
    assertTrue(ReminderPlan.parse(text).isOff());
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "P3D,", "P3D;P10D", "three days"})
  @DisplayName("A plan that cannot be read is refused")
  void refused(String text) {
    assertThrows(IllegalArgumentException.class, () -> ReminderPlan.parse(text));
  }
}

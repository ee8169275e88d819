package org.tadamun.petition.reminder.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Field;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Reminders of all petitions")
class RemindersTest {

  @ParameterizedTest(name = "{0}")
  @DisplayName("are off where the configuration says so")
  @CsvSource({"off, true", "P5D, false", "'P3D,P10D', false"})
  void off(String configured, boolean off) throws Exception {
    Reminders reminders = new Reminders();
    Field seam = Reminders.class.getDeclaredField("configured");
    seam.setAccessible(true);
    seam.set(reminders, configured);
    assertEquals(off, reminders.areOff());
  }
}

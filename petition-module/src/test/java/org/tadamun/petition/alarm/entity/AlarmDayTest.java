package org.tadamun.petition.alarm.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Day that an alarm judges")
class AlarmDayTest {

  @Test
  @DisplayName("The day begins 23 whole hours before the running one, anywhere in that hour")
  void begins() {
    Instant began = Instant.parse("2020-11-19T09:00:00Z");
    assertEquals(began, AlarmDay.begins(Instant.parse("2020-11-20T08:00:00Z")));
    assertEquals(began, AlarmDay.begins(Instant.parse("2020-11-20T08:59:59.999Z")));
  }
}

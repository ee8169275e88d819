package org.tadamun.web.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A time for the browser")
class MachineTimeTest {

  @Test
  @DisplayName("has whole seconds, since browsers read no more than milliseconds")
  void moment() {
    assertEquals(
        "2020-11-08T12:00:07Z", MachineTime.of(Instant.parse("2020-11-08T12:00:07.163570Z")));
  }

  @Test
  @DisplayName("is a day or a local time as it stands, and null for null")
  void others() {
    assertEquals("2020-11-08", MachineTime.of(LocalDate.of(2020, 11, 8)));
    assertEquals("2020-11-08T12:00", MachineTime.of(LocalDateTime.of(2020, 11, 8, 12, 0)));
    assertNull(MachineTime.of(null));
  }
}

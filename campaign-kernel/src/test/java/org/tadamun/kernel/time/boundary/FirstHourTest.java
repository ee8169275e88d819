package org.tadamun.kernel.time.boundary;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The first hour of a server")
class FirstHourTest {

  @Test
  @DisplayName("is over when an hour has passed, and not before")
  void length() {
    assertFalse(FirstHour.isOver(Duration.ofMinutes(60).minusNanos(1)));
    assertTrue(FirstHour.isOver(Duration.ofMinutes(60)));
  }

  @Test
  @DisplayName("begins with the process")
  void now() {
    assertFalse(FirstHour.isOver(), "no test runs for so long");
  }
}

package org.tadamun.kernel.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Clock of the application")
class ClockProducerTest {

  private final Clock clock = new ClockProducer().clock();

  @Test
  @DisplayName("the clock's moments have no more than microseconds")
  void microseconds() {
    for (int i = 0; i < 1_000; i++) {
      Instant now = clock.instant();
      assertEquals(now.truncatedTo(ChronoUnit.MICROS), now);
    }
  }

  @Test
  @DisplayName("the clock is in UTC and shows the present")
  void right() {
    assertEquals(ZoneOffset.UTC, clock.getZone());
    Instant before = Instant.now().truncatedTo(ChronoUnit.MICROS);
    Instant told = clock.instant();
    assertFalse(told.isBefore(before));
    assertFalse(told.isAfter(Instant.now()));
  }

  @Test
  @DisplayName("the clock gives milliseconds")
  void milliseconds() {
    long before = System.currentTimeMillis();
    long told = clock.millis();
    assertTrue(before <= told && told <= System.currentTimeMillis());
  }

  @Test
  @DisplayName("the clock can be serialised and read again")
  void serialized() throws IOException, ClassNotFoundException {
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(kept)) {
      out.writeObject(clock);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(kept.toByteArray()))) {
      assertEquals(ZoneOffset.UTC, ((Clock) in.readObject()).getZone());
    }
  }
}

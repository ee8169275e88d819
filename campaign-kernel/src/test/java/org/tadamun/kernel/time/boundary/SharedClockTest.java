package org.tadamun.kernel.time.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.time.control.DatabaseClock;

@DisplayName("Clock shared by all nodes")
class SharedClockTest {

  private static final Instant HERE = Instant.parse("2020-11-20T08:02:00Z");
  private static final Instant THERE = Instant.parse("2020-11-20T08:00:00Z");

  private static Instant now(String url) {
    DatabaseClock database =
        new DatabaseClock() {
          @Override
          public Instant now() {
            return THERE;
          }
        };
    return new SharedClock(url, database, Clock.fixed(HERE, ZoneOffset.UTC)).now();
  }

  @Test
  @DisplayName("with PostgreSQL the clock is that of the database")
  void postgresql() {
    assertEquals(THERE, now("jdbc:postgresql://localhost/tadamun"));
  }

  @Test
  @DisplayName("with Derby the clock is that of the machine")
  void derby() {
    assertEquals(HERE, now("jdbc:derby:memory:x"));
  }
}

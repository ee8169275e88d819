package org.tadamun.kernel.time.control;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("Clock of the database")
class DatabaseClockIT {

  @Inject private Clock clock;
  @EJB private DatabaseClock database;

  @Test
  @DisplayName("On PostgreSQL the clock is within five minutes of ours and does not go back")
  void read() {
    String url = ConfigProvider.getConfig().getValue("tadamun.database.url", String.class);
    if (url.startsWith("jdbc:derby:")) {
      return;
    }
    Instant before = clock.instant();
    Instant there = database.now();
    Duration apart = Duration.between(before, there).abs();
    assertTrue(apart.compareTo(Duration.ofMinutes(5)) < 0, apart::toString);
    assertFalse(database.now().isBefore(there), "and goes on, within one connection too");
  }
}

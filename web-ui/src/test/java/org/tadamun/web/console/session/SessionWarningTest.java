package org.tadamun.web.console.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.web.security.SignedIn;

@DisplayName("The warnings before the end of a session")
class SessionWarningTest {

  private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
  private static final Duration LONG = Duration.ofHours(3);

  private static SessionWarning in(Duration rest, Duration last) {
    return new SessionWarning(new SignedIn.Ends(NOW.plus(rest), NOW.plus(last)), NOW);
  }

  @Test
  @DisplayName("R1: the warning of inactivity is due two minutes before the end, not earlier")
  void rest() {
    assertFalse(in(Duration.ofSeconds(121), LONG).isOfRest());
    assertTrue(in(Duration.ofSeconds(120), LONG).isOfRest());
    assertTrue(in(Duration.ofSeconds(1), LONG).isOfRest());
    assertFalse(in(Duration.ofSeconds(1), LONG).isOfLast());
  }

  @Test
  @DisplayName("R1: the warning of the last end is due ten minutes before it, not earlier")
  void last() {
    assertFalse(in(Duration.ofMinutes(30), Duration.ofSeconds(601)).isOfLast());
    assertTrue(in(Duration.ofMinutes(30), Duration.ofSeconds(600)).isOfLast());
  }

  @Test
  @DisplayName("the warning of inactivity is left out if the last end comes first")
  void inVain() {
    SessionWarning warning = in(Duration.ofSeconds(90), Duration.ofSeconds(80));
    assertFalse(warning.isOfRest());
    assertTrue(warning.isOfLast());
  }

  @Test
  @DisplayName("the minutes left are rounded up and never zero")
  void minutes() {
    assertEquals(2, in(Duration.ofSeconds(120), LONG).minutes());
    assertEquals(2, in(Duration.ofSeconds(61), LONG).minutes());
    assertEquals(1, in(Duration.ofSeconds(60), LONG).minutes());
    assertEquals(1, in(Duration.ofSeconds(1), LONG).minutes());
    assertEquals(1, in(Duration.ZERO, LONG).minutes());
  }

  @Test
  @DisplayName("the seconds lead to the first of the two warnings, never too early")
  void seconds() {
    assertEquals(28 * 60, in(Duration.ofMinutes(30), LONG).seconds());
    assertEquals(1, in(Duration.ofSeconds(120).plusNanos(1), LONG).seconds());
    assertEquals(5 * 60, in(Duration.ofMinutes(30), Duration.ofMinutes(15)).seconds());
    assertEquals(0, in(Duration.ofMinutes(2), LONG).seconds());
    assertEquals(0, in(Duration.ofMinutes(30), Duration.ofMinutes(9)).seconds());
  }
}

package org.tadamun.petition.reminder.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.petition.petition.entity.lastday.Reopening;
import org.tadamun.petition.reminder.entity.ReminderStop;

@DisplayName("Reminders of all petitions")
class RemindersTest {

  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
  private static final PetitionView PETITION =
      new PetitionView(
          7,
          "p",
          3,
          "release",
          PetitionState.OPEN,
          1,
          1,
          null,
          null,
          null,
          null,
          0,
          null,
          NOW,
          null,
          null,
          List.of(),
          null,
          Reopening.NONE,
          NOW,
          NOW,
          0);

  private final Reminders reminders = new Reminders();

  @ParameterizedTest(name = "configured as {0}: off {1}")
  @DisplayName("Reminders are off if the configuration says so")
  @CsvSource({"off, true", "P5D, false", "'P3D,P10D', false"})
  void off(String configured, boolean off) throws Exception {
    set("configured", configured);
    assertEquals(off, reminders.areOff());
  }

  @ParameterizedTest(name = "configured as {0}, petition {1}: stopped {2}")
  @DisplayName("R2: reminders are stopped by the configuration, or by the petition's own stop")
  @CsvSource({
    "off, going, true",
    "off, stopped, true",
    "P5D, stopped, true",
    "P5D, going, false",
  })
  void stopped(String configured, String petition, boolean rest) throws Exception {
    connect(configured, petition.equals("stopped"));
    assertEquals(rest, reminders.areStopped(PETITION.id()));
  }

  @ParameterizedTest(name = "configured as {0}, {1} left: in vain {2}")
  @DisplayName("R2: with reminders off, one that waits is in vain from two days before the end on")
  @CsvSource({"off, P2D, true", "off, P2DT1S, false", "P5D, P2D, false"})
  void inVain(String configured, Duration left, boolean over) throws Exception {
    connect(configured, false);
    assertEquals(over, reminders.waitInVain(PETITION, NOW.plus(left)));
  }

  private void connect(String configured, boolean isStopped) throws Exception {
    set("configured", configured);
    set("clock", Clock.fixed(NOW, ZoneOffset.UTC));
    ReminderStop stop = new ReminderStop(PETITION.id(), PetitionState.OPEN, NOW);
    set(
        "em",
        Proxy.newProxyInstance(
            EntityManager.class.getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (proxy, method, values) -> isStopped ? stop : null));
  }

  private void set(String field, Object value) throws Exception {
    Field seam = Reminders.class.getDeclaredField(field);
    seam.setAccessible(true);
    seam.set(reminders, value);
  }
}

package org.tadamun.petition.surge.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.alarm.boundary.AlarmWorld;
import org.tadamun.petition.alarm.boundary.CountryWatch;
import org.tadamun.petition.moderation.boundary.AlarmsByHand;
import org.tadamun.petition.moderation.boundary.CountryAlarms;
import org.tadamun.petition.moderation.control.AlarmRun;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("Figures for the alarm when signers of a released country leave")
class LateLeaversIT extends FourEyes {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final int LATE = 5;
  private static final long MORE = 8;

  @Inject private AlarmRun alarmRun;
  @Inject private AlarmWorld alarmWorld;
  @Inject private AlarmsByHand byHand;
  @Inject private Clock clock;
  @Inject private CountryAlarms alarms;
  @Inject private CountryWatch watch;
  @Inject private SurgeWorld surgeWorld;
  @Inject private TallyWorld tallyWorld;

  private final List<String> tokens = new ArrayList<>();

  @BeforeEach
  void letGo() throws Exception {
    String alarm = Acting.as(anna, () -> byHand.raise(petition.slug(), "MT").id());
    for (int i = 0; i < LATE; i++) {
      tokens.add(alarmWorld.signed(petition, "MT"));
    }
    alarmWorld.confirm(tokens);
    Acting.as(anna, () -> alarms.release(alarm, clock.instant().plus(HOUR), null));
    alarmRun.run();
    assertEquals(Map.of("MT", (long) LATE), ModerationWorld.tallied(petition));
  }

  /** The start of the previous hour, in case the present one has just begun. */
  private Instant first() {
    return clock.instant().truncatedTo(ChronoUnit.HOURS).minus(HOUR);
  }

  private void assertNew(long many) {
    assertEquals(many, watch.since(petition.id(), petition.textVersion(), first()));
    Instant end = first().plus(HOUR.multipliedBy(3));
    long usual =
        watch.hours(petition.id(), petition.textVersion(), first(), end).values().stream()
            .mapToLong(Long::longValue)
            .sum();
    assertEquals(many, usual);
  }

  private long ofMalta() {
    return watch
        .ofDay(petition.id(), petition.textVersion(), clock.instant())
        .getOrDefault("MT", 0L);
  }

  @Test
  @DisplayName(
      "R1: withdrawals after a release lower their country's day, not the hour of the petition")
  void releasedLeave() {
    assertNew(0);
    tokens.forEach(tallyWorld::withdraw);
    assertEquals(0, ofMalta(), "his country's day is lower by him");
    assertNew(0);
    surgeWorld.come(petition, "SE", MORE);
    assertNew(MORE);
    surgeWorld.come(petition, "MT", MORE);
    assertNew(2 * MORE);
  }

  @Test
  @DisplayName(
      "R1: withdrawals of earlier signatures do not hide new signatures of other countries")
  void earlierLeave() {
    surgeWorld.came(petition, "MT", 48, MORE);
    surgeWorld.come(petition, "MT", -MORE);
    surgeWorld.come(petition, "SE", MORE);
    assertEquals(MORE, watch.since(petition.id(), petition.textVersion(), first()));
  }
}

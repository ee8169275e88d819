package org.tadamun.petition.alarm.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.petition.alarm.entity.AlarmCause;
import org.tadamun.petition.alarm.entity.AlarmState;
import org.tadamun.petition.alarm.entity.MixKind;
import org.tadamun.petition.moderation.boundary.AlarmView;
import org.tadamun.petition.moderation.boundary.CountryAlarms;
import org.tadamun.petition.moderation.control.AlarmRun;
import org.tadamun.petition.recount.boundary.Recounts;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.Crowd;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;

/** Replays two real days: the fraud of June 2016, and a diaspora that hears of its petition. */
@InServer
@DisplayName("Replays of large waves of signatures")
class AlarmReplaysIT extends FourEyes {

  private static final int FRAUD = 39_000;
  private static final int DAYS = 14;
  private static final int USUAL = 10;
  private static final int WAVE = 3_000;
  private static final int DOMAINS = 60;
  private static final int OTHERS = 200;
  private static final int NAMES = 10;

  /** Half of what is expected of a place whose number of inhabitants is unknown. */
  private static final int HALF_EXPECTED = 250;

  @Inject private AlarmRun alarmRun;
  @Inject private AlarmWorld alarmWorld;
  @Inject private Clock clock;
  @Inject private CountryAlarms alarms;
  @Inject private Crowd crowd;
  @Inject private Recounts recounts;

  @AfterEach
  void goHome() {
    alarmWorld.gone(petition);
  }

  private AlarmView only() throws Exception {
    List<AlarmView> all = Acting.as(anna, () -> alarms.list(petition.slug()));
    assertEquals(1, all.size(), all::toString);
    return all.getFirst();
  }

  @Test
  @Timeout(600)
  @DisplayName(
      "Of 39,000 signatures from the Vatican at once, fewer than 100 count before the alarm")
  void vatican() throws Exception {
    alarmWorld.wave(petition, "VA", FRAUD, 5);
    Map<SignatureState, Long> states = alarmWorld.states(petition, "VA");
    long counted = states.get(SignatureState.CONFIRMED);
    assertTrue(counted < 100, states::toString);
    assertEquals(FRAUD - counted, states.get(SignatureState.HELD));
    AlarmView alarm = only();
    assertTrue(alarm.seen() < 100, alarm::toString);
    assertEquals(FRAUD - counted, alarm.waiting());
    assertEquals(Map.of("VA", counted), ModerationWorld.tallied(petition));
  }

  @Test
  @Timeout(300)
  @DisplayName("A wave from ten names below one mail domain is held at half of the expected number")
  void names() throws Exception {
    alarmWorld.wave(petition, "SE", OTHERS, DOMAINS);
    alarmWorld.below("evil.example", petition, "ZZ", 2 * HALF_EXPECTED, NAMES);
    AlarmView alarm = only();
    assertEquals("ZZ", alarm.country());
    assertEquals(AlarmCause.POPULATION, alarm.cause());
    assertEquals(MixKind.ONE, alarm.mix());
    assertEquals(HALF_EXPECTED, alarm.bound());
    long counted = HALF_EXPECTED;
    long others = OTHERS;
    assertEquals(Map.of("SE", others, "ZZ", counted), ModerationWorld.tallied(petition));
    assertEquals(HALF_EXPECTED, alarm.waiting());
  }

  @Test
  @Timeout(300)
  @DisplayName(
      "A wave over many mail domains that others use too is held from its bound on, then released")
  void amongOthers() throws Exception {
    alarmWorld.wave(petition, "DE", OTHERS, DOMAINS);
    alarmWorld.wave(petition, "SE", WAVE, DOMAINS);
    AlarmView alarm = only();
    assertEquals(MixKind.MANY, alarm.mix());
    assertEquals(WAVE - alarm.bound(), alarm.waiting());
    Acting.as(
        anna, () -> alarms.release(alarm.id(), clock.instant().plus(Duration.ofDays(7)), null));
    alarmRun.run();
    long all = WAVE;
    assertEquals(Map.of(SignatureState.CONFIRMED, all), alarmWorld.states(petition, "SE"));
  }

  @Test
  @Timeout(300)
  @DisplayName(
      "A wave from a diaspora after two weeks of usual days is released whole by one click")
  void diaspora() throws Exception {
    Instant today = clock.instant();
    for (int day = 1; day <= DAYS; day++) {
      crowd.sign(petition, "SE", USUAL, today.minus(Duration.ofDays(day)).minusSeconds(7200));
    }
    alarmWorld.wave(petition, "SE", WAVE, DOMAINS);
    AlarmView alarm = only();
    assertEquals(AlarmCause.POPULATION, alarm.cause());
    assertEquals(USUAL, alarm.usual());
    assertEquals(MixKind.MANY, alarm.mix());
    long counted = DAYS * USUAL + alarm.bound();
    assertEquals(Map.of("SE", counted), ModerationWorld.tallied(petition));
    assertEquals(WAVE - alarm.bound(), alarm.waiting());

    Acting.as(anna, () -> alarms.release(alarm.id(), today.plus(Duration.ofDays(7)), null));
    alarmRun.run();

    assertEquals(AlarmState.RELEASED, only().state());
    assertEquals(WAVE - alarm.bound(), only().released());
    long all = DAYS * USUAL + WAVE;
    assertEquals(Map.of("SE", all), ModerationWorld.tallied(petition));
    assertEquals(Map.of(SignatureState.CONFIRMED, all), alarmWorld.states(petition, "SE"));
    assertEquals(List.of(), Acting.as(anna, () -> recounts.run(petition.slug())).findings());
  }
}

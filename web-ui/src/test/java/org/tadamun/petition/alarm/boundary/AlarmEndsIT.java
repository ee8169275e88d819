package org.tadamun.petition.alarm.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.invalidation.boundary.InvalidationDraft;
import org.tadamun.petition.invalidation.boundary.InvalidationView;
import org.tadamun.petition.invalidation.boundary.Invalidations;
import org.tadamun.petition.invalidation.control.InvalidationRun;
import org.tadamun.petition.invalidation.entity.InvalidationRule;
import org.tadamun.petition.moderation.boundary.AlarmView;
import org.tadamun.petition.moderation.boundary.CountryAlarms;
import org.tadamun.petition.moderation.control.AlarmRun;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.recount.boundary.Recounts;
import org.tadamun.petition.signature.boundary.OwnSignature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("Signatures that an alarm held")
class AlarmEndsIT extends FourEyes {

  /** How many new signatures from the Vatican are believed by the default configuration. */
  private static final int BELIEVED = 40;

  private static final int MORE = 10;

  @Inject private AlarmRun alarmRun;
  @Inject private AlarmWorld alarmWorld;
  @Inject private Clock clock;
  @Inject private CountryAlarms alarms;
  @Inject private InvalidationRun invalidationRun;
  @Inject private Invalidations invalidations;
  @Inject private OwnSignature own;
  @Inject private Petitions petitions;
  @Inject private Recounts recounts;
  @Inject private Wave wave;

  /** Confirms enough signatures that ten are held; returns the tokens of these ten. */
  private List<String> held() throws Exception {
    alarmWorld.wave(petition, "VA", BELIEVED, 3);
    List<String> links = new ArrayList<>();
    for (int i = 0; i < MORE; i++) {
      String link = alarmWorld.signed(petition, "VA");
      assertEquals(SignatureState.HELD, alarmWorld.confirm(link));
      links.add(link);
    }
    return links;
  }

  private void release() throws Exception {
    AlarmView alarm = Acting.as(anna, () -> alarms.list(petition.slug())).getFirst();
    Instant until = clock.instant().plus(Duration.ofDays(7));
    Acting.as(anna, () -> alarms.release(alarm.id(), until, null));
    alarmRun.run();
  }

  private void assertFigures(long tallied, long corrected) throws Exception {
    assertEquals(Map.of("VA", tallied), ModerationWorld.tallied(petition));
    assertEquals(corrected, ModerationWorld.corrected(petition).getOrDefault("VA", 0L));
    assertEquals(List.of(), Acting.as(anna, () -> recounts.run(petition.slug())).findings());
  }

  @Test
  @DisplayName(
      "R5: held signatures count once the alarm ends, even one erased after the petition closed")
  void erased() throws Exception {
    List<String> links = held();
    int version = petitions.bySlug(petition.slug()).orElseThrow().version();
    Acting.as(anna, () -> petitions.close(petition.slug(), version));
    own.erase(links.getFirst());
    assertFigures(BELIEVED, 0);
    release();
    assertFigures(BELIEVED + MORE, MORE);
    assertEquals(
        Map.of(SignatureState.CONFIRMED, (long) BELIEVED + MORE),
        alarmWorld.states(petition, "VA"));
  }

  @Test
  @DisplayName(
      "R2 R3: a signature is not released with its alarm if a later alarm holds it by then")
  void later() throws Exception {
    held();
    release();
    wave.quietEnds(petition);
    alarmRun.run();
    for (String link : wave.signed(petition, "VA", MORE, 3)) {
      assertEquals(SignatureState.HELD, alarmWorld.confirm(link));
    }
    alarmRun.run();
    assertEquals(MORE, alarmWorld.states(petition, "VA").get(SignatureState.HELD));
    assertFigures(BELIEVED + MORE, MORE);
    release();
    assertFigures(BELIEVED + 2 * MORE, 2 * MORE);
  }

  @Test
  @DisplayName("R3: what another node held at the end of a release of minutes is released too")
  void longRelease() throws Exception {
    held();
    release();
    wave.decidedBefore(petition, Duration.ofMinutes(10));
    wave.heldElsewhere(petition, "VA");
    alarmRun.run();
    assertEquals(
        Map.of(SignatureState.CONFIRMED, (long) BELIEVED + MORE + 1),
        alarmWorld.states(petition, "VA"));
    assertFigures(BELIEVED + MORE + 1, MORE + 1);
  }

  @Test
  @DisplayName("R4: a signature brought back from an invalidation counts if its alarm has ended")
  void reverted() throws Exception {
    held();
    InvalidationView one = invalidated();
    assertEquals(BELIEVED + MORE, one.invalidated());
    release();
    revert(one);
    assertFigures(BELIEVED + MORE, MORE);
    assertEquals(
        Map.of(SignatureState.CONFIRMED, (long) BELIEVED + MORE),
        alarmWorld.states(petition, "VA"));
  }

  @Test
  @DisplayName("R4: a signature brought back under an open alarm stays held, and counts after it")
  void revertedBefore() throws Exception {
    held();
    revert(invalidated());
    assertFigures(BELIEVED, 0);
    assertEquals(MORE, alarmWorld.states(petition, "VA").get(SignatureState.HELD));
    release();
    assertFigures(BELIEVED + MORE, MORE);
  }

  private InvalidationView invalidated() throws Exception {
    InvalidationDraft draft =
        new InvalidationDraft(
            null,
            InvalidationRule.of(Map.of("countries", "VA")),
            InvalidationReason.AUTOMATED,
            null);
    InvalidationView one = Acting.as(anna, () -> invalidations.propose(petition.slug(), draft));
    Acting.as(bilal, () -> invalidations.approve(one.id()));
    invalidationRun.run();
    return Acting.as(anna, () -> invalidations.one(one.id()));
  }

  private void revert(InvalidationView one) throws Exception {
    Acting.as(anna, () -> invalidations.revert(one.id()));
    invalidationRun.run();
  }
}

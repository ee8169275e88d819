package org.tadamun.petition.eventpass.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.alarm.boundary.AlarmWorld;
import org.tadamun.petition.alarm.control.LevelReader;
import org.tadamun.petition.alarm.entity.AlarmCause;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.moderation.boundary.AlarmView;
import org.tadamun.petition.moderation.boundary.CountryAlarms;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.moderation.control.AlarmRun;
import org.tadamun.petition.recount.boundary.Recounts;
import org.tadamun.petition.signature.boundary.OwnSignature;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.PassWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("Event passes and the alarm about a country")
class PassAlarmIT extends FourEyes {

  /** The alarm level of Luxembourg in the default configuration. */
  private static final int BELIEVED = 40;

  private static final int MORE = 5;

  @Inject private AlarmRun alarmRun;
  @Inject private AlarmWorld alarmWorld;
  @Inject private Clock clock;
  @Inject private CountryAlarms alarms;
  @EJB private LevelReader levels;
  @Inject private Moderation moderation;
  @Inject private OwnSignature own;
  @Inject private EventPasses passes;
  @Inject private PassWorld passWorld;
  @Inject private Recounts recounts;
  @Inject private Signatures signatures;

  private EventPassView make(int most) throws Exception {
    return Acting.as(anna, () -> passes.make(petition.slug(), passWorld.valid(most)));
  }

  private void sign(JsonObject body) {
    Api.anonymous()
        .with("X-Forwarded-For", PassWorld.address())
        .post("/petitions/" + petition.slug() + "/signatures", body)
        .require(202);
  }

  /** Signs from Luxembourg by this code and confirms; returns the state of the signature. */
  private SignatureState comesBy(String code) {
    return comesBy(code, "LU");
  }

  private SignatureState comesBy(String code, String country) {
    JsonObject body = PassWorld.signature(code, country);
    sign(body);
    return signatures.confirm(petitionWorld.token(body.getString("email"))).status();
  }

  private void assertCount(int times, String code) {
    for (int i = 0; i < times; i++) {
      assertEquals(SignatureState.CONFIRMED, comesBy(code));
    }
  }

  /**
   * The signatures of Luxembourg in the last day, the current hour included, as alarms count them.
   */
  private long ofDay() {
    Instant from = clock.instant().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(23));
    return levels.since(petition.id(), petition.textVersion(), from).getOrDefault("LU", 0L);
  }

  private List<Long> numbers() {
    return petitionWorld.rows(petition.id()).stream().map(Signature::id).toList();
  }

  private void decide(List<Long> numbers, Decision decision) throws Exception {
    Acting.as(anna, () -> moderation.decideAll(petition.slug(), numbers, decision));
  }

  private AlarmView only() throws Exception {
    List<AlarmView> all = Acting.as(anna, () -> alarms.list(petition.slug()));
    assertEquals(1, all.size(), all::toString);
    return all.getFirst();
  }

  @Test
  @DisplayName("R5: signatures through a pass neither use up nor enlarge the bound of the others")
  void others() throws Exception {
    assertCount(BELIEVED + MORE, make(BELIEVED + MORE).code());
    alarmWorld.wave(petition, "LU", BELIEVED, 3);
    assertEquals(List.of(), Acting.as(anna, () -> alarms.list(petition.slug())));
    assertEquals(SignatureState.HELD, alarmWorld.confirm(alarmWorld.signed(petition, "LU")));
    assertEquals(BELIEVED + 1, only().seen());
    assertEquals(Map.of("LU", 2L * BELIEVED + MORE), ModerationWorld.tallied(petition));
    assertEquals(List.of(), Acting.as(anna, () -> recounts.run(petition.slug())).findings());
  }

  @Test
  @DisplayName("R3 R5: beyond the number of a pass its signatures count for the alarm like others")
  void leaked() throws Exception {
    String code = make(MORE).code();
    assertCount(2 * MORE, code);
    alarmWorld.wave(petition, "LU", BELIEVED - MORE, 3);
    assertEquals(SignatureState.HELD, comesBy(code));
    assertEquals(BELIEVED + 1, only().seen());
  }

  @Test
  @DisplayName(
      "R5: signatures through a pass that are taken out or held leave the day's figure unchanged,"
          + " and the next one beyond it is held")
  void takenOut() throws Exception {
    assertCount(BELIEVED + MORE, make(BELIEVED + MORE).code());
    List<Long> bots = numbers();
    Decision invalid =
        new Decision(ModerationCommand.INVALIDATE, InvalidationReason.AUTOMATED, null);
    decide(bots, invalid);
    alarmWorld.wave(petition, "LU", BELIEVED, 3);
    assertEquals(BELIEVED, ofDay());
    decide(bots, Decision.of(ModerationCommand.REVERT));
    assertEquals(BELIEVED, ofDay());
    decide(bots, Decision.of(ModerationCommand.HOLD));
    assertEquals(BELIEVED, ofDay());
    decide(bots, Decision.of(ModerationCommand.RELEASE));
    assertEquals(BELIEVED, ofDay());
    assertEquals(Map.of("LU", 2L * BELIEVED + MORE), ModerationWorld.tallied(petition));
    assertEquals(SignatureState.HELD, alarmWorld.confirm(alarmWorld.signed(petition, "LU")));
    assertEquals(BELIEVED + 1, only().seen());
  }

  @Test
  @DisplayName("R5: a withdrawn signature through a pass leaves the day's figure unchanged")
  void left() throws Exception {
    JsonObject body = PassWorld.signature(make(MORE).code(), "LU");
    sign(body);
    String token = petitionWorld.token(body.getString("email"));
    assertEquals(SignatureState.CONFIRMED, signatures.confirm(token).status());
    alarmWorld.wave(petition, "LU", MORE, 3);
    own.withdraw(token);
    assertEquals(MORE, ofDay());
  }

  @Test
  @DisplayName(
      "R5: a signature through a pass is held by an alarm that is open, and released with it")
  void openAlarm() throws Exception {
    String code = make(MORE).code();
    alarmWorld.wave(petition, "LU", BELIEVED + 1, 3);
    assertEquals(SignatureState.HELD, comesBy(code));
    AlarmView alarm = only();
    assertEquals(2, alarm.waiting());
    Acting.as(
        anna, () -> alarms.release(alarm.id(), clock.instant().plus(Duration.ofDays(7)), null));
    alarmRun.run();
    assertEquals(Map.of("LU", BELIEVED + 2L), ModerationWorld.tallied(petition));
  }

  @Test
  @DisplayName("R5: too many signatures through passes for a country's inhabitants raise an alarm")
  void inAll() throws Exception {
    String first = make(BELIEVED).code();
    for (int i = 0; i < BELIEVED; i++) {
      assertEquals(SignatureState.CONFIRMED, comesBy(first, "VA"));
    }
    String second = make(MORE).code();
    assertEquals(SignatureState.HELD, comesBy(second, "VA"));
    assertEquals(SignatureState.HELD, comesBy(second, "VA"));
    assertEquals(SignatureState.CONFIRMED, comesBy(second));
    AlarmView alarm = only();
    assertEquals(AlarmCause.SHARE, alarm.cause());
    assertEquals(BELIEVED + 1, alarm.seen());
    assertEquals(BELIEVED, alarm.bound());
    assertEquals(2, alarm.waiting());
    long believed = BELIEVED;
    assertEquals(Map.of("VA", believed, "LU", 1L), ModerationWorld.tallied(petition));
    assertEquals(List.of(), Acting.as(anna, () -> recounts.run(petition.slug())).findings());
  }

  @Test
  @DisplayName(
      "R5: a form sent again without a pass removes the mark of the pass, and one with it sets it")
  void again() throws Exception {
    JsonObject body = PassWorld.signature(make(MORE).code(), "LU");
    sign(body);
    Signature first = petitionWorld.rows(petition.id()).getFirst();
    assertTrue(first.provenance().isByPass());
    petitionWorld.sign(petition, "Amal", null, body.getString("email"), "LU");
    Signature again = petitionWorld.rows(petition.id()).getFirst();
    assertFalse(again.provenance().isByPass());
    sign(body);
    assertTrue(petitionWorld.rows(petition.id()).getFirst().provenance().isByPass());
  }
}

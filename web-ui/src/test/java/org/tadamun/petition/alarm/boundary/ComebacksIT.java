package org.tadamun.petition.alarm.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.alarm.control.HourReader;
import org.tadamun.petition.alarm.control.LevelReader;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.funnel.boundary.FunnelQuestion;
import org.tadamun.petition.funnel.boundary.FunnelReport;
import org.tadamun.petition.funnel.boundary.FunnelRow;
import org.tadamun.petition.funnel.entity.FunnelStage;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.moderation.boundary.AlarmView;
import org.tadamun.petition.moderation.boundary.CountryAlarms;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.moderation.control.AlarmRun;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.recount.boundary.RecountCorrections;
import org.tadamun.petition.recount.boundary.Recounts;
import org.tadamun.petition.signature.boundary.renewal.Renewals;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.Crowd;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("Signatures that count again and are not new")
class ComebacksIT extends FourEyes {

  /** More than are believed in a day, but few compared to the inhabitants of Iceland. */
  private static final int MANY = 60;

  private static final int BELIEVED = 40;
  private static final int MORE = 5;
  private static final Duration DAY = Duration.ofDays(1);

  @Inject private AlarmRun alarmRun;
  @Inject private AlarmWorld alarmWorld;
  @Inject private Clock clock;
  @Inject private CountryAlarms alarms;
  @Inject private Crowd crowd;
  @Inject private FunnelReport report;
  @Inject private ImportWorld importWorld;
  @EJB private HourReader together;
  @EJB private LevelReader levels;
  @Inject private Moderation moderation;
  @Inject private RecountCorrections corrections;
  @Inject private Recounts recounts;
  @Inject private Renewals renewals;
  @Inject private TallyWorld tallyWorld;

  @BeforeEach
  void early() {
    world.earlyEnough();
  }

  private void decide(Decision decision) throws Exception {
    List<Long> all = petitionWorld.rows(petition.id()).stream().map(Signature::id).toList();
    Acting.as(anna, () -> moderation.decideAll(petition.slug(), all, decision));
  }

  private Instant hour() {
    return clock.instant().truncatedTo(ChronoUnit.HOURS);
  }

  private long since(Instant from, String country) {
    return levels.since(petition.id(), petition.textVersion(), from).getOrDefault(country, 0L);
  }

  /**
   * How many confirmations the funnel has on the day the petition was made and the next day, since
   * midnight may pass during the test.
   */
  private long confirmedToday(String country) throws Exception {
    LocalDate day = LocalDate.ofInstant(petition.createdAt(), ZoneId.of("Europe/London"));
    FunnelQuestion question = new FunnelQuestion(petition.slug(), day, day.plusDays(1));
    return Acting.as(anna, () -> report.byDay(question, country)).stream()
        .filter(FunnelRow::isKnown)
        .mapToLong(row -> row.of(FunnelStage.CONFIRMED))
        .sum();
  }

  private void assertNobodyNew() {
    assertEquals(0, since(hour().minus(DAY), "IS"));
    assertEquals(MANY, since(Instant.EPOCH, "IS"), "in all they count");
    Instant tomorrow = hour().plus(DAY);
    assertEquals(
        0L, levels.usual(petition.id(), petition.textVersion(), tomorrow).getOrDefault("IS", 0L));
    SignatureState next = alarmWorld.confirm(alarmWorld.signed(petition, "IS"));
    assertEquals(SignatureState.CONFIRMED, next);
  }

  private void longAgo() {
    crowd.sign(petition, "IS", MANY, clock.instant().minus(DAY.multipliedBy(20)));
  }

  @Test
  @DisplayName("R1: signatures whose invalidation is undone are not counted as newly signed")
  void reverted() throws Exception {
    longAgo();
    decide(new Decision(ModerationCommand.INVALIDATE, InvalidationReason.AUTOMATED, null));
    decide(Decision.of(ModerationCommand.REVERT));
    assertNobodyNew();
  }

  @Test
  @DisplayName("R1: signatures that were held by hand and released are not counted as newly signed")
  void released() throws Exception {
    longAgo();
    decide(Decision.of(ModerationCommand.HOLD));
    decide(Decision.of(ModerationCommand.RELEASE));
    assertNobodyNew();
  }

  @Test
  @DisplayName(
      "R1: signatures whose figure was wrong and was corrected are not counted as newly signed")
  void putRight() throws Exception {
    longAgo();
    tallyWorld.bookPast(petition, "IS", clock.instant().minus(DAY.multipliedBy(20)), -MANY);
    String found = Acting.as(anna, () -> recounts.run(petition.slug())).id();
    Acting.as(anna, () -> corrections.propose(petition.slug(), found, "Changed by hand"));
    Acting.as(bilal, () -> corrections.approve(petition.slug(), found));
    assertNobodyNew();
  }

  @Test
  @DisplayName("R1: signatures held and released on the day they were signed count as new that day")
  void sameDay() throws Exception {
    for (int i = 0; i < MORE; i++) {
      alarmWorld.confirm(alarmWorld.signed(petition, "IS"));
    }
    decide(Decision.of(ModerationCommand.HOLD));
    decide(Decision.of(ModerationCommand.RELEASE));
    assertEquals(MORE, since(hour().minus(DAY), "IS"));
  }

  @Test
  @DisplayName("R1: imported signatures that their owner confirms are not counted as newly signed")
  void adopted() throws Exception {
    List<String> addresses = Stream.generate(ImportWorld::address).limit(MORE).toList();
    StringBuilder file = new StringBuilder(ImportWorld.HEADING);
    addresses.forEach(address -> file.append(ImportWorld.row(address, "IS")));
    importWorld.done(anna, bilal, petition, file.toString());
    for (String address : addresses) {
      tallyWorld.signs(petition, address, "IS");
      tallyWorld.confirm(petitionWorld.token(address));
    }
    assertEquals(0, since(hour().minus(DAY), "IS"));
    assertEquals(MORE, since(Instant.EPOCH, "IS"), "in all they count");
    assertEquals(MORE, confirmedToday("IS"), "on the way of signatures they confirmed");
    alarmWorld.confirm(alarmWorld.signed(petition, "IS"));
    assertEquals(1, since(hour().minus(DAY), "IS"));
  }

  private long usual(Instant dayBegins, String country) {
    return levels.usual(petition.id(), petition.textVersion(), dayBegins).getOrDefault(country, 0L);
  }

  private void takeOut() throws Exception {
    decide(new Decision(ModerationCommand.INVALIDATE, InvalidationReason.AUTOMATED, null));
  }

  @Test
  @DisplayName("R1: signatures taken out after their day make no room for others and are not usual")
  void takenOutLater() throws Exception {
    Instant before = hour().minus(DAY.multipliedBy(3));
    crowd.sign(petition, "IS", MANY, before);
    assertEquals(MANY, usual(hour(), "IS"));
    takeOut();
    assertEquals(0, usual(hour(), "IS"));
    alarmWorld.wave(petition, "IS", BELIEVED, 3);
    assertEquals(BELIEVED, since(hour().minus(DAY), "IS"));
    assertEquals(SignatureState.HELD, alarmWorld.confirm(alarmWorld.signed(petition, "IS")));
    Acting.as(
        anna,
        () ->
            alarms.release(
                alarms.list(petition.slug()).getFirst().id(), clock.instant().plus(DAY), null));
    alarmRun.run();
    decide(Decision.of(ModerationCommand.REVERT));
    assertEquals(MANY, usual(hour(), "IS"), "undone, it was usual again");
    assertEquals(BELIEVED + 1, since(hour().minus(DAY), "IS"));
    assertEquals(MANY + BELIEVED + 1, since(Instant.EPOCH, "IS"), "in all they count");
  }

  @Test
  @DisplayName("R1: signatures taken out on their day make no room for others and are not usual")
  void takenOutToday() throws Exception {
    alarmWorld.wave(petition, "IS", BELIEVED, 3);
    takeOut();
    Instant tomorrow = hour().plus(DAY);
    assertEquals(BELIEVED, since(hour().minus(DAY), "IS"));
    assertEquals(0, since(Instant.EPOCH, "IS"), "none of them counts");
    assertEquals(0, usual(tomorrow, "IS"));
    assertEquals(SignatureState.HELD, alarmWorld.confirm(alarmWorld.signed(petition, "IS")));
    decide(Decision.of(ModerationCommand.REVERT));
    assertEquals(BELIEVED, since(hour().minus(DAY), "IS"));
    assertEquals(BELIEVED, usual(tomorrow, "IS"));
  }

  @Test
  @DisplayName(
      "R1: signatures taken out after an alarm released them leave the hour of the release")
  void takenOutReleased() throws Exception {
    alarmWorld.wave(petition, "VA", BELIEVED + MORE, 3);
    AlarmView alarm = Acting.as(anna, () -> alarms.list(petition.slug())).getFirst();
    Acting.as(anna, () -> alarms.release(alarm.id(), clock.instant().plus(DAY), null));
    alarmRun.run();
    Instant tomorrow = hour().plus(DAY);
    assertEquals(BELIEVED + MORE, usual(tomorrow, "VA"));
    assertEquals(BELIEVED, ofHours(tomorrow), "to the petition they had come before");
    takeOut();
    assertEquals(0, usual(tomorrow, "VA"));
    assertEquals(BELIEVED + MORE, since(hour().minus(DAY), "VA"));
    assertEquals(0, ofHours(tomorrow), "those of the alarm are not taken off twice");
    assertEquals(BELIEVED, together.since(petition.id(), petition.textVersion(), today()));
    decide(Decision.of(ModerationCommand.REVERT));
    assertEquals(BELIEVED + MORE, usual(tomorrow, "VA"));
    assertEquals(BELIEVED, ofHours(tomorrow));
    assertEquals(BELIEVED, together.since(petition.id(), petition.textVersion(), today()));
  }

  private Instant today() {
    return hour().minus(DAY);
  }

  /** Signatures of all countries in the hours from which the petition's own bound is computed. */
  private long ofHours(Instant end) {
    return together.hours(petition.id(), petition.textVersion(), today(), end).values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  @Test
  @DisplayName(
      "R5: signatures held by an alarm are counted as newly signed when the alarm is released")
  void alarmed() throws Exception {
    alarmWorld.wave(petition, "VA", BELIEVED + MORE, 3);
    assertEquals(BELIEVED, since(hour().minus(DAY), "VA"));
    AlarmView alarm = Acting.as(anna, () -> alarms.list(petition.slug())).getFirst();
    Acting.as(anna, () -> alarms.release(alarm.id(), clock.instant().plus(DAY), null));
    alarmRun.run();
    assertEquals(BELIEVED + MORE, since(hour().minus(DAY), "VA"));
  }

  @Test
  @DisplayName("R1: renewals are not new under the next text, and stay counted under the first")
  void renewed() throws Exception {
    List<String> tokens = new ArrayList<>();
    for (int i = 0; i < MORE; i++) {
      String token = tallyWorld.pending(petition, "IS");
      alarmWorld.confirm(token);
      tokens.add(token);
    }
    assertEquals(MORE, since(Instant.EPOCH, "IS"));
    petition =
        petitionWorld.publishNow(anna, petition.slug(), PetitionWorld.other(), ChangeKind.MATERIAL);
    tokens.forEach(renewals::sign);
    assertEquals(0, since(Instant.EPOCH, "IS"));
    assertEquals(0, since(hour().minus(DAY), "IS"));
    for (Instant from : List.of(Instant.EPOCH, hour().minus(DAY))) {
      assertEquals(MORE, levels.since(petition.id(), 1, from).getOrDefault("IS", 0L));
    }
    // An hour earlier, so that an hour that has just begun is included.
    Instant tomorrow = hour().plus(DAY).minus(Duration.ofHours(1));
    for (int version : List.of(1, petition.textVersion())) {
      assertEquals(MORE, levels.usual(petition.id(), version, tomorrow).getOrDefault("IS", 0L));
    }
  }
}

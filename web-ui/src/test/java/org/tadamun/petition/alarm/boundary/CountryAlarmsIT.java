package org.tadamun.petition.alarm.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.petition.alarm.entity.AlarmCause;
import org.tadamun.petition.alarm.entity.AlarmState;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.moderation.boundary.AlarmView;
import org.tadamun.petition.moderation.boundary.CountryAlarms;
import org.tadamun.petition.moderation.boundary.CountryTrend;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.moderation.control.AlarmRun;
import org.tadamun.petition.recount.boundary.Recounts;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.Crowd;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;

@InServer
@DisplayName("Alarms about countries")
class CountryAlarmsIT extends FourEyes {

  /** How many new signatures from the Vatican are believed by the default configuration. */
  private static final int BELIEVED = 40;

  private static final int MORE = 25;

  @Resource private UserTransaction transaction;
  @Inject private AlarmRun alarmRun;
  @Inject private AlarmWorld alarmWorld;
  @Inject private Clock clock;
  @Inject private CountryAlarms alarms;
  @Inject private Crowd crowd;
  @Inject private Moderation moderation;
  @Inject private Recounts recounts;
  @Inject private Signatures signatures;
  @Inject private Wave wave;

  private AlarmView raised() throws Exception {
    alarmWorld.wave(petition, "VA", BELIEVED + MORE, 3);
    return only();
  }

  private AlarmView only() throws Exception {
    List<AlarmView> all = Acting.as(anna, () -> alarms.list(petition.slug()));
    assertEquals(1, all.size(), all::toString);
    return all.getFirst();
  }

  private AlarmView release(AlarmView alarm) throws Exception {
    Instant until = clock.instant().plus(Duration.ofDays(7));
    return Acting.as(anna, () -> alarms.release(alarm.id(), until, null));
  }

  private void assertFigures(Map<String, Long> expected) throws Exception {
    assertEquals(expected, ModerationWorld.tallied(petition));
    assertEquals(List.of(), Acting.as(anna, () -> recounts.run(petition.slug())).findings());
  }

  @Test
  @DisplayName(
      "R1 R2: R5: the first signature above the bound, and later ones of the country, are held")
  void holds() throws Exception {
    AlarmView alarm = raised();
    assertEquals(AlarmState.RAISED, alarm.state());
    assertEquals("VA", alarm.country());
    assertEquals(AlarmCause.LEAST, alarm.cause());
    assertEquals(BELIEVED + 1, alarm.seen());
    assertEquals(BELIEVED, alarm.bound());
    assertEquals(0, alarm.usual());
    assertEquals(500, alarm.population());
    assertEquals(MORE, alarm.waiting());
    assertEquals(SignatureState.CONFIRMED, alarmWorld.confirm(alarmWorld.signed(petition, "IT")));
    assertEquals(
        SignatureState.CONFIRMED,
        alarmWorld.confirm(alarmWorld.signed(petitionWorld.open(), "VA")));
    assertFigures(Map.of("IT", 1L, "VA", (long) BELIEVED));
  }

  @Test
  @DisplayName("R1: confirmations that were rolled back and repeated raise no alarm")
  void rolledBack() throws Exception {
    List<String> links = wave.signed(petition, "VA", BELIEVED + 1, 3);
    for (int attempt = 0; attempt < 2; attempt++) {
      transaction.begin();
      links.subList(0, MORE).forEach(signatures::confirm);
      transaction.rollback();
    }
    assertFigures(Map.of());
    for (String link : links.subList(0, BELIEVED)) {
      assertEquals(SignatureState.CONFIRMED, alarmWorld.confirm(link));
    }
    assertEquals(SignatureState.HELD, alarmWorld.confirm(links.getLast()));
    assertEquals(BELIEVED + 1, only().seen());
    assertFigures(Map.of("VA", (long) BELIEVED));
  }

  @Test
  @DisplayName("R2: the signer is told that the signature is held, also on a second confirmation")
  void told() throws Exception {
    raised();
    String token = alarmWorld.signed(petition, "VA");
    assertEquals(SignatureState.HELD, alarmWorld.confirm(token));
    assertEquals(SignatureState.HELD, alarmWorld.confirm(token));
    assertEquals(MORE + 1, only().waiting());
  }

  @Test
  @DisplayName(
      "R3 R5: one click ends an alarm: held signatures are released, new ones count, none is lost")
  void released() throws Exception {
    AlarmView alarm = release(raised());
    assertEquals(AlarmState.RELEASING, alarm.state());
    assertEquals(SignatureState.CONFIRMED, alarmWorld.confirm(alarmWorld.signed(petition, "VA")));
    alarmRun.run();
    AlarmView done = only();
    assertEquals(AlarmState.RELEASED, done.state());
    assertEquals(MORE, done.released());
    assertEquals(0, done.waiting());
    assertEquals(anna.name(), done.decidedBy());
    long all = BELIEVED + MORE + 1;
    assertEquals(Map.of(SignatureState.CONFIRMED, all), alarmWorld.states(petition, "VA"));
    assertFigures(Map.of("VA", all));
    assertEquals(Map.of("VA", (long) MORE), ModerationWorld.corrected(petition));
    assertEquals(
        List.of("alarm.released", "alarm.ended"),
        world.audit("alarm", alarm.id()).stream().map(AuditEntry::action).toList());
    assertEquals("RELEASED VA " + MORE, world.audit("alarm", alarm.id()).getLast().to());
    alarmWorld.wave(petition, "VA", BELIEVED, 3);
    alarmRun.run();
    assertEquals(all + BELIEVED, alarmWorld.states(petition, "VA").get(SignatureState.CONFIRMED));
    assertEquals(1, Acting.as(anna, () -> alarms.list(petition.slug())).size());
  }

  @Test
  @DisplayName("R3: a signature that another node held before it saw the release is released too")
  void otherNode() throws Exception {
    release(raised());
    alarmRun.run();
    wave.heldElsewhere(petition, "VA");
    // The server's own run may have released it already; the figures below show that it was held.
    alarmRun.run();
    assertFalse(alarmWorld.states(petition, "VA").containsKey(SignatureState.HELD));
    assertEquals(MORE + 1, only().released());
    assertEquals("RELEASED VA " + (MORE + 1), world.audit("alarm", only().id()).getLast().to());
    assertFigures(Map.of("VA", (long) BELIEVED + MORE + 1));
  }

  @Test
  @DisplayName(
      "R2: a moderator keeps an alarm with one click, which is recorded in the audit trail")
  void kept() throws Exception {
    AlarmView alarm = raised();
    assertEquals(
        List.of(alarm.id()),
        Acting.as(anna, () -> alarms.undecided(petition.campaignId())).stream()
            .map(AlarmView::id)
            .toList());
    assertEquals(AlarmState.KEPT, Acting.as(anna, () -> alarms.keep(alarm.id())).state());
    assertEquals(List.of(), Acting.as(anna, () -> alarms.undecided(petition.campaignId())));
    assertEquals("alarm.kept", world.audit("alarm", alarm.id()).getLast().action());
    alarmRun.run();
    assertEquals(SignatureState.HELD, alarmWorld.confirm(alarmWorld.signed(petition, "VA")));
    Acting.refused(anna, WrongState.class, () -> alarms.keep(alarm.id()));
    release(alarm);
    assertThrows(WrongState.class, () -> release(alarm));
  }

  @Test
  @DisplayName("R4: a release leaves signatures that a moderator has held or invalidated meanwhile")
  void byHand() throws Exception {
    AlarmView alarm = raised();
    List<Long> held =
        petitionWorld.rows(petition.id()).stream()
            .filter(row -> row.state() == SignatureState.HELD)
            .map(Signature::id)
            .toList();
    long invalid = held.get(0);
    long back = held.get(1);
    long again = held.get(2);
    Decision invalidate =
        new Decision(ModerationCommand.INVALIDATE, InvalidationReason.AUTOMATED, null);
    Acting.as(anna, () -> moderation.decide(invalid, invalidate));
    Acting.as(anna, () -> moderation.decide(back, invalidate));
    Acting.as(anna, () -> moderation.decide(back, Decision.of(ModerationCommand.REVERT)));
    Acting.as(anna, () -> moderation.decide(again, Decision.of(ModerationCommand.RELEASE)));
    Acting.as(anna, () -> moderation.decide(again, Decision.of(ModerationCommand.HOLD)));
    release(alarm);
    alarmRun.run();
    assertEquals(MORE - 2, only().released());
    assertEquals(
        Map.of(
            SignatureState.CONFIRMED,
            (long) BELIEVED + MORE - 2,
            SignatureState.HELD,
            1L,
            SignatureState.INVALIDATED,
            1L),
        alarmWorld.states(petition, "VA"));
    assertFigures(Map.of("VA", (long) BELIEVED + MORE - 2));
  }

  @Test
  @DisplayName("R2: signatures counted two hours ago in the database count towards the bound")
  void remembered() throws Exception {
    crowd.sign(petition, "VA", BELIEVED + 1, clock.instant().minus(Duration.ofHours(2)));
    assertEquals(SignatureState.HELD, alarmWorld.confirm(alarmWorld.signed(petition, "VA")));
    assertEquals(BELIEVED + 2, only().seen());
    alarmRun.run();
    assertEquals(SignatureState.HELD, alarmWorld.confirm(alarmWorld.signed(petition, "VA")));
    assertEquals(1, Acting.as(anna, () -> alarms.list(petition.slug())).size());
  }

  @Test
  @DisplayName("R1: an alarm shows two days by hour, and mail domains by fingerprint only")
  void trend() throws Exception {
    AlarmView alarm = raised();
    CountryTrend trend = Acting.as(anna, () -> alarms.trend(alarm.id()));
    assertEquals(BELIEVED, trend.hours().stream().mapToLong(CountryTrend.Hour::counted).sum());
    assertEquals(MORE, trend.hours().stream().mapToLong(CountryTrend.Hour::held).sum());
    assertEquals(3, trend.domains().size());
    assertEquals(0, trend.newest(), "the domains are of all");
    assertTrue(trend.domains().stream().noneMatch(one -> one.name().contains(".")));
    assertEquals(-1, trend.domains().getFirst().elsewhere());
  }

  @Test
  @DisplayName("R3: a release into the past, for more than a year or without an end is refused")
  void until() throws Exception {
    AlarmView alarm = raised();
    Instant now = clock.instant();
    for (Instant wrong : new Instant[] {null, now, now.plus(Duration.ofDays(400))}) {
      InvalidInput refused =
          Acting.refused(anna, InvalidInput.class, () -> alarms.release(alarm.id(), wrong, null));
      assertEquals("until", refused.errors().getFirst().field());
    }
    assertNull(only().decidedBy());
  }

  @Test
  @DisplayName(
      "R6: alarms are shown to and decided by moderators of their campaign and country only")
  void permissions() throws Exception {
    AlarmView alarm = raised();
    Person reader = world.person(Role.READER, petition.campaignId(), null);
    Person elsewhere = world.person(Role.COORDINATOR, world.campaign().id(), null);
    Person italian = world.person(Role.COORDINATOR, petition.campaignId(), "IT");
    Acting.refused(
        reader, jakarta.ejb.EJBAccessException.class, () -> alarms.list(petition.slug()));
    for (Person other : List.of(elsewhere, italian)) {
      Acting.refused(other, Forbidden.class, () -> alarms.one(alarm.id()));
      Acting.refused(other, Forbidden.class, () -> alarms.trend(alarm.id()));
      Acting.refused(other, Forbidden.class, () -> alarms.keep(alarm.id()));
      Acting.refused(
          other,
          Forbidden.class,
          () -> alarms.release(alarm.id(), clock.instant().plus(Duration.ofDays(1)), null));
    }
    Acting.refused(elsewhere, Forbidden.class, () -> alarms.list(petition.slug()));
    Person vatican = world.person(Role.COORDINATOR, petition.campaignId(), "VA");
    for (Person other : List.of(italian, vatican)) {
      int seen = other == vatican ? 1 : 0;
      assertEquals(seen, Acting.as(other, () -> alarms.list(petition.slug())).size());
      assertEquals(seen, Acting.as(other, () -> alarms.undecided(petition.campaignId())).size());
    }
    Acting.refused(anna, NotFound.class, () -> alarms.one("none"));
    assertEquals(alarm, Acting.as(bilal, () -> alarms.one(alarm.id())));
  }
}

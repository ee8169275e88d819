package org.tadamun.petition.surge.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.MailText;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.petition.alarm.boundary.AlarmReaders;
import org.tadamun.petition.alarm.boundary.AlarmWorld;
import org.tadamun.petition.moderation.boundary.AlarmsByHand;
import org.tadamun.petition.moderation.boundary.CountryAlarms;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.moderation.control.AlarmRun;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.surge.control.SurgeMails;
import org.tadamun.petition.surge.control.SurgeRun;
import org.tadamun.petition.surge.entity.SurgeState;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.lock.Meanwhile;

@InServer
@DisplayName("Alarms of a whole petition")
class SurgesIT extends FourEyes {

  private static final List<String> LANGUAGES = List.of("en", "ar", "ur", "fr", "es", "de");
  private static final long USUAL = 100;

  @Inject private AlarmReaders readers;
  @Inject private AlarmRun alarmRun;
  @Inject private AlarmWorld alarmWorld;
  @Inject private AlarmsByHand byHand;
  @Inject private Clock clock;
  @Inject private CountryAlarms alarms;
  @Inject private Meanwhile meanwhile;
  @Inject private Moderation moderation;
  @Inject private ModerationWorld moderationWorld;
  @Inject private SurgeMails mails;
  @Inject private SurgeRun surgeRun;
  @Inject private Surges surges;
  @Inject private SurgeWorld surgeWorld;
  @Inject private TallyWorld tallyWorld;

  @BeforeEach
  void early() {
    world.earlyEnough();
  }

  private List<SurgeView> listed() throws Exception {
    return Acting.as(anna, () -> surges.list(petition.slug()));
  }

  private SurgeView acknowledge(Duration quiet) throws Exception {
    String id = listed().getFirst().id();
    return Acting.as(anna, () -> surges.acknowledge(id, clock.instant().plus(quiet)));
  }

  private List<MailOrder> to(String address) {
    return readers.told(petition, address, SurgeMails.CAUSE);
  }

  @Test
  @DisplayName("R1 R2: R5: the timer raises one alarm, with its figures, and holds no signature")
  void raised() throws Exception {
    surgeWorld.came(petition, "SE", 1, 2 * USUAL / 10);
    surgeWorld.came(petition, "GB", 50, USUAL);
    surgeWorld.come(petition, "SE", USUAL);
    surgeWorld.come(petition, "MT", 2 * USUAL);
    surgeRun.run();
    assertEquals(List.of(), listed(), "three times as many as in an hour before");
    surgeWorld.come(petition, "GB", 2);
    surgeRun.run();
    surgeRun.run();
    SurgeView surge = listed().getFirst();
    assertEquals(1, listed().size());
    assertEquals(SurgeState.OPEN, surge.state());
    assertEquals(List.of(302L, 300L, USUAL, 20L, 302L, 15L), figures(surge));
    assertNull(surge.endedAt());
    assertEquals(SignatureState.CONFIRMED, alarmWorld.confirm(alarmWorld.signed(petition, "FR")));
    assertEquals(303, Acting.as(anna, () -> surges.one(surge.id())).ofHour());
    SurgeTrend trend = Acting.as(anna, () -> surges.trend(surge.id()));
    assertEquals(new SurgeTrend.Share("MT", 2 * USUAL, 62), trend.countries().getFirst());
    assertEquals(303, trend.hours().getLast().counted());
    assertEquals(20, trend.hours().get(46).counted());
    assertEquals(
        List.of("surge.raised"),
        world.audit("surge", surge.id()).stream().map(entry -> entry.action()).toList());
  }

  private static List<Long> figures(SurgeView surge) {
    return List.of(
        surge.seen(), surge.bound(), surge.usual(), surge.before(), surge.ofHour(), surge.times());
  }

  @Test
  @DisplayName(
      "R1: a new signature that staff hold counts for the alarm, and not for the usual figure")
  void takenOut() throws Exception {
    long id = moderationWorld.confirmed(petition, "SE");
    surgeWorld.come(petition, "SE", SurgeWorld.TOO_MANY - 1);
    Acting.as(anna, () -> moderation.decide(id, Decision.of(ModerationCommand.HOLD)));
    surgeWorld.look(petition);
    assertEquals(SurgeWorld.TOO_MANY, listed().getFirst().seen(), "the one is held since");
    SurgeTrend trend = Acting.as(anna, () -> surges.trend(listed().getFirst().id()));
    assertEquals(SurgeWorld.TOO_MANY - 1, trend.hours().getLast().counted());
  }

  @Test
  @DisplayName(
      "R1: signatures that an alarm held are not new once released, nor part of the usual figure")
  void released() throws Exception {
    String alarm = Acting.as(anna, () -> byHand.raise(petition.slug(), "MT").id());
    alarmWorld.wave(petition, "MT", (int) SurgeWorld.TOO_MANY, 3);
    Instant until = clock.instant().plus(Duration.ofHours(1));
    Acting.as(anna, () -> alarms.release(alarm, until, null));
    alarmRun.run();
    assertEquals(Map.of("MT", SurgeWorld.TOO_MANY), ModerationWorld.tallied(petition));
    surgeWorld.look(petition);
    assertEquals(List.of(), listed(), "somebody has let them go");
    surgeWorld.come(petition, "SE", SurgeWorld.TOO_MANY);
    surgeWorld.look(petition);
    assertEquals(SurgeWorld.TOO_MANY, listed().getFirst().seen(), "those of Sweden are new");
    SurgeTrend trend = Acting.as(anna, () -> surges.trend(listed().getFirst().id()));
    assertEquals(SurgeWorld.TOO_MANY, trend.hours().getLast().counted(), "what will be usual");
    assertEquals(
        new SurgeTrend.Share("MT", SurgeWorld.TOO_MANY, 50),
        trend.countries().getFirst(),
        "to its country each is new");
  }

  @Test
  @DisplayName(
      "R4: an alarm is mailed at once to staff who moderate all countries, and to nobody else")
  void told() throws Exception {
    long campaign = petition.campaignId();
    String all = readers.joins(anna, "de");
    Person swede = world.person(Role.COUNTRY_ORGANISER, campaign, "SE");
    List<String> others =
        List.of(
            readers.joins(swede, "en"),
            readers.joins(world.person(Role.READER, campaign, null), "en"));
    surgeWorld.come(petition, "SE", SurgeWorld.TOO_MANY);
    surgeWorld.look(petition);
    assertEquals(1, to(all).size());
    assertEquals("de", to(all).getFirst().language());
    others.forEach(other -> assertEquals(List.of(), to(other)));
    MailOrder order = to(all).getFirst();
    for (String language : LANGUAGES) {
      MailText text = mails.compose(order, Locale.of(language));
      assertTrue(text.plain().contains("/console/petition/surge?campaign="), text::plain);
      assertTrue(text.plain().contains("&id=" + listed().getFirst().id()), text::plain);
      assertFalse(text.sender().isBlank(), "of the campaign's organisation");
      assertSpoken(text, language);
    }
    String english = mails.compose(order, Locale.ENGLISH).plain();
    assertTrue(english.contains("201 new signatures within an hour"), english);
    assertTrue(english.contains("Nobody is held for it"), english);
    assertFalse(mails.isOver(order));
    acknowledge(Duration.ofHours(1));
    assertTrue(mails.isOver(order));
    assertThrows(NotFound.class, () -> mails.compose(order, Locale.ENGLISH));
    Acting.as(swede, () -> assertNone(campaign));
  }

  @Test
  @DisplayName(
      "R4: a new alarm is mailed although the obsolete mail about the last one still waits")
  void mailedAgain() throws Exception {
    String address = readers.joins(anna, "en");
    surgeWorld.come(petition, "SE", SurgeWorld.TOO_MANY);
    surgeWorld.look(petition);
    acknowledge(Duration.ofHours(1));
    surgeWorld.quietEnds(petition);
    surgeWorld.look(petition);
    assertEquals(2, listed().size());
    List<MailOrder> due = to(address).stream().filter(mail -> !mails.isOver(mail)).toList();
    assertEquals(1, due.size());
    assertEquals(listed().getFirst().id(), due.getFirst().parameters().get("surge"));
  }

  private Void assertNone(long campaign) {
    assertEquals(List.of(), surges.open(campaign));
    return null;
  }

  @Test
  @DisplayName("R3: an alarm ends by itself after a whole calm day, and not before")
  void calm() throws Exception {
    String id = surgeWorld.raised(petition);
    surgeWorld.look(petition);
    assertEquals(SurgeState.OPEN, listed().getFirst().state(), "it is young");
    surgeWorld.came(petition, "SE", 3, SurgeWorld.TOO_MANY);
    surgeWorld.older(petition, Duration.ofHours(25));
    surgeWorld.look(petition);
    assertEquals(SurgeState.OPEN, listed().getFirst().state(), "one hour had as many");
    tallyWorld.lose(petition);
    surgeWorld.look(petition);
    SurgeView over = listed().getFirst();
    assertEquals(SurgeState.OVER, over.state());
    assertNull(over.decidedBy());
    assertEquals("surge.ended", world.audit("surge", id).getLast().action());
    surgeWorld.come(petition, "SE", SurgeWorld.TOO_MANY);
    surgeWorld.look(petition);
    assertEquals(2, listed().size(), "the next one is another");
  }

  @Test
  @DisplayName("R3: acknowledging ends an alarm, and no other is raised until the chosen time")
  void acknowledged() throws Exception {
    surgeWorld.come(petition, "SE", SurgeWorld.TOO_MANY);
    surgeWorld.look(petition);
    assertEquals(1, Acting.as(anna, () -> surges.open(petition.campaignId())).size());
    SurgeView done = acknowledge(Duration.ofDays(1));
    assertEquals(SurgeState.ACKNOWLEDGED, done.state());
    assertEquals(anna.name(), done.decidedBy());
    assertEquals(List.of(), Acting.as(anna, () -> surges.open(petition.campaignId())));
    surgeWorld.come(petition, "SE", 10 * SurgeWorld.TOO_MANY);
    surgeWorld.look(petition);
    assertEquals(1, listed().size());
    assertEquals("surge.acknowledged", world.audit("surge", done.id()).getLast().action());
    surgeWorld.quietEnds(petition);
    surgeWorld.look(petition);
    assertEquals(2, listed().size());
  }

  @Test
  @Timeout(120)
  @DisplayName(
      "R3 R4: two nodes that look at the same moment raise one alarm, and one of them mails it")
  void otherNode() throws Exception {
    String address = readers.joins(anna, "en");
    meanwhile.of(
        () -> surgeWorld.raisedElsewhere(petition),
        () -> {
          // Not earlier, since the timer of the server itself would have raised and mailed it.
          surgeWorld.come(petition, "SE", SurgeWorld.TOO_MANY);
          surgeWorld.look(petition);
          return null;
        });
    assertEquals(1, listed().size());
    assertEquals(List.of(), to(address), "the other one tells of it");
  }

  @Test
  @DisplayName(
      "R3 R4: an alarm is acknowledged once, until a valid time, by staff of all countries only")
  void refusals() throws Exception {
    String id = surgeWorld.raised(petition);
    Instant now = clock.instant();
    for (Instant wrong : new Instant[] {null, now, now.plus(Duration.ofDays(400))}) {
      InvalidInput refused =
          Acting.refused(anna, InvalidInput.class, () -> surges.acknowledge(id, wrong));
      assertEquals("until", refused.errors().getFirst().field());
    }
    Instant until = now.plus(Duration.ofHours(1));
    Person swede = world.person(Role.COUNTRY_ORGANISER, petition.campaignId(), "SE");
    Acting.refused(swede, Forbidden.class, () -> surges.acknowledge(id, until));
    Acting.refused(swede, Forbidden.class, () -> surges.list(petition.slug()));
    Acting.refused(swede, Forbidden.class, () -> surges.trend(id));
    Acting.refused(anna, NotFound.class, () -> surges.acknowledge("none", until));
    Acting.refused(anna, NotFound.class, () -> surges.list("none"));
    acknowledge(Duration.ofHours(1));
    assertThrows(WrongState.class, () -> acknowledge(Duration.ofHours(1)));
  }
}

package org.tadamun.petition.moderation.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.Outbox;
import org.tadamun.petition.alarm.boundary.AlarmReaders;
import org.tadamun.petition.alarm.boundary.AlarmWorld;
import org.tadamun.petition.alarm.boundary.Wave;
import org.tadamun.petition.alarm.control.mail.AlarmMails;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("Mails about many alarms in one night")
class AlarmNightIT extends FourEyes {

  /** How many new signatures from each of these small countries are believed. */
  private static final int BELIEVED = 40;

  private static final List<String> LANGUAGES = List.of("en", "ar", "ur", "fr", "es", "de");

  @Inject private AlarmMails alarmMails;
  @Inject private AlarmReaders readers;
  @Inject private AlarmWorld alarmWorld;
  @Inject private ChosenAlarms chosen;
  @Inject private Clock clock;
  @Inject private CountryAlarms alarms;
  @Inject private Outbox outbox;
  @Inject private TimeMachine time;
  @Inject private Wave wave;

  private List<MailOrder> to(String address) {
    return readers.told(petition, address, AlarmMails.CAUSE);
  }

  @Test
  @DisplayName(
      "alarm R7: alarms after the first are in one mail an hour later, with the reader's countries")
  void gathered() throws Exception {
    String all = readers.joins(anna, "en");
    String ofMonaco =
        readers.joins(world.person(Role.COUNTRY_ORGANISER, petition.campaignId(), "MC"), "en");
    alarmWorld.wave(petition, "VA", BELIEVED + 1, 3);
    assertEquals(1, to(all).size());
    // As if the mail had been sent.
    time.inTransaction(() -> outbox.callBack(Set.of(AlarmMails.CAUSE), all));
    assertEquals(List.of(), to(all));
    Instant before = clock.instant();
    for (String country : List.of("AD", "MC", "SM")) {
      alarmWorld.wave(petition, country, BELIEVED + 1, 3);
    }
    assertEquals(1, to(all).size());
    assertEquals(1, to(ofMonaco).size());
    assertFalse(due(all).isBefore(before.plus(Duration.ofHours(1))), "of those that follow");
    assertTrue(due(ofMonaco).isBefore(before.plus(Duration.ofMinutes(30))), "his first one");
    MailOrder order = to(all).getFirst();
    for (String language : LANGUAGES) {
      String plain = alarmMails.compose(order, Locale.of(language)).plain();
      assertTrue(plain.contains("/console/petition/alarms?campaign="), plain);
    }
    String english = alarmMails.compose(order, Locale.ENGLISH).plain();
    assertTrue(english.contains("from 4 countries"), english);
    assertTrue(english.contains("Vatican City: 41 (40)"), english);
    String his = alarmMails.compose(to(ofMonaco).getFirst(), Locale.ENGLISH).plain();
    assertTrue(his.contains("Monaco") && !his.contains("Andorra"), his);
  }

  private Instant due(String address) {
    return readers.due(petition, address, AlarmMails.CAUSE);
  }

  @Test
  @DisplayName("alarm R7: R9: the mail is not sent if all its alarms are decided by then")
  void decided() throws Exception {
    String all = readers.joins(anna, "en");
    for (String country : List.of("AD", "VA")) {
      alarmWorld.wave(petition, country, BELIEVED + 1, 3);
    }
    MailOrder order = to(all).getFirst();
    assertEquals(1, to(all).size(), "the first one waits still, and tells of both");
    assertTrue(alarmMails.compose(order, Locale.ENGLISH).plain().contains("from 2 countries"));
    List<String> ids =
        Acting.as(anna, () -> alarms.list(petition.slug())).stream().map(AlarmView::id).toList();
    assertEquals(2, Acting.as(anna, () -> chosen.keep(petition.slug(), ids)));
    assertTrue(alarmMails.isOver(order));
  }

  @Test
  @DisplayName("alarm R7: a new alarm is mailed at once if those before were decided hours ago")
  void decidedBefore() throws Exception {
    String all = readers.joins(anna, "en");
    alarmWorld.wave(petition, "VA", BELIEVED + 1, 3);
    time.inTransaction(() -> outbox.callBack(Set.of(AlarmMails.CAUSE), all));
    wave.older(petition, Duration.ofHours(3));
    Instant before = clock.instant();
    alarmWorld.wave(petition, "AD", BELIEVED + 1, 3);
    assertFalse(due(all).isBefore(before.plus(Duration.ofHours(1))), "one is undecided still");
    time.inTransaction(() -> outbox.callBack(Set.of(AlarmMails.CAUSE), all));
    List<String> ids =
        Acting.as(anna, () -> alarms.list(petition.slug())).stream().map(AlarmView::id).toList();
    assertEquals(2, Acting.as(anna, () -> chosen.keep(petition.slug(), ids)));
    wave.older(petition, Duration.ofHours(3));
    alarmWorld.wave(petition, "SM", BELIEVED + 1, 3);
    assertTrue(due(all).isBefore(before.plus(Duration.ofMinutes(30))), "nobody waits for this");
  }
}

package org.tadamun.petition.alarm.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.petition.alarm.control.mail.AlarmMails;
import org.tadamun.petition.moderation.boundary.AlarmView;
import org.tadamun.petition.moderation.boundary.CountryAlarms;
import org.tadamun.petition.moderation.control.AlarmRun;
import org.tadamun.petition.recount.boundary.Recounts;
import org.tadamun.petition.recount.control.RecountMails;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.lock.Await;
import org.tadamun.web.testing.lock.Meanwhile;

/** The other node is played by a transaction whose changes this node has not read yet. */
@InServer
@DisplayName("Alarms and their mails on two nodes")
class AlarmNodesIT extends FourEyes {

  /** How many new signatures from the Vatican are believed by the default configuration. */
  private static final int BELIEVED = 40;

  @Inject private AlarmReaders readers;
  @Inject private AlarmRun alarmRun;
  @Inject private AlarmWorld alarmWorld;
  @Inject private Clock clock;
  @Inject private CountryAlarms alarms;
  @Inject private Forgetting forgetting;
  @Inject private Meanwhile meanwhile;
  @Inject private Recounts recounts;
  @Inject private TallyWorld tallyWorld;
  @Inject private Wave wave;

  @Test
  @Timeout(120)
  @DisplayName(
      "R7: two nodes that find a country suspicious at once raise one alarm, with no second mail")
  void otherNode() throws Exception {
    String address = readers.joins(anna, "en");
    alarmWorld.wave(petition, "VA", BELIEVED, 3);
    String next = alarmWorld.signed(petition, "VA");
    assertEquals(
        SignatureState.HELD,
        meanwhile.of(() -> wave.raisedElsewhere(petition, "VA"), () -> alarmWorld.confirm(next)));
    alarmRun.run();
    assertEquals(SignatureState.HELD, alarmWorld.confirm(alarmWorld.signed(petition, "VA")));
    assertEquals(1, Acting.as(anna, () -> alarms.list(petition.slug())).size());
    assertEquals(
        List.of(), readers.told(petition, address, AlarmMails.CAUSE), "the other one tells of it");
  }

  @Test
  @Timeout(120)
  @DisplayName(
      "R3: a node that has not yet seen another node's release raises no alarm and sends no mail")
  void releasedMeanwhile() throws Exception {
    String address = readers.joins(anna, "en");
    alarmWorld.wave(petition, "VA", BELIEVED, 3);
    String next = alarmWorld.signed(petition, "VA");
    meanwhile.of(() -> wave.releasedElsewhere(petition, "VA"), () -> alarmWorld.confirm(next));
    alarmRun.run();
    assertEquals(
        Map.of(SignatureState.CONFIRMED, BELIEVED + 1L), alarmWorld.states(petition, "VA"));
    assertEquals(1, Acting.as(anna, () -> alarms.list(petition.slug())).size());
    assertEquals(List.of(), readers.told(petition, address, AlarmMails.CAUSE));
  }

  @Test
  @Timeout(120)
  @DisplayName("R3: the later release applies, even if the earlier alarm has the higher row number")
  void numbers() throws Exception {
    alarmWorld.wave(petition, "VA", BELIEVED + 1, 3);
    String first = released();
    wave.quietEnds(petition);
    alarmRun.run();
    assertEquals(SignatureState.HELD, alarmWorld.confirm(alarmWorld.signed(petition, "VA")));
    String second = released();
    assertNotEquals(first, second);
    forgetting.numberedHigher("petition_alarm", "public_id", first);
    alarmRun.run();
    assertEquals(SignatureState.CONFIRMED, alarmWorld.confirm(alarmWorld.signed(petition, "VA")));
    assertEquals(
        Map.of(SignatureState.CONFIRMED, BELIEVED + 3L), alarmWorld.states(petition, "VA"));
    assertEquals(
        List.of(second, first),
        Acting.as(anna, () -> alarms.list(petition.slug())).stream().map(AlarmView::id).toList());
  }

  /** Releases the newest alarm for a week, with all signatures that it held; returns its id. */
  private String released() throws Exception {
    String newest = Acting.as(anna, () -> alarms.list(petition.slug())).getFirst().id();
    Instant until = clock.instant().plus(Duration.ofDays(7));
    Acting.as(anna, () -> alarms.release(newest, until, null));
    alarmRun.run();
    return newest;
  }

  @Test
  @Timeout(120)
  @DisplayName("R7: other writes to the petition do not wait while a node raises an alarm")
  void nobodyElseWaits() throws Exception {
    AtomicBoolean written = new AtomicBoolean();
    meanwhile.besides(
        () -> wave.raisedElsewhere(petition, "VA"),
        () -> {
          wave.comesBack(petition, "SE");
          written.set(true);
          return null;
        },
        () -> {
          // The petition's timers may wait for the alarm; this write must end before it commits.
          Await.untilTrue("what somebody else writes", written::get);
          return null;
        });
  }

  @Test
  @Timeout(120)
  @DisplayName("recount R5: two nodes that recount a figure at once send one mail about it")
  void recountedTwice() throws Exception {
    String address = readers.joins(anna, "en");
    tallyWorld.sign(petition, "SE");
    tallyWorld.drift(petition, "ONLINE", "SE", +2);
    meanwhile.of(
        () -> Acting.as(anna, () -> recounts.run(petition.slug())),
        () -> Acting.as(anna, () -> recounts.run(petition.slug())));
    assertEquals(1, readers.told(petition, address, RecountMails.CAUSE).size());
  }
}

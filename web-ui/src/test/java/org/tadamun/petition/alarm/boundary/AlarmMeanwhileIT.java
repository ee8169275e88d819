package org.tadamun.petition.alarm.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.petition.moderation.boundary.CountryAlarms;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.moderation.control.AlarmRun;
import org.tadamun.petition.recount.boundary.Recounts;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Tables;

@InServer
@DisplayName("A signature held by hand while its alarm is being released")
class AlarmMeanwhileIT extends FourEyes {

  /** How many new signatures from the Vatican are believed by the default configuration. */
  private static final int BELIEVED = 40;

  private static final int MORE = 3;

  @Resource private ManagedExecutorService threads;
  @Resource private UserTransaction transaction;
  @Inject private AlarmRun alarmRun;
  @Inject private AlarmWorld alarmWorld;
  @Inject private Clock clock;
  @Inject private CountryAlarms alarms;
  @Inject private Moderation moderation;
  @Inject private Recounts recounts;
  @Inject private Tables tables;

  private void decide(long signature, ModerationCommand command) throws Exception {
    Acting.as(anna, () -> moderation.decide(signature, Decision.of(command)));
  }

  @Test
  @Timeout(120)
  @DisplayName("R4: a signature that a moderator holds at that moment stays held")
  void byHand() throws Exception {
    alarmWorld.wave(petition, "VA", BELIEVED + MORE, 3);
    List<Long> held =
        petitionWorld.rows(petition.id()).stream()
            .filter(row -> row.state() == SignatureState.HELD)
            .map(Signature::id)
            .toList();
    String alarm = Acting.as(anna, () -> alarms.list(petition.slug())).getFirst().id();
    Instant until = clock.instant().plus(Duration.ofDays(7));
    Future<?> releasing;
    transaction.begin();
    try {
      decide(held.getLast(), ModerationCommand.RELEASE);
      decide(held.getLast(), ModerationCommand.HOLD);
      releasing =
          threads.submit(
              () -> {
                Acting.as(bilal, () -> alarms.release(alarm, until, null));
                alarmRun.run();
                return alarm;
              });
      tables.awaitWaiter();
    } finally {
      transaction.commit();
    }
    releasing.get();
    alarmRun.run();
    long counting = BELIEVED + held.size() - 1L;
    assertEquals(
        Map.of(SignatureState.CONFIRMED, counting, SignatureState.HELD, 1L),
        alarmWorld.states(petition, "VA"));
    assertEquals(Map.of("VA", counting), ModerationWorld.tallied(petition));
    assertEquals(List.of(), Acting.as(anna, () -> recounts.run(petition.slug())).findings());
  }
}

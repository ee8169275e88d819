package org.tadamun.petition.signature.control.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.kernel.retention.boundary.RetentionPortion;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.petition.testing.own.OwnPetition;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("R8: More unconfirmed signatures of one moment than fit into a portion")
class ManyUnconfirmedIT extends OwnPetition {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Consumer<Signature> NOTHING = one -> {};

  @Inject private Clock clock;
  @Inject private ExpiryRun expiry;
  @Inject private Forgetting forgetting;
  @Inject private ModerationWorld moderationWorld;
  @Inject private SignatureReminders reminders;
  @Inject private TimeMachine time;
  @Inject private Waiting waiting;

  private Instant ago(int days) {
    return clock.instant().minus(DAY.multipliedBy(days));
  }

  private void assertExpired(long expired) {
    assertEquals(expired, waiting.in(petition, SignatureState.EXPIRED));
  }

  @Test
  @DisplayName(
      "all expire in one run, also held and invalidated ones, except those that changed just now")
  void expire() {
    Instant then = ago(40);
    waiting.sign(petition, ExpiryRun.PORTION + 10, then, NOTHING);
    waiting.sign(petition, 2, then, one -> one.hold("a rule", then));
    waiting.sign(
        petition,
        3,
        then,
        one -> {
          one.hold("a rule", then);
          one.invalidate(InvalidationReason.AUTOMATED, null, null, then);
        });
    waiting.sign(petition, 1, then, one -> one.hold("a moment ago", clock.instant()));
    waiting.sign(petition, 1, ago(13), NOTHING);
    expiry.run();
    assertExpired(ExpiryRun.PORTION + 15);
    assertEquals(1, waiting.in(petition, SignatureState.HELD));
    assertEquals(1, waiting.in(petition, SignatureState.PENDING));
  }

  @Test
  @DisplayName("they are deleted portion by portion, each behind the one before")
  void deleted() {
    waiting.sign(petition, 1, ago(41), NOTHING);
    waiting.sign(petition, 450, ago(40), NOTHING);
    waiting.sign(petition, 1, ago(20), NOTHING);
    expiry.run();
    assertExpired(452);
    Instant now = clock.instant();
    long ended = 0;
    long place = 0;
    List<Long> places = new ArrayList<>();
    do {
      RetentionPortion some = forgetting.portion("unconfirmed", now, place);
      ended += some.ended();
      place = some.last();
      places.add(place);
    } while (place > 0);
    List<Long> before = places.subList(0, places.size() - 1);
    assertEquals(before.stream().sorted().distinct().toList(), before, "it grows, or that is all");
    assertExpired(1);
    assertTrue(ended >= 451, "those of other tests besides");
  }

  @Test
  @DisplayName(
      "each signer is reminded once, past those with a waiting mail or an unreadable address")
  void reminded() {
    List<Long> all = waiting.sign(petition, SignatureReminders.PORTION + 5, ago(4), NOTHING);
    String sealed = time.garble(all.get(100), "nothing that was ever sealed");
    String address = World.unique("omar") + "@example.org";
    long late = moderationWorld.pending(petition, "Omar", address, "SE");
    time.older(late, DAY.multipliedBy(4));
    List<Long> looked = remind();
    assertEquals(looked.stream().distinct().toList(), looked, "each is looked at once");
    assertEquals(all.size(), waiting.reminded(petition, 1));
    assertEquals(List.of("petition.confirm"), time.mailsTo(address));
    assertEquals(List.of(), remind());
    time.garble(all.get(100), sealed);
  }

  /**
   * Reminds the signers of this petition as the run does for all, perhaps at the same time, and
   * returns the ids that were looked at.
   */
  private List<Long> remind() {
    List<Long> looked = new ArrayList<>();
    List<Long> due = reminders.due(petition.slug(), 0, 0);
    while (!due.isEmpty()) {
      reminders.remind(petition.slug(), 0, due);
      looked.addAll(due);
      due = reminders.due(petition.slug(), 0, due.getLast());
    }
    return looked;
  }
}

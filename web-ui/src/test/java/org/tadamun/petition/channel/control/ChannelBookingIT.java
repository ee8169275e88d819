package org.tadamun.petition.channel.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.kernel.problem.boundary.UniqueViolation;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.kernel.retention.control.RetentionRun;
import org.tadamun.petition.channel.boundary.Channels.Gone;
import org.tadamun.petition.channel.boundary.Channels.Way;
import org.tadamun.petition.channel.control.BookedWays.Booked;
import org.tadamun.petition.channel.control.ChannelBooking.Change;
import org.tadamun.petition.channel.entity.ChannelKey;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.ending.control.PastDays;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Tables;

@InServer
@DisplayName("Booking and forgetting of ways at the same moment")
class ChannelBookingIT extends FourEyes {

  private static final Origin POSTER = new Origin("print", null, null);

  @Resource private ManagedExecutorService threads;
  @Resource private UserTransaction transaction;
  @EJB private ChannelSweep sweep;
  @EJB private RetentionRun retention;
  @Inject private Clock clock;
  @Inject private ChannelBooking booking;
  @Inject private ChannelForgetting forgetting;
  @Inject private BookedWays booked;
  @Inject private Forgetting retained;
  @Inject private PastDays past;
  @Inject private Tables tables;
  @Inject private TimeMachine time;

  private ChannelKey key;

  @BeforeEach
  void first() {
    key = from("SE");
    come(key);
  }

  private ChannelKey from(String country) {
    return new ChannelKey(petition.id(), POSTER, country, 0);
  }

  /** Books a form of a new address, retried as signing does. */
  private void come(ChannelKey way) {
    UniqueViolation.onceMore(() -> time.inTransaction(() -> booking.add(way, new Change(1, 1, 0))));
  }

  /** Books a form of an address that had signed before. */
  private void comeAgain(ChannelKey way) {
    time.inTransaction(() -> booking.add(way, new Change(1, 0, 0)));
  }

  private void forget() {
    forget(gone(1, "SE", false));
  }

  private void forget(List<Gone> gone) {
    time.inTransaction(() -> forgetting.forget(petition.id(), POSTER, gone));
  }

  private List<Gone> gone(int number, String country, boolean confirmed) {
    Way way = new Way(petition.id(), petition.textVersion(), POSTER, country);
    return Collections.nCopies(number, new Gone(way, confirmed));
  }

  /** Runs the second while the first one's transaction is open; the first then commits. */
  private void oneAfterAnother(Runnable first, Runnable second) throws Exception {
    Future<?> later;
    transaction.begin();
    try {
      first.run();
      later = threads.submit(second);
      tables.awaitWaiter();
    } finally {
      transaction.commit();
    }
    later.get();
  }

  private void assertSent(long sent) {
    assertEquals(
        sent == 0 ? List.of() : List.of(new Booked(POSTER, null, sent, 0)),
        booked.rows(petition.id()));
  }

  @Test
  @Timeout(120)
  @DisplayName("R1 R3: a way is booked anew if its only other signer was forgotten first")
  void forgottenFirst() throws Exception {
    oneAfterAnother(this::forget, () -> come(key));
    assertSent(1);
  }

  @Test
  @Timeout(120)
  @DisplayName("R1 R3: a way stays, with the new signer only, if the new signer came first")
  void cameFirst() throws Exception {
    oneAfterAnother(() -> booking.add(key, new Change(1, 1, 0)), this::forget);
    assertSent(1);
  }

  @Test
  @DisplayName(
      "R3: a way is deleted with its only signer in a country; other countries' forms stay")
  void alone() {
    time.inTransaction(
        () -> {
          forgetting.forget(petition.id(), POSTER, gone(1, "SE", false));
          forgetting.forget(petition.id(), POSTER, gone(1, "SE", false));
        });
    assertSent(0);
    come(key);
    come(from("GB"));
    forget();
    assertEquals(List.of(new Booked(POSTER, "GB", 1, 0)), booked.byCountry(petition.id()), "no 0");
  }

  @Test
  @DisplayName("R3: a way is deleted with its last signer, from whichever country the form was")
  void several() {
    come(from("GB"));
    come(key);
    forget(gone(2, "SE", false));
    assertSent(1);
    forget(gone(1, "PK", false));
    assertSent(0);
    assertEquals(0, booked.nameless(petition.id()));
  }

  @Test
  @DisplayName(
      "R3 R5: confirmed signatures of a deleted way stay without codes, unconfirmed ones do not")
  void nameless() {
    forget();
    assertEquals(0, booked.nameless(petition.id()));
    come(key);
    come(from("GB"));
    confirm(key, 1);
    confirm(from("GB"), 1);
    forget(gone(1, "GB", true));
    assertEquals(List.of(new Booked(POSTER, "SE", 1, 1)), booked.byCountry(petition.id()));
    assertEquals(1, booked.nameless(petition.id()));
    forget(gone(1, "SE", true));
    assertSent(0);
    assertEquals(2, booked.nameless(petition.id()));
    forgetOfNobody(clock.instant().plusSeconds(60));
    assertEquals(2, booked.nameless(petition.id()), "it is no code that nobody came by");
  }

  private void confirm(ChannelKey way, int number) {
    time.inTransaction(() -> booking.add(way, new Change(0, 0, number)));
  }

  private void assertConfirmed(int ofWay, int nameless) {
    assertEquals(ofWay, booked.rows(petition.id()).getFirst().confirmed());
    assertEquals(nameless, booked.nameless(petition.id()));
  }

  @Test
  @DisplayName("R3 R5: a way is lowered down to its shown figure and not below")
  void told() {
    confirm(key, 7);
    forget(gone(1, "SE", false));
    assertConfirmed(7, 0);
    forget(gone(1, "SE", true));
    assertConfirmed(6, 1);
    forget(gone(2, "SE", true));
    assertConfirmed(5, 2);
    forget(gone(5, "SE", true));
    assertConfirmed(5, 2);
    forgetOfNobody(clock.instant().plusSeconds(60));
    assertConfirmed(5, 2);
  }

  @Test
  @DisplayName("R3 R5: a way is not lowered for a country whose shown figure would fall")
  void toldOfCountry() {
    confirm(key, 5);
    confirm(from("GB"), 4);
    forget(gone(1, "SE", true));
    assertConfirmed(9, 0);
    forget(gone(1, "GB", true));
    assertConfirmed(8, 1);
  }

  @Test
  @DisplayName("R3 R5: a way is not lowered in the versions that alone make its figure shown")
  void toldByVersions() {
    confirm(key, 5);
    confirm(new ChannelKey(petition.id(), POSTER, "GB", ChannelKey.shard(5, 0)), 2);
    forget(gone(1, "SE", true));
    assertConfirmed(7, 0);
    forget(gone(1, "GB", true));
    assertConfirmed(6, 1);
  }

  @Test
  @Timeout(120)
  @DisplayName("R3 R5: both figures are kept if two ways are forgotten at the same moment")
  void bothForgotten() throws Exception {
    Origin other = new Origin("radio", null, null);
    ChannelKey second = new ChannelKey(petition.id(), other, "SE", 0);
    come(second);
    for (ChannelKey one : List.of(key, second)) {
      time.inTransaction(() -> booking.add(one, new Change(0, 0, 1)));
    }
    oneAfterAnother(
        () -> forgetting.forget(petition.id(), POSTER, gone(1, "SE", true)),
        () ->
            time.inTransaction(() -> forgetting.forget(petition.id(), other, gone(1, "SE", true))));
    assertSent(0);
    assertEquals(2, booked.nameless(petition.id()));
  }

  @Test
  @DisplayName(
      "R3: all forms of a signer are deleted with the signer, from whichever country they were")
  void formsOfOne() {
    comeAgain(key);
    comeAgain(from("GB"));
    assertSent(3);
    forget();
    assertSent(0);
  }

  @Test
  @DisplayName("R3: a way with forms of known addresses only is deleted in time, others stay")
  void ofNobody() {
    Instant now = clock.instant();
    forgetOfNobody(now.plusSeconds(60));
    assertSent(1);
    forget();
    comeAgain(key);
    forgetOfNobody(now.minusSeconds(60));
    assertSent(1);
    assertFalse(forgetting.petitions(List.of(-1L, petition.id())).contains(petition.id()));
    assertTrue(forgetting.petitions(List.of(-1L)).contains(petition.id()));
    forgetOfNobody(now.plusSeconds(60));
    assertSent(0);
  }

  private void forgetOfNobody(Instant before) {
    forgetting.forgetOfNobody(petition.id(), Origin.NONE, before);
  }

  @Test
  @DisplayName(
      "R3: forms of known addresses are deleted as late as a signature that nobody confirms")
  void swept() {
    forget();
    comeAgain(key);
    newRun();
    sweep.run();
    assertSent(1);
    past.cameAt(petition.id(), clock.instant().minus(Duration.ofDays(31)));
    newRun();
    sweep.run();
    assertSent(0);
  }

  /** Runs the retention anew, which sets the moment that the sweep goes by. */
  private void newRun() {
    retained.stuckRun(Duration.ZERO);
    retention.run();
  }
}

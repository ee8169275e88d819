package org.tadamun.kernel.mail.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.kernel.mail.boundary.Outbox;
import org.tadamun.kernel.mail.control.smtp.MailServer;
import org.tadamun.kernel.mail.control.smtp.SmtpVerdict;
import org.tadamun.kernel.mail.entity.MailState;
import org.tadamun.kernel.mail.entity.OutgoingMail;
import org.tadamun.kernel.time.boundary.SharedClock;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.SmtpServer;
import org.tadamun.web.testing.lock.Meanwhile;

@InServer
@DisplayName("Claims of mails that go out over several connections")
class MailClaimsIT {

  private static final int CONNECTIONS = 3;
  private static final int MAILS = 600;
  private static final int CLAIM = MailRun.CLAIM_MOST;

  @EJB private MailClaims claims;
  @EJB private Outbox outbox;
  @EJB private Queue queue;
  @Inject private MailMaker maker;
  @Inject private Meanwhile meanwhile;
  @Inject private Clock clock;
  @Inject private SharedClock shared;
  @Resource private ManagedExecutorService executor;
  @Resource private UserTransaction transaction;

  @BeforeEach
  void alone() {
    queue.alone();
  }

  private MailRun run(int port) {
    MailServer server = Postman.plain(port);
    return new MailRun(claims, maker, server, new DomainThrottle("off"), clock);
  }

  @Test
  @DisplayName(
      "R3: a claim is renewed, booked and released without waiting for rows of another claim")
  void apart() {
    queue.empty();
    List<Long> ids = queue.put(CLAIM, "amina@example.net");
    MailClaims.Claim mine = claims.claim(CLAIM);
    claims.renew(mine);
    assertEquals(CLAIM, claims.book(mine, List.of()).size());
    ids.addAll(queue.put(CLAIM, "amina@example.net"));
    MailClaims.Claim theirs = claims.claim(CLAIM);
    List<Long> foreign = theirs.mails().stream().map(OutgoingMail::id).toList();
    queue.whileChanged(
        foreign,
        () -> {
          claims.renew(mine);
          assertEquals(CLAIM, claims.book(mine, List.of()).size());
          claims.release(mine, null);
        });
    List<OutgoingMail> all = queue.find(ids);
    assertEquals(CLAIM, all.stream().filter(mail -> mail.state() == MailState.WAITING).count());
    assertEquals(CLAIM, all.stream().filter(mail -> mail.isClaimedBy(theirs.mark())).count());
  }

  @Test
  @DisplayName("R3: a claim lasts less than a minute by the clock that all nodes share")
  void lease() {
    queue.empty();
    List<Long> ids = queue.put(1, "amina@example.net");
    // One millisecond of tolerance for how the database stores and tells its time.
    Instant before = shared.now().minusMillis(1);
    MailClaims.Claim mine = claims.claim(CLAIM);
    Instant claimed = queue.find(ids).getFirst().dueAt();
    assertFalse(claimed.isBefore(before.plus(MailClaims.LEASE)), claimed::toString);
    claims.renew(mine);
    Instant renewed = queue.find(ids).getFirst().dueAt();
    assertFalse(renewed.isBefore(claimed), renewed::toString);
    assertFalse(renewed.isAfter(shared.now().plusMillis(1).plus(MailClaims.LEASE)));
    assertEquals(0, claims.recover(Set.of()));
  }

  @Test
  @DisplayName("R5: the oldest waiting mail tells since when; there is no such time if none waits")
  void oldest() {
    queue.empty();
    assertNull(claims.oldestWaiting());
    Instant before = clock.instant();
    queue.put(1, "amina@example.net");
    Instant first = claims.oldestWaiting();
    assertFalse(first.isBefore(before));
    queue.put(1, "amina@example.net");
    assertEquals(first, claims.oldestWaiting());
    claims.claim(CLAIM);
    assertNull(claims.oldestWaiting());
  }

  @Test
  @DisplayName(
      "R4: a claimed mail can be called back, and its claim cannot put it back into the queue")
  void calledBack() throws Exception {
    List<Long> ids = queue.put(2, "amina@example.net");
    MailClaims.Claim mine = claims.claim(CLAIM);
    transaction.begin();
    outbox.callBack(List.of(ids.getFirst()));
    transaction.commit();
    OutgoingMail late = mine.mails().getFirst();
    late.tryAgainAt(clock.instant(), "DEFERRED 450");
    assertEquals(Set.of(ids.getLast()), claims.book(mine, List.of(late)));
    claims.release(mine, "UNREACHABLE");
    OutgoingMail gone = queue.find(ids).getFirst();
    assertEquals(MailState.CANCELLED, gone.state());
    assertNull(gone.secret());
    assertEquals(MailState.WAITING, queue.find(ids).getLast().state());
  }

  @Test
  @DisplayName(
      "R3: a released mail counts as untried, and stays in doubt only if it was before the claim")
  void givenBack() {
    List<Long> ids = queue.put(3, "amina@example.net");
    queue.failed(ids.subList(0, 2), List.of("UNANSWERED", "DEFERRED 450"));
    queue.doubt(ids.getFirst());
    for (String why : new String[] {"UNREACHABLE", null}) {
      claims.release(claims.claim(CLAIM), why);
      List<OutgoingMail> back = queue.find(ids);
      assertEquals(
          List.of(true, false, false), back.stream().map(OutgoingMail::isInDoubt).toList());
      back.forEach(mail -> assertEquals(why, mail.failure()));
      back.forEach(mail -> assertEquals(MailState.WAITING, mail.state()));
      back.forEach(mail -> assertEquals(0, mail.attempts()));
    }
  }

  @Test
  @DisplayName("R8: a mail stays in doubt after a node died, though the server then defers it")
  void inDoubt() {
    List<Long> ids = queue.put(1, "amina@example.net");
    claims.claim(CLAIM);
    queue.expire(ids);
    // The server's timer may do it first.
    claims.recover(Set.of());
    // Makes the mail due again.
    queue.expire(ids);
    MailClaims.Claim mine = claims.claim(CLAIM);
    OutgoingMail mail = mine.mails().getFirst();
    mail.tryAgainAt(clock.instant(), "DEFERRED 450");
    claims.book(mine, List.of(mail));
    OutgoingMail waiting = queue.find(ids).getFirst();
    assertEquals("DEFERRED 450", waiting.failure());
    assertTrue(waiting.isInDoubt());
    assertEquals(1, waiting.attempts());
    assertEquals(0, waiting.unanswered());
  }

  @Test
  @DisplayName(
      "R8: a refused mail counts as called back only if no earlier attempt may have delivered it")
  void neverSent() throws Exception {
    List<Long> ids = queue.put(3, "amina@example.net");
    MailClaims.Claim dead = claims.claim(CLAIM);
    claims.book(dead, refused(dead, ids.getFirst()));
    queue.expire(ids.subList(1, 3));
    claims.recover(Set.of());
    MailClaims.Claim mine = claims.claim(CLAIM);
    claims.book(mine, refused(mine, ids.get(1)));
    assertEquals(
        List.of("BARRED 553 5.7.1", "BARRED 553 5.7.1", "INTERRUPTED"),
        queue.find(ids).stream().map(OutgoingMail::failure).toList());
    transaction.begin();
    outbox.callBack(ids);
    transaction.commit();
    transaction.begin();
    assertEquals(Set.of(ids.getFirst()), outbox.calledBack(ids));
    transaction.commit();
  }

  private static List<OutgoingMail> refused(MailClaims.Claim claim, long id) {
    List<OutgoingMail> one = claim.mails().stream().filter(mail -> mail.id() == id).toList();
    one.forEach(mail -> mail.giveUp("BARRED 553 5.7.1"));
    return one;
  }

  @Test
  @DisplayName(
      "R1: booking keeps the content that a key change has encrypted again, until the mail ends")
  void sealedAnew() {
    List<Long> ids = queue.put(2, "amina@example.net");
    MailClaims.Claim mine = claims.claim(2);
    String anew = queue.sealAnew(ids).getFirst();
    mine.mails().getFirst().tryAgainAt(clock.instant(), "DEFERRED 450");
    mine.mails().getLast().sent(clock.instant());
    assertEquals(Set.of(), claims.book(mine, mine.mails()));
    assertEquals(anew, queue.find(ids).getFirst().secret());
    assertNull(queue.find(ids).getLast().secret());
  }

  @Test
  @Timeout(120)
  @DisplayName("R4: a mail called back while a bounce is booked ends as cancelled")
  void calledBackAndRefused() throws Exception {
    List<Long> ids = List.of(queue.putAbout("a link that is gone", "amina@example.net"));
    MailClaims.Claim mine = claims.claim(CLAIM);
    meanwhile.of(
        () -> {
          outbox.callBack(ids);
          return null;
        },
        () -> {
          claims.bounce(mine.mark(), ids.getFirst(), "550 5.1.1");
          return null;
        });
    OutgoingMail gone = queue.find(ids).getFirst();
    assertEquals(MailState.CANCELLED, gone.state());
    assertNull(gone.failure());
  }

  /** Sends as the timer of the sender does, but without a pause. */
  @Test
  @DisplayName(
      "R2 R3: simultaneous claims, bookings and renewals do not deadlock, and each mail goes once")
  void atOnce() {
    List<Long> ids = queue.put(MAILS, "amina@example.net");
    try (SmtpServer smtp = new SmtpServer(line -> null)) {
      List<MailRun> runs = Stream.generate(() -> run(smtp.port())).limit(CONNECTIONS).toList();
      List<CompletableFuture<SmtpVerdict>> sending =
          runs.stream().map(run -> CompletableFuture.supplyAsync(run::send, executor)).toList();
      while (!sending.stream().allMatch(CompletableFuture::isDone)) {
        runs.forEach(MailRun::keepAlive);
        assertEquals(0, claims.recover(Set.of()));
      }
      sending.forEach(one -> assertNull(one.join()));
      assertEquals(MAILS, smtp.taken().size());
    }
    assertTrue(queue.find(ids).stream().allMatch(mail -> mail.state() == MailState.SENT));
  }
}

package org.tadamun.kernel.mail.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.mail.control.smtp.MailServer;
import org.tadamun.kernel.mail.control.smtp.SmtpVerdict;
import org.tadamun.kernel.mail.entity.MailState;
import org.tadamun.kernel.mail.entity.OutgoingMail;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.SmtpServer;

@InServer
@DisplayName("Sending what waits")
class MailSenderIT {

  @EJB private MailClaims claims;
  @EJB private Queue queue;
  @Inject private MailDesk desk;
  @Inject private Clock clock;

  @BeforeEach
  void alone() {
    queue.alone();
  }

  private MailRun run(int port, String throttle, Clock time) {
    MailServer server = Postman.plain(port);
    return new MailRun(claims, desk, server, new DomainThrottle(throttle), time);
  }

  private SmtpVerdict send(SmtpServer smtp) {
    return run(smtp.port(), "off", clock).send();
  }

  private static Function<String, String> refusing(String recipient, String answer) {
    return line -> line.startsWith("RCPT TO:<" + recipient) ? answer : null;
  }

  @Test
  @DisplayName("R2 R4 takes everything to the server, then nothing secret is left")
  void sends() {
    List<Long> ids = queue.put(120, "amina@example.net");
    try (SmtpServer smtp = new SmtpServer(line -> null)) {
      assertNull(send(smtp));
      assertEquals(120, smtp.taken().size());
      assertTrue(smtp.taken().getFirst().contains("multipart/alternative"));
    }
    for (OutgoingMail mail : queue.find(ids)) {
      assertEquals(MailState.SENT, mail.state());
      assertNull(mail.secret());
      assertNotNull(mail.sentAt());
      assertEquals(1, mail.attempts());
    }
  }

  @Test
  @DisplayName("R3 calls a mail on its way the same each time, and by nothing that its row has")
  void messageId() {
    OutgoingMail mail = queue.find(queue.put(1, "amina@example.net")).getFirst();
    String id = desk.write(mail, desk.order(mail)).id();
    try (SmtpServer smtp = new SmtpServer(line -> null)) {
      assertNull(send(smtp));
      String taken = smtp.taken().getFirst();
      assertTrue(taken.contains("Message-ID: <" + id + "@example.org>"), taken);
      assertFalse(taken.contains(mail.publicId()), taken);
    }
  }

  @Test
  @DisplayName("R4 says sent of nothing that a slow server has not taken yet")
  void slow() throws Exception {
    List<Long> ids = queue.put(1, "amina@example.net");
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    Function<String, String> script =
        line -> {
          if (line.equals(".")) {
            asked.countDown();
            await(answer);
          }
          return null;
        };
    try (SmtpServer smtp = new SmtpServer(script)) {
      CompletableFuture<SmtpVerdict> sending = CompletableFuture.supplyAsync(() -> send(smtp));
      await(asked);
      assertEquals(MailState.SENDING, queue.find(ids).getFirst().state());
      assertTrue(claims.claim(50).mails().isEmpty(), "somebody else got it");
      answer.countDown();
      assertNull(sending.get(60, TimeUnit.SECONDS));
    }
    assertEquals(MailState.SENT, queue.find(ids).getFirst().state());
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(60, TimeUnit.SECONDS));
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Test
  @DisplayName("R8 gives up the recipient that the server refuses, and only him")
  void refused() {
    long bad = queue.put(1, "bad@example.net").getFirst();
    long good = queue.put(1, "good@example.net").getFirst();
    try (SmtpServer smtp = new SmtpServer(refusing("bad", "550 5.1.1 <bad@example.net> unknown"))) {
      assertNull(send(smtp));
    }
    OutgoingMail failed = queue.find(List.of(bad)).getFirst();
    assertEquals(MailState.FAILED, failed.state());
    assertEquals("NO_MAILBOX 550 5.1.1", failed.failure());
    assertNotNull(failed.secret(), "staff may read it and try again");
    assertEquals(MailState.SENT, queue.find(List.of(good)).getFirst().state());
  }

  @Test
  @DisplayName("R8 tries again later what the server does not take now")
  void deferred() {
    long id = queue.put(1, "grey@example.net").getFirst();
    Instant before = clock.instant();
    try (SmtpServer smtp = new SmtpServer(refusing("grey", "450 4.2.0 greylisted"))) {
      send(smtp);
      assertNull(send(smtp), "it is not due yet");
      assertEquals(1, smtp.commands().stream().filter(c -> c.startsWith("RCPT")).count());
    }
    OutgoingMail mail = queue.find(List.of(id)).getFirst();
    assertEquals(MailState.WAITING, mail.state());
    assertEquals(1, mail.attempts());
    assertTrue(!mail.dueAt().isBefore(before.plus(RetryPolicy.pause(1))));
  }

  @Test
  @DisplayName(
      "R7 loses nothing and counts nothing while the server is away, and goes on when it is back")
  void away() throws IOException {
    List<Long> ids = queue.put(60, "amina@example.net");
    int port;
    try (Socket silent = new Socket()) {
      // Held without listening: nobody else gets the port while nobody answers there.
      silent.bind(new InetSocketAddress("127.0.0.1", 0));
      port = silent.getLocalPort();
      assertEquals("UNREACHABLE", run(port, "off", clock).send().text());
      for (OutgoingMail mail : queue.find(ids)) {
        assertEquals(MailState.WAITING, mail.state());
        assertEquals(0, mail.attempts());
      }
    }
    try (SmtpServer smtp = new SmtpServer(port, line -> null, null)) {
      assertNull(send(smtp));
      assertEquals(60, smtp.taken().size());
    }
  }

  @Test
  @DisplayName("R7 stops for no one mail that is always shut out: the others go out behind it")
  void shutOut() {
    long bad = queue.put(1, "bad@example.net").getFirst();
    long worse = queue.put(1, "worse@example.net").getFirst();
    List<Long> good = queue.put(60, "good@example.net");
    Function<String, String> script =
        line -> {
          String first = refusing("bad", "454 4.7.1 relay access denied").apply(line);
          return first == null ? refusing("worse", "421 4.7.0 not you").apply(line) : first;
        };
    try (SmtpServer smtp = new SmtpServer(script)) {
      assertNull(send(smtp), "the server takes all others, and is not away");
      assertEquals(60, smtp.taken().size());
    }
    for (OutgoingMail mail : queue.find(List.of(bad, worse))) {
      assertEquals(MailState.WAITING, mail.state());
      assertEquals(1, mail.attempts());
      assertTrue(mail.dueAt().isAfter(clock.instant()));
    }
    assertTrue(queue.find(good).stream().allMatch(mail -> mail.state() == MailState.SENT));
  }

  @Test
  @DisplayName(
      "R6 doubts what may never come twice when the line broke, and sends the other kind again")
  void broken() {
    long letter = queue.put(Queue.ONCE, "embassy@example.net");
    long mail = queue.put(1, "amina@example.net").getFirst();
    try (SmtpServer smtp = new SmtpServer(line -> line.equals(".") ? SmtpServer.HANG_UP : null)) {
      send(smtp);
    }
    OutgoingMail doubted = queue.find(List.of(letter)).getFirst();
    assertEquals(MailState.UNCERTAIN, doubted.state());
    assertEquals("INTERRUPTED", doubted.failure());
    assertEquals(MailState.WAITING, queue.find(List.of(mail)).getFirst().state());
  }

  @Test
  @DisplayName(
      "R3 R6 frees what a dead node had claimed within a minute, but no letter that may be there"
          + " already")
  void deadNode() {
    long letter = queue.put(Queue.ONCE, "embassy@example.net");
    long mail = queue.put(1, "amina@example.net").getFirst();
    assertEquals(2, claims.claim(50).mails().size());
    assertEquals(0, claims.recover(desk.atMostOnce()), "its time is not over yet");
    assertTrue(MailClaims.LEASE.compareTo(Duration.ofSeconds(55)) <= 0);
    queue.expire(List.of(letter, mail));
    assertTrue(claims.recover(desk.atMostOnce()) >= 2);
    assertEquals(MailState.UNCERTAIN, queue.find(List.of(letter)).getFirst().state());
    assertEquals(MailState.WAITING, queue.find(List.of(mail)).getFirst().state());
    assertTrue(queue.find(List.of(letter)).getFirst().isInDoubt());
    assertTrue(queue.find(List.of(mail)).getFirst().isInDoubt(), "may be there too");
  }

  @Test
  @DisplayName("keeps a claim as long as its owner lives, and books nothing for who lost it")
  void renews() {
    long id = queue.put(1, "amina@example.net").getFirst();
    MailClaims.Claim claim = claims.claim(50);
    queue.expire(List.of(id));
    assertTrue(claims.renew(claim).isAfter(clock.instant()));
    assertEquals(0, claims.recover(Set.of()));
    queue.expire(List.of(id));
    assertEquals(1, claims.recover(Set.of()));
    OutgoingMail late = claim.mails().getFirst();
    late.giveUp("x");
    assertEquals(Set.of(), claims.book(claim, List.of(late)));
    assertEquals(MailState.WAITING, queue.find(List.of(id)).getFirst().state());
  }

  @Test
  @DisplayName("sends no more to one domain than the throttle says, and moves the others once")
  void throttled() {
    List<Long> ids = queue.put(25, "amina@example.net");
    long other = queue.put(1, "amina@example.com").getFirst();
    try (SmtpServer smtp = new SmtpServer(line -> null)) {
      // Of a window of which none turns while this runs.
      assertNull(run(smtp.port(), "10/P36500D", clock).send());
      assertEquals(11, smtp.taken().size());
    }
    assertEquals(MailState.SENT, queue.find(List.of(other)).getFirst().state());
    List<OutgoingMail> waiting =
        queue.find(ids).stream().filter(mail -> mail.state() == MailState.WAITING).toList();
    assertEquals(15, waiting.size());
    assertEquals(2, waiting.stream().map(OutgoingMail::dueAt).distinct().count());
    assertTrue(waiting.stream().allMatch(m -> m.attempts() == 0 && m.failure() == null));
  }

  @Test
  @DisplayName("gives up a mail that nobody can write, and goes on with the next")
  void unwritable() {
    long wrong = queue.put("it.nobody", "amina@example.net");
    long right = queue.put(1, "amina@example.net").getFirst();
    try (SmtpServer smtp = new SmtpServer(line -> null)) {
      assertNull(send(smtp));
    }
    assertEquals("UNWRITABLE", queue.find(List.of(wrong)).getFirst().failure());
    assertEquals(MailState.SENT, queue.find(List.of(right)).getFirst().state());
  }

  @Test
  @DisplayName("does not send what it held when it slept through its lease")
  void slept() {
    long id = queue.put(1, "amina@example.net").getFirst();
    Clock late = Clock.offset(clock, Duration.ofMinutes(5));
    try (SmtpServer smtp = new SmtpServer(line -> null)) {
      MailRun run = run(smtp.port(), "off", late);
      run.stop();
      assertNull(run.send());
      assertEquals(0, smtp.taken().size());
    }
    assertEquals(MailState.WAITING, queue.find(List.of(id)).getFirst().state());
  }
}

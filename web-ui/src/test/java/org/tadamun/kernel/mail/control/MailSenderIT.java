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
@DisplayName("Sending of waiting mails")
class MailSenderIT {

  @EJB private MailClaims claims;
  @EJB private Queue queue;
  @Inject private MailMaker maker;
  @Inject private Clock clock;

  @BeforeEach
  void alone() {
    queue.alone();
  }

  private MailRun run(int port, String throttle, Clock time) {
    MailServer server = Postman.plain(port);
    return new MailRun(claims, maker, server, new DomainThrottle(throttle), time);
  }

  private SmtpVerdict send(SmtpServer smtp) {
    return run(smtp.port(), "off", clock).send();
  }

  private static Function<String, String> refusing(String recipient, String answer) {
    return line -> line.startsWith("RCPT TO:<" + recipient) ? answer : null;
  }

  @Test
  @DisplayName("R2 R4: every mail goes to the server, and no sent mail keeps its content")
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
  @DisplayName(
      "R3: the Message-ID of a mail is the same each time and does not contain its public id")
  void messageId() {
    OutgoingMail mail = queue.find(queue.put(1, "amina@example.net")).getFirst();
    String id = maker.write(mail, maker.order(mail)).id();
    try (SmtpServer smtp = new SmtpServer(line -> null)) {
      assertNull(send(smtp));
      String taken = smtp.taken().getFirst();
      assertTrue(taken.contains("Message-ID: <" + id + "@example.org>"), taken);
      assertFalse(taken.contains(mail.publicId()), taken);
    }
  }

  @Test
  @DisplayName("R4: a mail is not booked as sent before a slow server has taken it")
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
  @DisplayName("R8: only the refused recipient is given up; the next mail is sent")
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
  @DisplayName("R8: a mail that the server defers is tried again later")
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
  @DisplayName("R7: mails stay untried while the server is away, and go out when it is back")
  void away() throws IOException {
    List<Long> ids = queue.put(60, "amina@example.net");
    int port;
    try (Socket silent = new Socket()) {
      // Bound without listening: nobody answers, and no other process gets the port.
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
  @DisplayName("R7: a mail that is always shut out does not stop the mails behind it")
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
      "R6: after a broken connection a mail to be sent at most once is in doubt, any other waits")
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
  @DisplayName("R3 R6: the mails of a dead node are freed; one to be sent at most once is in doubt")
  void deadNode() {
    long letter = queue.put(Queue.ONCE, "embassy@example.net");
    long mail = queue.put(1, "amina@example.net").getFirst();
    assertEquals(2, claims.claim(50).mails().size());
    assertEquals(0, claims.recover(maker.atMostOnce()), "its time is not over yet");
    assertTrue(MailClaims.LEASE.compareTo(Duration.ofSeconds(55)) <= 0);
    queue.expire(List.of(letter, mail));
    // The server's timer may do it first.
    claims.recover(maker.atMostOnce());
    assertEquals(MailState.UNCERTAIN, queue.find(List.of(letter)).getFirst().state());
    assertEquals(MailState.WAITING, queue.find(List.of(mail)).getFirst().state());
    assertTrue(queue.find(List.of(letter)).getFirst().isInDoubt());
    assertTrue(queue.find(List.of(mail)).getFirst().isInDoubt(), "may be there too");
  }

  @Test
  @DisplayName("A living owner renews its claim; an owner that lost its claim can book nothing")
  void renews() {
    long id = queue.put(1, "amina@example.net").getFirst();
    MailClaims.Claim claim = claims.claim(50);
    queue.expire(List.of(id));
    assertTrue(claims.renew(claim).isAfter(clock.instant()));
    assertEquals(0, claims.recover(Set.of()));
    queue.expire(List.of(id));
    claims.recover(Set.of());
    OutgoingMail late = claim.mails().getFirst();
    late.giveUp("x");
    assertEquals(Set.of(), claims.book(claim, List.of(late)));
    assertEquals(MailState.WAITING, queue.find(List.of(id)).getFirst().state());
  }

  @Test
  @DisplayName("The throttle limits the mails to one domain and postpones the others once, untried")
  void throttled() {
    List<Long> ids = queue.put(25, "amina@example.net");
    long other = queue.put(1, "amina@example.com").getFirst();
    try (SmtpServer smtp = new SmtpServer(line -> null)) {
      // The window is so long that none ends during this test.
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
  @DisplayName("A mail whose text cannot be composed is given up, and the next one is sent")
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
  @DisplayName("A sender that slept past its lease does not send the mails that it had claimed")
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

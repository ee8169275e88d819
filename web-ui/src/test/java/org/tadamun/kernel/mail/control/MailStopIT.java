package org.tadamun.kernel.mail.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.mail.control.smtp.MailServer;
import org.tadamun.kernel.mail.entity.MailState;
import org.tadamun.kernel.mail.entity.OutgoingMail;
import org.tadamun.kernel.time.boundary.PlannedStop;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.SmtpServer;

@InServer
@DisplayName("Mail sender that is stopped")
class MailStopIT {

  private static final int PATIENCE_SECONDS = 60;

  @EJB private MailClaims claims;
  @EJB private Queue queue;
  @Inject private MailMaker maker;
  @Inject private Clock clock;
  @Resource private ManagedExecutorService executor;

  private MailSender sender(int port) {
    MailServer server = Postman.plain(port);
    DomainThrottle throttle = new DomainThrottle("off");
    PlannedStop planned = new PlannedStop(System::nanoTime);
    MailSender sender = new MailSender(claims, server, maker, throttle, clock, executor, planned);
    sender.listen();
    return sender;
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Test
  @DisplayName("R2: the mail that the server is taking is booked as sent; the others go back")
  void stops() throws Exception {
    queue.alone();
    List<Long> ids = queue.put(2, "amina@example.net");
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    try (SmtpServer smtp =
        new SmtpServer(
            line -> {
              if (line.equals(".")) {
                asked.countDown();
                await(answer);
              }
              return null;
            })) {
      MailSender sender = sender(smtp.port());
      sender.onTimer();
      await(asked);
      CompletableFuture<Void> stopping = CompletableFuture.runAsync(sender::stop);
      assertThrows(TimeoutException.class, () -> stopping.get(1, TimeUnit.SECONDS));
      answer.countDown();
      stopping.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertEquals(1, smtp.taken().size());
    }
    assertEquals(
        Set.of(MailState.SENT, MailState.WAITING),
        queue.find(ids).stream().map(OutgoingMail::state).collect(Collectors.toSet()));
    queue.hold();
  }
}

package org.tadamun.kernel.mail.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.mail.control.smtp.MailServer;
import org.tadamun.kernel.mail.entity.MailState;
import org.tadamun.kernel.mail.entity.OutgoingMail;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.SmtpServer;

@InServer
@DisplayName("Mail that the server does not answer")
class UnansweredMailIT {

  @EJB private MailClaims claims;
  @EJB private Queue queue;
  @Inject private MailMaker maker;
  @Inject private Clock clock;

  @BeforeEach
  void alone() {
    queue.alone();
  }

  private void send(String toTheText) {
    try (SmtpServer smtp = new SmtpServer(line -> line.equals(".") ? toTheText : null)) {
      MailServer server = Postman.plain(smtp.port());
      new MailRun(claims, maker, server, new DomainThrottle("off"), clock).send();
    }
  }

  @Test
  @DisplayName(
      "R8: the third attempt without an answer leaves the mail to staff, whatever came between")
  void unanswered() {
    List<Long> ids = queue.put(1, "amina@example.net");
    for (String answer :
        List.of(SmtpServer.HANG_UP, "451 later", SmtpServer.HANG_UP, SmtpServer.HANG_UP)) {
      OutgoingMail waiting = queue.find(ids).getFirst();
      assertEquals(MailState.WAITING, waiting.state());
      assertEquals(waiting.attempts() > 0, waiting.isInDoubt());
      // Makes the mail due again.
      queue.expire(ids);
      send(answer);
    }
    OutgoingMail left = queue.find(ids).getFirst();
    assertEquals(MailState.FAILED, left.state());
    assertEquals("UNANSWERED", left.failure());
    assertTrue(left.isInDoubt());
    assertEquals(4, left.attempts());
    assertEquals(2, left.unanswered(), "those after which it waited");
    assertNotNull(left.secret());
  }

  @Test
  @DisplayName("R4: a mail that the server accepts after a silent attempt is sent and not in doubt")
  void answered() {
    List<Long> ids = queue.put(1, "amina@example.net");
    send(SmtpServer.HANG_UP);
    assertEquals(1, queue.find(ids).getFirst().unanswered());
    queue.expire(ids);
    send(null);
    assertEquals(MailState.SENT, queue.find(ids).getFirst().state());
    assertFalse(queue.find(ids).getFirst().isInDoubt());
  }
}

package org.tadamun.kernel.mail.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.tadamun.kernel.mail.entity.OutgoingMail;

/**
 * Sends what waits, every two seconds, over one connection as long as there is something to send. A
 * mail is marked as sent only after the server took it; dying between the two sends it once more,
 * with the same Message-ID.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailSender {

  private static final Logger LOG = System.getLogger(MailSender.class.getName());
  private static final int PORTION = 50;

  @EJB private MailClaims claims;
  @Inject private MailServer server;
  @Inject private MailDesk desk;
  @Inject private Clock clock;

  private final AtomicBoolean running = new AtomicBoolean();

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  @PermitAll
  public void run() {
    if (!server.isConfigured() || !running.compareAndSet(false, true)) {
      return;
    }
    try {
      List<OutgoingMail> portion = claims.claim(PORTION);
      while (!portion.isEmpty()) {
        send(portion);
        portion = claims.claim(PORTION);
      }
    } finally {
      running.set(false);
    }
  }

  private void send(List<OutgoingMail> mails) {
    Session session = server.session();
    try (Transport transport = server.connect(session)) {
      for (OutgoingMail mail : mails) {
        send(session, transport, mail);
      }
    } catch (MessagingException away) {
      LOG.log(Level.WARNING, "The mail server cannot be reached: {0}", away.getMessage());
      // Those that were sent are marked as sent; giving back touches only the others.
      mails.forEach(mail -> giveBack(mail, away));
    }
  }

  private void send(Session session, Transport transport, OutgoingMail mail)
      throws MessagingException {
    try {
      var message = server.message(session, mail, desk.write(mail), clock.instant());
      transport.sendMessage(message, message.getAllRecipients());
      claims.sent(mail.id());
    } catch (SendFailedException | AddressException refused) {
      claims.failed(mail.id(), reason(refused), isForGood(refused));
    } catch (IllegalStateException unwritable) {
      LOG.log(Level.ERROR, "Mail " + mail.publicId() + " cannot be written", unwritable);
      claims.failed(mail.id(), unwritable.getMessage(), true);
    }
  }

  private void giveBack(OutgoingMail mail, MessagingException away) {
    claims.giveBack(mail.id(), reason(away));
  }

  /** A 5xx about the recipient stays one; everything else may pass. */
  private static boolean isForGood(MessagingException refused) {
    String said = String.valueOf(refused.getNextException()) + refused.getMessage();
    return refused instanceof AddressException || said.matches("(?s).*\\b5[0-9]{2}\\b.*");
  }

  /** The server's words can hold the address, which does not belong into a list. */
  private static String reason(MessagingException error) {
    return String.valueOf(error.getMessage()).replaceAll("[^\\s<>]+@[^\\s<>]+", "<address>");
  }
}

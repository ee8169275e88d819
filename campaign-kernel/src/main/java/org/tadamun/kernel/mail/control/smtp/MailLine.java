package org.tadamun.kernel.mail.control.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import org.tadamun.kernel.mail.entity.MailFailure;

/** One connection to the mail server, opened when needed and used for many mails. */
public final class MailLine implements AutoCloseable {

  private static final Logger LOG = System.getLogger(MailLine.class.getName());

  /** Many servers end a connection after a hundred mails; we end it ourselves before. */
  private static final int MAILS_MOST = 90;

  private final MailServer server;
  private final Session session;
  private final AnswerTime answers = new AnswerTime();
  private Transport transport;
  private int mails;

  MailLine(MailServer server) {
    this.server = server;
    this.session = server.session();
    session.getProperties().put("mail.smtp.socketFactory", answers);
    // Otherwise each failed connection is tried once more, by a socket without a timeout.
    session.getProperties().put("mail.smtp.socketFactory.fallback", "false");
  }

  public SmtpVerdict send(WrittenMail written, Instant now) {
    SmtpVerdict verdict = attempt(written, now);
    server.heard(written, verdict, now);
    return verdict;
  }

  private SmtpVerdict attempt(WrittenMail written, Instant now) {
    InternetAddress from;
    try {
      from = server.from();
    } catch (MessagingException ours) {
      // Not the recipient's fault: it waits until the setting is corrected.
      return SmtpVerdict.unreachable(ours);
    }
    WireMessage message;
    try {
      message = WireMessage.of(session, from, written, now);
    } catch (MessagingException unusable) {
      return SmtpVerdict.of(MailFailure.ADDRESS);
    }
    try {
      open();
    } catch (MessagingException away) {
      close();
      LOG.log(Level.DEBUG, "No connection to the mail server", away);
      return SmtpVerdict.unreachable(away);
    }
    try {
      server.comeBackTo(session, written.returnAddress());
      message.whenWritten(answers::ofText);
      transport.sendMessage(message, message.getAllRecipients());
      answers.ofCommand();
      mails++;
      return SmtpVerdict.SENT;
    } catch (MessagingException refused) {
      // The state of the server is unknown now: the next mail gets a new connection.
      close();
      boolean first = mails == 0;
      return first || !SmtpVerdict.isEndOfLine(refused)
          ? SmtpVerdict.of(refused)
          : attempt(written, now);
    }
  }

  private void open() throws MessagingException {
    if (transport != null && mails >= MAILS_MOST) {
      close();
    }
    if (transport == null) {
      transport = session.getTransport("smtp");
      server.connect(transport);
      mails = 0;
    }
  }

  @Override
  public void close() {
    if (transport == null) {
      return;
    }
    try {
      transport.close();
    } catch (MessagingException broken) {
      LOG.log(Level.TRACE, "The connection to the mail server was broken already", broken);
    }
    transport = null;
  }

  AnswerTime answers() {
    return answers;
  }
}

package org.tadamun.kernel.mail.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.mail.entity.OutgoingMail;

/**
 * The SMTP server of {@code tadamun.mail.*}; STARTTLS off, where offered (default), or required.
 */
@ApplicationScoped
public class MailServer {

  private static final String TIMEOUT_MILLIS = "15000";

  @Inject
  @ConfigProperty(name = "tadamun.mail.host")
  private Optional<String> host;

  @Inject
  @ConfigProperty(name = "tadamun.mail.port", defaultValue = "25")
  private int port;

  @Inject
  @ConfigProperty(name = "tadamun.mail.user")
  private Optional<String> user;

  @Inject
  @ConfigProperty(name = "tadamun.mail.password")
  private Optional<String> password;

  @Inject
  @ConfigProperty(name = "tadamun.mail.from", defaultValue = "tadamun@localhost")
  private String from;

  @Inject
  @ConfigProperty(name = "tadamun.mail.starttls", defaultValue = "opportunistic")
  private String startTls;

  /** Without a host nothing is sent: the mails wait and can be read in the console. */
  public boolean isConfigured() {
    return host.filter(name -> !name.isBlank()).isPresent();
  }

  Session session() {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.host", host.orElseThrow());
    properties.setProperty("mail.smtp.port", Integer.toString(port));
    properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
    properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
    properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
    properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(!"off".equals(startTls)));
    properties.setProperty(
        "mail.smtp.starttls.required", Boolean.toString("required".equals(startTls)));
    properties.setProperty("mail.smtp.auth", Boolean.toString(isAuthenticated()));
    properties.setProperty("mail.smtp.allow8bitmime", "true");
    // The domain of the sender, not this machine's name, stands in every Message-ID.
    properties.setProperty("mail.from", from);
    return Session.getInstance(properties);
  }

  Transport connect(Session session) throws MessagingException {
    Transport transport = session.getTransport("smtp");
    if (isAuthenticated()) {
      transport.connect(user.orElseThrow(), password.orElse(""));
    } else {
      transport.connect();
    }
    return transport;
  }

  private boolean isAuthenticated() {
    return user.filter(name -> !name.isBlank()).isPresent();
  }

  /** One plain text, whose Message-ID is the same at every attempt. */
  MimeMessage message(Session session, OutgoingMail mail, MailDesk.Letter letter, Instant now)
      throws MessagingException {
    String domain = from.substring(from.lastIndexOf('@') + 1);
    MimeMessage message =
        new MimeMessage(session) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + mail.publicId() + "@" + domain + ">");
          }
        };
    message.setFrom(new InternetAddress(from));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.recipient(), true));
    // A line end in a subject would begin a new header.
    message.setSubject(letter.text().subject().replaceAll("[\\r\\n]+", " "), "UTF-8");
    message.setSentDate(Date.from(now));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setContentLanguage(new String[] {letter.locale().toLanguageTag()});
    message.setText(letter.text().plain(), "UTF-8");
    message.saveChanges();
    return message;
  }
}

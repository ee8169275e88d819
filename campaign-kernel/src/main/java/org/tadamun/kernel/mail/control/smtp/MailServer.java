package org.tadamun.kernel.mail.control.smtp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.util.StreamProvider;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.network.boundary.NetworkList;

/**
 * The SMTP server of {@code tadamun.mail.*}.
 *
 * <p>STARTTLS {@code opportunistic} (default) encrypts if the server can and accepts any
 * certificate, as mail servers do among themselves. {@code required} accepts only a certificate
 * that is valid for this host. {@code implicit} requires the same and begins TLS with the first
 * byte (RFC 8314), as port 465 does. {@code off} never encrypts.
 */
@ApplicationScoped
public class MailServer {

  private static final String CONNECT_MILLIS = "10000";

  /** The timeout of all answers but the one to a text, which may take longer. */
  private static final String ANSWER_MILLIS = Integer.toString(AnswerTime.OF_COMMAND_MILLIS);

  private final Optional<String> host;
  private final int port;
  private final Optional<String> user;
  private final Optional<String> password;
  private final String from;
  private final String startTls;
  private final SmtpRefusals refusals = new SmtpRefusals();

  /** For the container's proxy. */
  protected MailServer() {
    this(Optional.empty(), 0, Optional.empty(), Optional.empty(), null, null);
  }

  @Inject
  public MailServer(
      @ConfigProperty(name = "tadamun.mail.host") Optional<String> host,
      @ConfigProperty(name = "tadamun.mail.port", defaultValue = "25") int port,
      @ConfigProperty(name = "tadamun.mail.user") Optional<String> user,
      @ConfigProperty(name = "tadamun.mail.password") Optional<String> password,
      @ConfigProperty(name = "tadamun.mail.from", defaultValue = "tadamun@localhost") String from,
      @ConfigProperty(name = "tadamun.mail.starttls", defaultValue = "opportunistic")
          String startTls) {
    this.host = host.filter(name -> !name.isBlank());
    this.port = port;
    this.user = user.filter(name -> !name.isBlank());
    this.password = password;
    this.from = from;
    this.startTls = startTls;
  }

  /** Without a host nothing is sent: the mails wait and can be read in the console. */
  public boolean isConfigured() {
    return host.isPresent();
  }

  /** Whether the sender is an address at which no other machine can answer. */
  public boolean isSenderLocal() {
    return NetworkList.isOwnMachine(from.substring(from.lastIndexOf('@') + 1));
  }

  /** A connection that opens with its first mail. */
  public MailLine line() {
    return new MailLine(this);
  }

  InternetAddress from() throws AddressException {
    return new InternetAddress(from, true);
  }

  Session session() {
    Properties smtp = new Properties();
    smtp.setProperty("mail.smtp.host", host.orElseThrow());
    smtp.setProperty("mail.smtp.port", Integer.toString(port));
    smtp.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
    smtp.setProperty("mail.smtp.timeout", ANSWER_MILLIS);
    smtp.setProperty("mail.smtp.writetimeout", ANSWER_MILLIS);
    smtp.setProperty("mail.smtp.quitwait", "false");
    smtp.setProperty("mail.smtp.auth", Boolean.toString(user.isPresent()));
    // Greets with the sender's domain, not with this machine's name.
    smtp.setProperty("mail.smtp.localhost", from.substring(from.lastIndexOf('@') + 1));
    boolean implicit = "implicit".equals(startTls);
    boolean required = "required".equals(startTls);
    boolean offered = required || "opportunistic".equals(startTls);
    boolean proven = required || implicit;
    smtp.setProperty("mail.smtp.ssl.enable", Boolean.toString(implicit));
    smtp.setProperty("mail.smtp.starttls.enable", Boolean.toString(offered));
    smtp.setProperty("mail.smtp.starttls.required", Boolean.toString(required));
    smtp.setProperty("mail.smtp.ssl.checkserveridentity", Boolean.toString(proven));
    if (!proven) {
      smtp.setProperty("mail.smtp.ssl.trust", "*");
    }
    Session session = Session.getInstance(smtp);
    keep(session.getStreamProvider());
    return session;
  }

  /**
   * Names the provider. The library would otherwise search all archives of the application for it,
   * twice for each part of each mail, which took a quarter of what a mail costs.
   */
  private static void keep(StreamProvider found) {
    System.setProperty(StreamProvider.class.getName(), found.getClass().getName());
  }

  /** Sets where the next mail over this session comes back to; null for the mail's own sender. */
  void comeBackTo(Session session, String returnAddress) {
    if (returnAddress == null) {
      session.getProperties().remove("mail.smtp.from");
    } else {
      session.getProperties().setProperty("mail.smtp.from", returnAddress);
    }
  }

  /** Takes note of the result of a mail, over any of the connections. */
  void heard(WrittenMail written, SmtpVerdict verdict, Instant now) {
    refusals.heard(written.id(), verdict, now);
  }

  void connect(Transport transport) throws MessagingException {
    if (user.isPresent()) {
      transport.connect(user.get(), password.orElse(""));
    } else {
      transport.connect();
    }
  }
}

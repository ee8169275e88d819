package org.tadamun.kernel.mail.control.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.mail.entity.MailboxTrouble;

/**
 * The IMAP server of {@code tadamun.bounce.*}. Unless TLS is off, its certificate has to be valid
 * for its name, and nothing is sent before TLS is set up: a password goes over that line.
 */
@ApplicationScoped
public class BounceServer {

  private static final String CONNECT_MILLIS = "10000";
  private static final String ANSWER_MILLIS = "30000";
  private static final String PIECE_BYTES = Integer.toString(256 * 1024);

  private final Optional<String> host;
  private final int port;
  private final String user;
  private final String password;
  private final String tls;
  private final String folder;
  private final String aside;

  /** For the container's proxy. */
  protected BounceServer() {
    this(Optional.empty(), 0, Optional.empty(), Optional.empty(), null, null, null);
  }

  /**
   * @param aside the folder for messages that are not understood
   */
  @Inject
  public BounceServer(
      @ConfigProperty(name = "tadamun.bounce.host") Optional<String> host,
      @ConfigProperty(name = "tadamun.bounce.port", defaultValue = "993") int port,
      @ConfigProperty(name = "tadamun.bounce.user") Optional<String> user,
      @ConfigProperty(name = "tadamun.bounce.password") Optional<String> password,
      @ConfigProperty(name = "tadamun.bounce.tls", defaultValue = "implicit") String tls,
      @ConfigProperty(name = "tadamun.bounce.folder", defaultValue = "INBOX") String folder,
      @ConfigProperty(name = "tadamun.bounce.unrecognised", defaultValue = "Unrecognised")
          String aside) {
    this.host = host.filter(name -> !name.isBlank());
    this.port = port;
    this.user = user.orElse("");
    this.password = password.orElse("");
    this.tls = tls;
    this.folder = folder;
    this.aside = aside;
  }

  /** Without a host nobody reads what came back. */
  public boolean isConfigured() {
    return host.isPresent();
  }

  /**
   * @throws MailboxDown if the folder cannot be opened
   */
  public BounceFolder open() throws MailboxDown {
    if (!isConfigured()) {
      throw new MailboxDown(MailboxTrouble.UNREACHABLE);
    }
    Store store = connect();
    try {
      Folder found = store.getFolder(folder);
      found.open(Folder.READ_WRITE);
      return new BounceFolder(store, found, store.getFolder(aside));
    } catch (MessagingException missing) {
      BounceFolder.close(store);
      throw new MailboxDown(MailboxTrouble.FOLDER, missing);
    }
  }

  /** The name of the folder for messages that are not understood. */
  public String aside() {
    return aside;
  }

  /** Opens a connection, which the caller has to close. */
  public Store connect() throws MailboxDown {
    try {
      Store store = session().getStore("imap");
      store.connect(user, password);
      return store;
    } catch (AuthenticationFailedException refused) {
      throw new MailboxDown(MailboxTrouble.SIGN_IN, refused);
    } catch (MessagingException away) {
      throw new MailboxDown(MailboxTrouble.UNREACHABLE, away);
    }
  }

  private Session session() {
    Properties imap = new Properties();
    imap.setProperty("mail.imap.host", host.orElseThrow());
    imap.setProperty("mail.imap.port", Integer.toString(port));
    imap.setProperty("mail.imap.connectiontimeout", CONNECT_MILLIS);
    imap.setProperty("mail.imap.timeout", ANSWER_MILLIS);
    // By default a large message would come in dozens of pieces, each asked for in turn.
    imap.setProperty("mail.imap.fetchsize", PIECE_BYTES);
    imap.setProperty("mail.imap.writetimeout", ANSWER_MILLIS);
    // Reading does not mark as seen: a person who opens the mailbox still sees what is new.
    imap.setProperty("mail.imap.peek", "true");
    imap.setProperty("mail.imap.ssl.enable", Boolean.toString("implicit".equals(tls)));
    imap.setProperty("mail.imap.starttls.enable", Boolean.toString("starttls".equals(tls)));
    imap.setProperty("mail.imap.starttls.required", Boolean.toString("starttls".equals(tls)));
    imap.setProperty("mail.imap.ssl.checkserveridentity", "true");
    return Session.getInstance(imap);
  }
}

package org.tadamun.kernel.mail.control.bounce;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.tadamun.kernel.mail.control.Postman;

/**
 * A mailbox for bounces at the real IMAP server that runs beside the server under test, and its
 * reader.
 */
@ApplicationScoped
public class BounceBox {

  private static final int PORT = Integer.getInteger("it.imap.port", 0);
  private static final String NOTICE =
      """
      From: MAILER-DAEMON@mx.example.net
      To: %s
      Subject: Undelivered
      MIME-Version: 1.0
      Content-Type: multipart/report; report-type=delivery-status; boundary="b"

      --b
      Content-Type: text/plain

      It could not be delivered.
      --b
      Content-Type: message/delivery-status

      Reporting-MTA: dns; mx.example.net

      Final-Recipient: rfc822; somebody@example.net
      Action: failed
      Status: %s

      --b--
      """;

  @EJB private BounceTimer timer;
  @EJB private BounceLease lease;
  @Inject private Postman postman;

  /** Puts a notice into the mailbox that a mail with this return address was not delivered. */
  public void arrives(String returnAddress, String code) throws MessagingException {
    try (Store store = store()) {
      Folder inbox = store.getFolder("INBOX");
      byte[] bytes =
          NOTICE
              .formatted(returnAddress, code)
              .replace("\n", "\r\n")
              .getBytes(StandardCharsets.UTF_8);
      Session session = Session.getInstance(new Properties());
      Message notice = new MimeMessage(session, new ByteArrayInputStream(bytes));
      inbox.appendMessages(new Message[] {notice});
    }
  }

  /** How many messages the reader has left in the mailbox. */
  public int unread() throws MessagingException {
    try (Store store = store()) {
      Folder inbox = store.getFolder("INBOX");
      inbox.open(Folder.READ_ONLY);
      return inbox.getMessageCount();
    }
  }

  public void read() {
    readFrom(PORT);
  }

  public void readFrom(int port) {
    read(port, "Unrecognised");
  }

  /** Reads while the server refuses to make a folder for messages that are not understood. */
  public void readWithoutAside() {
    read(PORT, "#nowhere.Unrecognised");
  }

  /** Reads as the timer does. */
  private void read(int port, String aside) {
    BounceServer server =
        new BounceServer(
            Optional.of("127.0.0.1"),
            port,
            Optional.of("bounces"),
            Optional.of("secret"),
            "off",
            "INBOX",
            aside);
    timer.read(server, postman.addresses(), lease.claim().orElseThrow());
  }

  private static Store store() throws MessagingException {
    Properties imap = new Properties();
    imap.setProperty("mail.imap.port", Integer.toString(PORT));
    Store store = Session.getInstance(imap).getStore("imap");
    store.connect("127.0.0.1", "bounces", "secret");
    return store;
  }
}

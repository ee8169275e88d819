package org.tadamun.kernel.mail.control.smtp;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.Date;

/**
 * A mail as the server gets it (RFC 5322): plain text, and the same as HTML. Its Message-ID is made
 * of its id, so that one which went out twice after a crash is recognised as one.
 *
 * <p>It has no List-Unsubscribe: see docs/adr/080.
 */
final class WireMessage extends MimeMessage {

  private static final String UTF_8 = "UTF-8";
  private final String messageId;

  private WireMessage(Session session, String messageId) {
    super(session);
    this.messageId = messageId;
  }

  /**
   * @throws MessagingException where the recipient is not an address
   */
  static WireMessage of(Session session, InternetAddress from, Letter letter, Instant now)
      throws MessagingException {
    String sender = from.getAddress();
    String domain = sender.substring(sender.lastIndexOf('@') + 1);
    WireMessage message = new WireMessage(session, "<" + letter.id() + "@" + domain + ">");
    InternetAddress recipient = new InternetAddress(letter.recipient(), true);
    recipient.validate();
    message.setFrom(from);
    message.setRecipient(Message.RecipientType.TO, recipient);
    message.setSubject(oneLine(letter.text().subject()), UTF_8);
    message.setSentDate(Date.from(now));
    message.setContentLanguage(new String[] {letter.locale().toLanguageTag()});
    // Nobody's holiday notice is an answer to us (RFC 3834; the second one is for Exchange).
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("X-Auto-Response-Suppress", "All");
    message.setContent(parts(letter));
    message.saveChanges();
    return message;
  }

  private static MimeMultipart parts(Letter letter) throws MessagingException {
    String text = letter.text().plain();
    MimeBodyPart plain = new MimeBodyPart();
    plain.setText(text, UTF_8, "plain");
    MimeBodyPart html = new MimeBodyPart();
    html.setText(MailHtml.of(letter.text().subject(), text, letter.locale()), UTF_8, "html");
    return new MimeMultipart("alternative", plain, html);
  }

  /** A line end in a subject would begin a new header. */
  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }
}

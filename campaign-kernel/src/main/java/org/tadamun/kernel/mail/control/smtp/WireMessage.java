package org.tadamun.kernel.mail.control.smtp;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tadamun.kernel.mail.boundary.MailText;

/**
 * A mail as the server gets it (RFC 5322): plain text, and the same as HTML. Its Message-ID is made
 * of its id, so that a mail which went out twice after a crash is recognised as one.
 *
 * <p>Its bytes are made once, of seven bits each, so that no server on the way has to change them,
 * which would break a DKIM signature. The library itself works out the encoding of each part three
 * times, and writes byte by byte: that took half of what a mail costs.
 *
 * <p>Only news have a List-Unsubscribe: see docs/adr/080 and 255.
 */
final class WireMessage extends MimeMessage {

  private static final String UTF_8 = "UTF-8";
  private static final int ASCII_END = 128;
  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

  /** If one byte in six is not ASCII, quoted-printable is as long as base64. */
  private static final int OTHERS_MOST = 6;

  private final String messageId;
  private Runnable written = () -> {};

  private WireMessage(Session session, String messageId) {
    super(session);
    this.messageId = messageId;
  }

  /**
   * @throws MessagingException if the recipient is not an address
   */
  static WireMessage of(Session session, InternetAddress from, WrittenMail mail, Instant now)
      throws MessagingException {
    String sender = from.getAddress();
    String domain = sender.substring(sender.lastIndexOf('@') + 1);
    WireMessage message = new WireMessage(session, "<" + mail.id() + "@" + domain + ">");
    InternetAddress recipient = address(mail.recipient());
    message.sentBy(mail.text().sender(), from);
    message.answeredTo(mail.replyTo());
    message.setRecipient(Message.RecipientType.TO, recipient);
    String subject = oneLine(mail.text().subject());
    message.setHeader("Subject", HeaderLine.subject(MailText.begun(subject, mail.locale())));
    message.setSentDate(Date.from(now));
    message.setContentLanguage(languages(mail));
    // No automatic reply is meant for us (RFC 3834; the second header is for Exchange, where
    // "All" would also suppress the reports of what did not arrive).
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
    message.endBy(mail.text().ending());
    message.hold(parts(mail));
    message.saveChanges();
    return message;
  }

  /**
   * @throws AddressException if not every server accepts it
   */
  static InternetAddress address(String given) throws AddressException {
    InternetAddress address = new InternetAddress(given, true);
    address.validate();
    if (!given.chars().allMatch(sign -> sign < ASCII_END)) {
      // The library would cut each letter to one byte, and so write to another address.
      throw new AddressException("letters that go nowhere without SMTPUTF8");
    }
    return address;
  }

  private void sentBy(String name, InternetAddress from) throws MessagingException {
    String shown = name == null ? "" : HeaderLine.name(oneLine(name));
    if (shown.isEmpty()) {
      setFrom(from);
    } else {
      setHeader("From", HeaderLine.from(shown, from.getAddress()));
    }
  }

  /** Often nobody reads the address that sends. */
  private void answeredTo(String address) throws MessagingException {
    if (address != null) {
      setReplyTo(new InternetAddress[] {address(address)});
    }
  }

  /** The reader's language first. */
  private static String[] languages(WrittenMail mail) {
    MailText.Passage other = mail.text().passage();
    return Stream.of(mail.locale().toLanguageTag(), other == null ? null : other.language())
        .filter(Objects::nonNull)
        .toArray(String[]::new);
  }

  /** Writes the link in one line: if it is folded, many mail programs read half of it. */
  private void endBy(String link) throws MessagingException {
    if (link == null) {
      return;
    }
    setHeader("List-Unsubscribe", "<" + link + ">");
    // One click works over TLS only; without it the reader is led to the page.
    if (link.startsWith("https://")) {
      setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
  }

  private void hold(MimeMultipart parts) throws MessagingException {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      parts.writeTo(out);
      content = out.toByteArray();
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    setHeader("MIME-Version", "1.0");
    setHeader("Content-Type", parts.getContentType());
  }

  private static MimeMultipart parts(WrittenMail mail) throws MessagingException {
    String text = MailText.begun(MailText.numbered(mail.text().plain()), mail.locale());
    String html = MailHtml.of(mail.text(), mail.locale());
    return new MimeMultipart("alternative", part("plain", text), part("html", html));
  }

  private static MimeBodyPart part(String kind, String text) throws MessagingException {
    byte[] bytes = withLineEnds(text).getBytes(StandardCharsets.UTF_8);
    String encoding = isMostlyLatin(bytes) ? "quoted-printable" : "base64";
    ByteArrayOutputStream encoded = new ByteArrayOutputStream(bytes.length * 3 / 2);
    try (OutputStream encoder = MimeUtility.encode(encoded, encoding)) {
      encoder.write(bytes);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    InternetHeaders headers = new InternetHeaders();
    headers.setHeader("Content-Type", "text/" + kind + "; charset=" + UTF_8);
    headers.setHeader("Content-Transfer-Encoding", encoding);
    return new MimeBodyPart(headers, encoded.toByteArray());
  }

  /** Plain replacements: a pattern tried at each character took a fifth of what a mail costs. */
  private static String withLineEnds(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n').replace("\n", "\r\n");
  }

  /** Whether quoted-printable, which is readable, is shorter than base64. */
  private static boolean isMostlyLatin(byte[] utf8) {
    int other = 0;
    for (byte one : utf8) {
      other += one < 0 ? 1 : 0;
    }
    return other * OTHERS_MOST < utf8.length;
  }

  /** A line end in a subject would begin a new header. */
  private static String oneLine(String text) {
    return CONTROLS.matcher(text).replaceAll(" ").strip();
  }

  /** Headers and bytes of the content are made already; sets only the Message-ID. */
  @Override
  protected void updateHeaders() throws MessagingException {
    setHeader("Message-ID", messageId);
    modified = false;
  }

  /** Runs when all was written: the server's answer to that may take long. */
  void whenWritten(Runnable next) {
    written = next;
  }

  @Override
  public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
    super.writeTo(out, ignored);
    written.run();
  }
}

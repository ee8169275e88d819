package org.tadamun.kernel.mail.control.smtp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.mail.boundary.MailText;

@DisplayName("Mail as sent to the server")
class WireMessageTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");
  private static final String LINK =
      "https://campaigns.example.org/ur/confirm/abcdefghijklmnopqrstuv";
  private static final String SUBJECT = "براہِ کرم اپنے دستخط کی تصدیق کریں";
  private static final String TEXT =
      "السلام علیکم\n\n" + LINK + "\n\n" + "یکجہتی ".repeat(300) + "\n";
  private final Session session = Session.getInstance(new Properties());

  private static WrittenMail written(String recipient, String subject) {
    return new WrittenMail("id-1", recipient, Locale.of("ur"), new MailText(subject, TEXT));
  }

  private MimeMessage message(WrittenMail written, Instant now) throws Exception {
    InternetAddress from = new InternetAddress("campaigns@example.org");
    return WireMessage.of(session, from, written, now);
  }

  private byte[] bytes(MimeMessage message) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    message.writeTo(out);
    return out.toByteArray();
  }

  /** The mail as the recipient's mail program reads it. */
  private MimeMessage received() throws Exception {
    byte[] wire = bytes(message(written("amina@example.org", SUBJECT), NOW));
    return new MimeMessage(session, new ByteArrayInputStream(wire));
  }

  @Test
  @DisplayName("R3: the Message-ID is the same at each attempt, and in the sender's domain")
  void messageId() throws Exception {
    WrittenMail written = written("amina@example.org", "s");
    assertEquals("<id-1@example.org>", message(written, NOW).getMessageID());
    MimeMessage later = message(written, NOW.plusSeconds(3600));
    later.saveChanges();
    assertEquals("<id-1@example.org>", later.getMessageID());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"z\u0161ra@example.org", "\u010dapek@example.org", "zara@b\u00fccher.example"})
  @DisplayName("a recipient's address with letters beyond ASCII is refused")
  void otherAlphabet(String recipient) {
    assertThrows(MessagingException.class, () -> message(written(recipient, "s"), NOW));
  }

  @Test
  @DisplayName(
      "the headers have sender, recipient, time and language, and suppress automatic answers")
  void headers() throws Exception {
    MimeMessage mail = received();
    assertEquals("campaigns@example.org", mail.getFrom()[0].toString());
    assertEquals("amina@example.org", mail.getAllRecipients()[0].toString());
    assertEquals(SUBJECT, mail.getSubject());
    assertEquals(NOW, mail.getSentDate().toInstant());
    assertArrayEquals(new String[] {"ur"}, mail.getContentLanguage());
    assertEquals("auto-generated", mail.getHeader("Auto-Submitted", null));
    String suppressed = mail.getHeader("X-Auto-Response-Suppress", null);
    assertEquals("OOF, AutoReply", suppressed, "and no NDR: those reports are what we wait for");
    assertEquals("1.0", mail.getHeader("MIME-Version", null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u067e\u0627\u06a9\u0633\u062a\u0627\u0646 \u0679\u0631\u06cc\u0688",
        "Federation, of Unions"
      })
  @DisplayName("R12: the sender's name is the one in the text, with the installation's address")
  void sender(String name) throws Exception {
    InternetAddress from = from(name);
    assertEquals(name, from.getPersonal());
    assertEquals("campaigns@example.org", from.getAddress());
  }

  @Test
  @DisplayName("R12: control characters and addresses are removed from the sender's name")
  void turning() throws Exception {
    InternetAddress from = from("Union\u202E\r\nBcc: all@example.net\u2066");
    assertEquals("Union Bcc: all example.net", from.getPersonal());
    assertEquals("campaigns@example.org", from.getAddress());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "<>", "@\u202E"})
  @DisplayName("R12: a sender's name without usable characters is left out")
  void nameless(String name) throws Exception {
    InternetAddress from = from(name);
    assertNull(from.getPersonal());
    assertEquals("campaigns@example.org", from.getAddress());
  }

  private InternetAddress from(String name) throws Exception {
    MailText text = new MailText(SUBJECT, TEXT).from(name);
    WrittenMail written = new WrittenMail("id-1", "amina@example.org", Locale.of("ur"), text);
    byte[] wire = bytes(message(written, NOW));
    MimeMessage mail = new MimeMessage(session, new ByteArrayInputStream(wire));
    assertEquals(1, mail.getFrom().length);
    assertNull(mail.getHeader("Bcc"));
    return (InternetAddress) mail.getFrom()[0];
  }

  @Test
  @DisplayName("a line that begins in the other direction gets a mark in subject and plain text")
  void begun() throws Exception {
    String line = "\u2068Dana\u2069 \u06a9\u06cc \u0637\u0631\u0641 \u0633\u06d2";
    MailText text = new MailText(line, line + "\n\n" + LINK + "\nFree him!\n");
    WrittenMail written = new WrittenMail("id-1", "amina@example.org", Locale.of("ur"), text);
    byte[] wire = bytes(message(written, NOW));
    MimeMessage mail = new MimeMessage(session, new ByteArrayInputStream(wire));
    assertEquals("\u200F" + line, mail.getSubject());
    MimeMultipart parts = (MimeMultipart) mail.getContent();
    String plain = ((String) parts.getBodyPart(0).getContent()).replace("\r\n", "\n");
    assertEquals("\u200F" + line + "\n\n" + LINK + "\nFree him!\n", plain);
    String html = (String) parts.getBodyPart(1).getContent();
    assertTrue(html.contains("<p>" + line + "</p>"), html);
  }

  @Test
  @DisplayName("the mail names both languages if it has a passage in another one")
  void languages() throws Exception {
    MailText.Passage news = new MailText.Passage("Free at last.", "en");
    MailText text = new MailText(SUBJECT, "Free at last.\n\n" + TEXT, null, news);
    WrittenMail written = new WrittenMail("id-1", "amina@example.org", Locale.of("ur"), text);
    MimeMessage mail =
        new MimeMessage(session, new ByteArrayInputStream(bytes(message(written, NOW))));
    assertArrayEquals(new String[] {"ur", "en"}, mail.getContentLanguage());
  }

  @Test
  @DisplayName("R13: Reply-To is the given address, and absent without one")
  void answered() throws Exception {
    MailText text = new MailText(SUBJECT, TEXT);
    String recipient = "amina@example.org";
    WrittenMail written =
        new WrittenMail("id-1", recipient, Locale.of("ur"), text, null, "privacy@example.org");
    byte[] wire = bytes(message(written, NOW));
    MimeMessage mail = new MimeMessage(session, new ByteArrayInputStream(wire));
    assertEquals("privacy@example.org", mail.getHeader("Reply-To", null));
    assertEquals("campaigns@example.org", mail.getFrom()[0].toString());
    assertNull(received().getHeader("Reply-To"));
  }

  @Test
  @DisplayName("a mail that is no news has no List-Unsubscribe header")
  void noUnsubscribe() throws Exception {
    MimeMessage mail = received();
    assertNull(mail.getHeader("List-Unsubscribe"));
    assertNull(mail.getHeader("List-Unsubscribe-Post"));
  }

  @ParameterizedTest
  @CsvSource({"https, List-Unsubscribe=One-Click", "http,"})
  @DisplayName("news has a List-Unsubscribe header in one line, with one click over https only")
  void ending(String scheme, String oneClick) throws Exception {
    String link = scheme + "://example.org/ur/news/" + "o".repeat(80) + "/" + "t".repeat(43);
    MailText text = new MailText(SUBJECT, TEXT, link, null);
    WrittenMail written = new WrittenMail("id-1", "amina@example.org", Locale.of("ur"), text);
    MimeMessage mail =
        new MimeMessage(session, new ByteArrayInputStream(bytes(message(written, NOW))));
    assertArrayEquals(new String[] {"<" + link + ">"}, mail.getHeader("List-Unsubscribe"));
    assertEquals(oneClick, mail.getHeader("List-Unsubscribe-Post", null));
    assertEquals("auto-generated", mail.getHeader("Auto-Submitted", null));
  }

  @Test
  @DisplayName("the mail has plain text first, with the link on its own line, then HTML")
  void parts() throws Exception {
    MimeMultipart parts = (MimeMultipart) received().getContent();
    assertTrue(parts.getContentType().startsWith("multipart/alternative"));
    assertEquals(2, parts.getCount());
    BodyPart plain = parts.getBodyPart(0);
    assertTrue(plain.isMimeType("text/plain"));
    assertTrue(plain.getContentType().toUpperCase(Locale.ROOT).contains("UTF-8"));
    String text = (String) plain.getContent();
    assertEquals(TEXT, text.replace("\r\n", "\n"));
    assertTrue(text.lines().anyMatch(LINK::equals), text);
    BodyPart html = parts.getBodyPart(1);
    assertTrue(html.isMimeType("text/html"));
    assertTrue(((String) html.getContent()).contains("<html lang=\"ur\" dir=\"rtl\">"));
  }

  @Test
  @DisplayName("no line is longer than 998 bytes, and the headers are in ASCII")
  void lines() throws Exception {
    String wire =
        new String(
            bytes(message(written("amina@example.org", SUBJECT), NOW)), StandardCharsets.UTF_8);
    assertTrue(wire.lines().allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 998));
    String head = wire.substring(0, wire.indexOf("\r\n\r\n"));
    assertTrue(StandardCharsets.US_ASCII.newEncoder().canEncode(head), head);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Please confirm \u2013 it takes a moment.\n\nhttps://example.org/a=b?c\n.\nFrom us",
        "\u0627\u0644\u0633\u0644\u0627\u0645 \u0639\u0644\u064a\u0643\u0645\n"
      })
  @DisplayName("the text arrives as written in seven bits, also if the mail is saved again")
  void sevenBits(String text) throws Exception {
    WrittenMail written =
        new WrittenMail("id-1", "a@example.org", Locale.ENGLISH, new MailText("s", text));
    MimeMessage mail = message(written, NOW);
    mail.saveChanges();
    byte[] wire = bytes(mail);
    String seven = new String(wire, StandardCharsets.ISO_8859_1);
    assertTrue(StandardCharsets.US_ASCII.newEncoder().canEncode(seven), seven);
    assertFalse(seven.replace("\r\n", "").matches("(?s).*[\r\n].*"), seven);
    MimeMessage came = new MimeMessage(session, new ByteArrayInputStream(wire));
    BodyPart plain = ((MimeMultipart) came.getContent()).getBodyPart(0);
    assertEquals(text, ((String) plain.getContent()).replace("\r\n", "\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A\r\nBcc: all@example.org", "A\nBcc: x", "A\u0000\rB"})
  @DisplayName("a subject cannot add a header")
  void injection(String subject) throws Exception {
    MimeMessage mail = message(written("amina@example.org", subject), NOW);
    assertNull(mail.getHeader("Bcc"));
    assertFalse(mail.getSubject().matches("(?s).*[\\r\\n\\u0000].*"), mail.getSubject());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "amina", "a@b@c", "amina@example.org, all@example.org", "a\r\nb@example.org"})
  @DisplayName("a recipient that is not exactly one address is refused")
  void recipient(String wrong) {
    assertThrows(MessagingException.class, () -> message(written(wrong, "s"), NOW));
  }

  @Test
  @DisplayName("telephone numbers in a plain text from the right are held from the left")
  void numbers() throws Exception {
    String line = "فون +92 300 1234567 یا";
    String wrapped = "فون \u2066\u202D+92 300 1234567\u202C\u2069 یا";
    assertEquals(wrapped, plain(line, Locale.of("ur")));
    assertEquals("Call +92 300 1234567", plain("Call +92 300 1234567", Locale.ENGLISH));
  }

  private String plain(String text, Locale reader) throws Exception {
    WrittenMail written =
        new WrittenMail("id-1", "amina@example.org", reader, new MailText("s", text));
    byte[] wire = bytes(message(written, NOW));
    MimeMessage mail = new MimeMessage(session, new ByteArrayInputStream(wire));
    return (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
  }
}

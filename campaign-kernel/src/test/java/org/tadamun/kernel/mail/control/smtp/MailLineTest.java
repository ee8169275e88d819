package org.tadamun.kernel.mail.control.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.mail.PatientSetup;
import org.tadamun.kernel.mail.boundary.MailText;

@Tag("slow")
@DisplayName("A line to a real mail server")
class MailLineTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");
  private static final String USER = "campaigns@example.org";

  private GreenMail smtp;

  @BeforeEach
  void start() {
    smtp = new GreenMail(PatientSetup.of(ServerSetup.SMTP));
    smtp.start();
  }

  @AfterEach
  void stop() {
    smtp.stop();
  }

  private MailServer server(String user, String password, String startTls) {
    return new MailServer(
        Optional.of("127.0.0.1"),
        smtp.getSmtp().getPort(),
        Optional.ofNullable(user),
        Optional.ofNullable(password),
        USER,
        startTls);
  }

  private static WrittenMail written(int number) {
    return new WrittenMail(
        "id" + number,
        "amina@example.net",
        Locale.of("ar"),
        new MailText("رسالة " + number, "مرحبًا\n\nhttps://example.org/ar/confirm/x\n"));
  }

  @Test
  @DisplayName("R4 says sent when the server has it, and the server has what we wrote")
  void plain() throws Exception {
    try (MailLine line = server(null, null, "opportunistic").line()) {
      assertEquals(SmtpVerdict.SENT, line.send(written(1), NOW));
    }
    var mail = smtp.getReceivedMessages()[0];
    assertEquals("رسالة 1", mail.getSubject());
    assertEquals("<id1@example.org>", mail.getMessageID());
    assertEquals("amina@example.net", mail.getAllRecipients()[0].toString());
  }

  @Test
  @DisplayName("carries hundreds of mails, more than a server takes over one connection")
  void many() {
    try (MailLine line = server(null, null, "off").line()) {
      assertTrue(
          IntStream.range(0, 250)
              .mapToObj(i -> line.send(written(i), NOW))
              .allMatch(SmtpVerdict::isSent));
    }
    assertEquals(250, smtp.getReceivedMessages().length);
  }

  @Test
  @DisplayName("signs in where a user is configured")
  void signsIn() {
    smtp.setUser(USER, USER, "right");
    smtp.getUserManager().setAuthRequired(true);
    try (MailLine line = server(USER, "right", "off").line()) {
      assertEquals(SmtpVerdict.SENT, line.send(written(1), NOW));
    }
  }

  @Test
  @DisplayName("R7 with a wrong password costs no mail: none can go")
  void wrongPassword() {
    smtp.setUser(USER, USER, "right");
    smtp.getUserManager().setAuthRequired(true);
    try (MailLine line = server(USER, "wrong", "off").line()) {
      assertEquals("UNREACHABLE 535", line.send(written(1), NOW).text());
    }
    assertEquals(0, smtp.getReceivedMessages().length);
  }

  @Test
  @DisplayName("says unencrypted nothing where encryption is required")
  void startTlsRequired() {
    try (MailLine line = server(null, null, "required").line()) {
      assertEquals("UNREACHABLE", line.send(written(1), NOW).text());
    }
    assertEquals(0, smtp.getReceivedMessages().length);
  }

  /** A server whose certificate, which GreenMail made itself, is accepted. */
  private MailServer trusting(String startTls) {
    return new MailServer(
        Optional.of("127.0.0.1"),
        smtp.getSmtps().getPort(),
        Optional.empty(),
        Optional.empty(),
        USER,
        startTls) {

      @Override
      Session session() {
        Session session = super.session();
        session.getProperties().setProperty("mail.smtp.ssl.trust", "*");
        session.getProperties().setProperty("mail.smtp.ssl.checkserveridentity", "false");
        return session;
      }
    };
  }

  private void startImplicit() {
    smtp.stop();
    smtp = new GreenMail(PatientSetup.of(ServerSetup.SMTPS));
    smtp.start();
  }

  @Test
  @DisplayName("speaks TLS from the first byte where that is set, as on port 465")
  void implicit() {
    startImplicit();
    try (MailLine line = trusting("implicit").line()) {
      assertEquals(SmtpVerdict.SENT, line.send(written(1), NOW));
    }
    assertEquals(1, smtp.getReceivedMessages().length);
  }

  @Test
  @DisplayName("says nothing to a server whose certificate is not valid where TLS comes first")
  void implicitUnproven() {
    startImplicit();
    MailServer server =
        new MailServer(
            Optional.of("127.0.0.1"),
            smtp.getSmtps().getPort(),
            Optional.of(USER),
            Optional.of("secret"),
            USER,
            "implicit");
    try (MailLine line = server.line()) {
      SmtpVerdict verdict = line.send(written(1), NOW);
      assertEquals("UNREACHABLE", verdict.text());
      assertTrue(verdict.words().contains("PKIX path"), verdict::words);
    }
    assertEquals("true", server.session().getProperty("mail.smtp.ssl.checkserveridentity"));
    assertEquals(0, smtp.getReceivedMessages().length);
  }

  @Test
  @DisplayName("R7 to a server that went away and came back works again by itself")
  void backAgain() {
    MailServer server = server(null, null, "off");
    int port = smtp.getSmtp().getPort();
    try (MailLine line = server.line()) {
      assertEquals(SmtpVerdict.SENT, line.send(written(1), NOW));
      smtp.stop();
      SmtpVerdict first = line.send(written(2), NOW);
      assertTrue(!first.isSent(), first::text);
      assertEquals("UNREACHABLE", line.send(written(2), NOW).text());
      smtp =
          new GreenMail(
              PatientSetup.patient(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)));
      smtp.start();
      assertEquals(SmtpVerdict.SENT, line.send(written(2), NOW));
    }
    assertEquals(1, smtp.getReceivedMessages().length);
  }
}

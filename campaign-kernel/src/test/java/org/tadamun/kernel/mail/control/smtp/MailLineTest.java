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
@DisplayName("Connection to a real mail server")
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
  @DisplayName("R4: a mail counts as sent when the server took it, and arrives as written")
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
  @DisplayName("one connection object sends 250 mails")
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
  @DisplayName("the connection signs in if a user is configured")
  void signsIn() {
    smtp.setUser(USER, USER, "right");
    smtp.getUserManager().setAuthRequired(true);
    try (MailLine line = server(USER, "right", "off").line()) {
      assertEquals(SmtpVerdict.SENT, line.send(written(1), NOW));
    }
  }

  @Test
  @DisplayName("R7: with a wrong password the server counts as unreachable")
  void wrongPassword() {
    smtp.setUser(USER, USER, "right");
    smtp.getUserManager().setAuthRequired(true);
    try (MailLine line = server(USER, "wrong", "off").line()) {
      assertEquals("UNREACHABLE 535", line.send(written(1), NOW).text());
    }
    assertEquals(0, smtp.getReceivedMessages().length);
  }

  @Test
  @DisplayName("no mail is sent without encryption if it is required")
  void startTlsRequired() {
    try (MailLine line = server(null, null, "required").line()) {
      assertEquals("UNREACHABLE", line.send(written(1), NOW).text());
    }
    assertEquals(0, smtp.getReceivedMessages().length);
  }

  /** A mail server that accepts GreenMail's self-signed certificate. */
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
  @DisplayName("implicit TLS is used if configured, as on port 465")
  void implicit() {
    startImplicit();
    try (MailLine line = trusting("implicit").line()) {
      assertEquals(SmtpVerdict.SENT, line.send(written(1), NOW));
    }
    assertEquals(1, smtp.getReceivedMessages().length);
  }

  @Test
  @DisplayName("no mail is sent over implicit TLS to a server with an invalid certificate")
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
  @DisplayName("R7: mails are sent again after the server was away")
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

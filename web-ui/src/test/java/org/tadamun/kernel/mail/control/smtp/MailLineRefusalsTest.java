package org.tadamun.kernel.mail.control.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.net.SocketException;
import java.security.KeyStore;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.mail.boundary.MailText;
import org.tadamun.kernel.mail.entity.MailFailure;
import org.tadamun.web.testing.SmtpServer;

@Tag("slow")
@DisplayName("Connection to a mail server that refuses or ends")
class MailLineRefusalsTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");

  private static MailServer server(SmtpServer smtp, String startTls) {
    return server(smtp, Optional.empty(), startTls);
  }

  private static MailServer server(SmtpServer smtp, Optional<String> password, String startTls) {
    return new MailServer(
        Optional.of("127.0.0.1"),
        smtp.port(),
        password.map(secret -> "campaigns"),
        password,
        "campaigns@example.org",
        startTls);
  }

  private static WrittenMail written(String recipient) {
    return new WrittenMail("id", recipient, Locale.of("en"), new MailText("Subject", "Text\n"));
  }

  private static Function<String, String> saying(String command, String answer) {
    return line -> line.startsWith(command) ? answer : null;
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT, 550 5.1.1 <amina@example.net> unknown, NO_MAILBOX 550 5.1.1",
    "RCPT, 553 5.1.3 bad address, NO_MAILBOX 553 5.1.3",
    "RCPT, 552 5.2.2 mailbox full, REFUSED 552 5.2.2",
    "RCPT, 553 5.7.1 sender not owned by user, BARRED 553 5.7.1",
    "RCPT, 550 too much mail from you, BARRED 550",
    "RCPT, 450 4.2.0 greylisted, DEFERRED 450 4.2.0",
    "RCPT, 452 4.2.2 mailbox full, DEFERRED 452 4.2.2",
    "RCPT, 454 4.7.1 relay access denied, DEFERRED 454 4.7.1",
    "RCPT, 421 4.7.0 too many, UNREACHABLE 421 4.7.0",
    "RCPT, '', INTERRUPTED",
    "DATA, 451 4.3.0 not now, DEFERRED 451 4.3.0",
    "., 554 5.7.1 looks like spam, BARRED 554 5.7.1",
    "., 554 5.2.252 SendAsDenied, BARRED 554 5.2.252",
    "., 552 5.3.4 too big, REFUSED 552 5.3.4",
    "., 452 4.3.1 disk full, DEFERRED 452 4.3.1",
    "., '', INTERRUPTED",
    "MAIL, 550 5.7.1 sender not allowed, UNREACHABLE 550 5.7.1",
    "MAIL, 554 5.7.1 sender rejected, UNREACHABLE 554 5.7.1",
    "MAIL, 552 5.2.2 quota exceeded, UNREACHABLE 552 5.2.2",
    "MAIL, 521 no mail from you, UNREACHABLE 521",
    "MAIL, 530 5.7.0 sign in first, UNREACHABLE 530 5.7.0",
    "MAIL, 421 4.3.2 shutting down, UNREACHABLE 421 4.3.2",
    "MAIL, 451 4.3.0 not now, UNREACHABLE 451 4.3.0",
    "MAIL, 450 4.7.1 too much mail, UNREACHABLE 450 4.7.1",
    "EHLO, '', UNREACHABLE"
  })
  @DisplayName(
      "R8: answers are told apart as final refusal, refusal for now, and absence of the server")
  void refusals(String command, String answer, String verdict) {
    try (SmtpServer smtp = new SmtpServer(saying(command, answer));
        MailLine line = server(smtp, "off").line()) {
      assertEquals(verdict, line.send(written("amina@example.net"), NOW).text());
      assertEquals(List.of(), smtp.taken());
    }
  }

  @Test
  @DisplayName("The next mail is sent after a refused one")
  void goesOn() {
    try (SmtpServer smtp = new SmtpServer(saying("RCPT TO:<bad", "550 5.1.1 unknown"));
        MailLine line = server(smtp, "off").line()) {
      assertFalse(line.send(written("bad@example.net"), NOW).isSent());
      assertTrue(line.send(written("good@example.net"), NOW).isSent());
      assertEquals(1, smtp.taken().size());
    }
  }

  @ParameterizedTest
  @CsvSource({"MAIL, 421 4.7.0 too many mails in this session", "RCPT, 421 enough", "MAIL, ''"})
  @DisplayName(
      "R7: if the server ends the connection after some mails, a new one is opened and none fails")
  void enough(String command, String answer) {
    AtomicInteger mails = new AtomicInteger();
    Function<String, String> script =
        said -> {
          if (said.startsWith("EHLO")) {
            mails.set(0);
          }
          return said.startsWith(command) && mails.incrementAndGet() > 3 ? answer : null;
        };
    try (SmtpServer smtp = new SmtpServer(script);
        MailLine line = server(smtp, "off").line()) {
      for (int i = 0; i < 30; i++) {
        assertEquals(SmtpVerdict.SENT, line.send(written("amina@example.net"), NOW));
      }
      assertEquals(30, smtp.taken().size());
      assertEquals(10, smtp.commands().stream().filter(said -> said.startsWith("EHLO")).count());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "MAIL, 450 4.7.1 too much mail, false",
    "MAIL, 421 4.3.2 closing, false",
    "RCPT, 421 4.7.0 not you, true",
    "RCPT, 530 5.7.0 sign in first, true"
  })
  @DisplayName(
      "R7: absence of the server counts against the mail only once the recipient was named")
  void beforeRecipient(String command, String answer, boolean ofThisMail) {
    try (SmtpServer smtp = new SmtpServer(saying(command, answer));
        MailLine line = server(smtp, "off").line()) {
      SmtpVerdict verdict = line.send(written("amina@example.net"), NOW);
      assertEquals(MailFailure.UNREACHABLE, verdict.failure());
      assertEquals(ofThisMail, verdict.ofThisMail());
    }
  }

  @Test
  @DisplayName("R7: a mail at which the server ends each connection is tried no more than twice")
  void endsEach() {
    try (SmtpServer smtp = new SmtpServer(saying("RCPT TO:<bad", "421 not you"));
        MailLine line = server(smtp, "off").line()) {
      assertTrue(line.send(written("good@example.net"), NOW).isSent());
      assertEquals("UNREACHABLE 421", line.send(written("bad@example.net"), NOW).text());
      assertEquals(2, smtp.commands().stream().filter(said -> said.contains("<bad")).count());
    }
  }

  @Test
  @DisplayName("R3: the wait is ten minutes for the answer to a text and one minute for any other")
  void answers() {
    List<String> times = new CopyOnWriteArrayList<>();
    AtomicReference<MailLine> asking = new AtomicReference<>();
    try (SmtpServer smtp = new SmtpServer(said -> waited(said, asking.get(), times));
        MailLine line = server(smtp, "off").line()) {
      asking.set(line);
      assertTrue(line.send(written("amina@example.net"), NOW).isSent());
      assertTrue(line.send(written("amina@example.net"), NOW).isSent());
      List<String> mail = List.of("MAIL 60000", "RCPT 60000", "DATA 60000", ". 600000");
      assertEquals("EHLO 60000", times.getFirst());
      assertEquals(mail, times.subList(1, 5));
      assertEquals(mail, times.subList(5, 9));
    }
  }

  private static String waited(String said, MailLine line, List<String> times) {
    try {
      times.add(said.split(" ")[0] + " " + line.answers().millis());
    } catch (SocketException closed) {
      times.add("closed");
    }
    return null;
  }

  @Test
  @DisplayName("R9: a mail has its own return address, or the address of the sender if it has none")
  void returnAddress() {
    WrittenMail own =
        new WrittenMail(
            "1", "a@example.net", Locale.of("en"), new MailText("S", "T"), "b+1@example.org", null);
    try (SmtpServer smtp = new SmtpServer(line -> null);
        MailLine line = server(smtp, "off").line()) {
      line.send(own, NOW);
      line.send(written("amina@example.net"), NOW);
      assertEquals(
          List.of("MAIL FROM:<b+1@example.org>", "MAIL FROM:<campaigns@example.org>"),
          smtp.commands().stream()
              .filter(said -> said.startsWith("MAIL"))
              .map(said -> said.split(" (?!FROM)")[0])
              .toList());
      assertTrue(smtp.taken().getFirst().contains("From: campaigns@example.org"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Union, <all@example.net>", "\u0627\u062a\u062d\u0627\u062f <b@c.org>"})
  @DisplayName(
      "R12: the mail comes from the one sender address, whatever name is written before it")
  void sender(String name) {
    MailText text = new MailText("S", "T").from(name);
    try (SmtpServer smtp = new SmtpServer(said -> null);
        MailLine line = server(smtp, "off").line()) {
      WrittenMail mail = new WrittenMail("1", "a@example.net", Locale.ENGLISH, text);
      assertTrue(line.send(mail, NOW).isSent());
      assertTrue(
          smtp.commands().stream()
              .anyMatch(said -> said.startsWith("MAIL FROM:<campaigns@example.org>")));
      assertTrue(smtp.taken().getFirst().contains(" <campaigns@example.org>"));
    }
  }

  @Test
  @DisplayName("The greeting does not tell the name of this machine")
  void greeting() {
    try (SmtpServer smtp = new SmtpServer(line -> null);
        MailLine line = server(smtp, "off").line()) {
      line.send(written("amina@example.net"), NOW);
      assertEquals("EHLO example.org", smtp.commands().getFirst());
    }
  }

  @Test
  @DisplayName("The connection is encrypted if the server can, whatever its certificate")
  void opportunistic() throws Exception {
    try (SmtpServer smtp = new SmtpServer(0, line -> null, selfSigned());
        MailLine line = server(smtp, "opportunistic").line()) {
      assertTrue(line.send(written("amina@example.net"), NOW).isSent());
      assertTrue(smtp.commands().contains("STARTTLS"), smtp.commands()::toString);
      assertEquals(1, smtp.taken().size());
    }
  }

  @Test
  @DisplayName("The connection is not encrypted if encryption is off")
  void off() throws Exception {
    try (SmtpServer smtp = new SmtpServer(0, line -> null, selfSigned());
        MailLine line = server(smtp, "off").line()) {
      assertTrue(line.send(written("amina@example.net"), NOW).isSent());
      assertFalse(smtp.commands().contains("STARTTLS"), smtp.commands()::toString);
    }
  }

  @Test
  @DisplayName("Nothing is sent to a server without a valid certificate if encryption is required")
  void required() throws Exception {
    try (SmtpServer smtp = new SmtpServer(0, line -> null, selfSigned());
        MailLine line = server(smtp, "required").line()) {
      assertEquals("UNREACHABLE", line.send(written("amina@example.net"), NOW).text());
      assertTrue(smtp.commands().stream().noneMatch(said -> said.contains("amina")));
      assertEquals(List.of(), smtp.taken());
    }
  }

  @ParameterizedTest
  @CsvSource({"required, false", "implicit, false", "opportunistic, true", "off, true"})
  @DisplayName("The password is sent without encryption only if encryption is not required")
  void password(String startTls, boolean told) {
    Function<String, String> greeting = saying("EHLO", "250-test\r\n250 AUTH PLAIN");
    Function<String, String> script =
        said -> said.startsWith("AUTH") ? "235 welcome" : greeting.apply(said);
    try (SmtpServer smtp = new SmtpServer(script);
        MailLine line = server(smtp, Optional.of("secret"), startTls).line()) {
      assertEquals(told, line.send(written("amina@example.net"), NOW).isSent());
      assertEquals(told, smtp.commands().stream().anyMatch(said -> said.startsWith("AUTH")));
    }
  }

  /** The TLS context with GreenMail's certificate, which no authority has signed. */
  private static SSLContext selfSigned() throws Exception {
    char[] password = "changeit".toCharArray();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = MailLineRefusalsTest.class.getResourceAsStream("/greenmail.p12")) {
      store.load(in, password);
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, password);
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(keys.getKeyManagers(), null, null);
    return tls;
  }
}

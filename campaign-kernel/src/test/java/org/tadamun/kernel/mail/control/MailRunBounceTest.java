package org.tadamun.kernel.mail.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.tadamun.kernel.log.HeardLog;
import org.tadamun.kernel.mail.boundary.MailComposer;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.MailText;
import org.tadamun.kernel.mail.boundary.Outbox;
import org.tadamun.kernel.mail.control.smtp.MailServer;
import org.tadamun.kernel.mail.control.smtp.PlainServer;
import org.tadamun.kernel.mail.control.smtp.SmtpRefusals;
import org.tadamun.kernel.mail.control.smtp.SmtpVerdict;
import org.tadamun.kernel.mail.entity.MailState;
import org.tadamun.kernel.mail.entity.OutgoingMail;
import org.tadamun.kernel.secret.boundary.FilledSecrets;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.text.boundary.Languages;

@DisplayName("R9: Bounce of a mail to a mailbox that the mail server does not know")
@Timeout(60)
@Tag("slow")
class MailRunBounceTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2020-11-20T08:00:00Z"), ZoneOffset.UTC);
  private static final String BOUNCE = "bounce NO_MAILBOX 550 5.1.1";

  @TempDir private Path folder;
  private final QueuedMails claims = new QueuedMails(CLOCK);
  private ServerSocket socket;
  private volatile String answer = "550 5.1.1 unknown";
  private Secrets secrets;
  private MailServer server;
  private MailMaker maker;
  private OutgoingMail mail;
  private MailRun run;

  @RegisterExtension private final HeardLog log = new HeardLog(SmtpRefusals.class);

  private static final class Composer implements MailComposer {
    @Override
    public Set<String> causes() {
      return Set.of("known");
    }

    @Override
    public MailText compose(MailOrder order, Locale locale) {
      return new MailText("Subject", "Text");
    }
  }

  @BeforeEach
  void start() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    Thread.ofVirtual().start(this::serve);
    secrets = FilledSecrets.in(folder);
    server = PlainServer.at(socket.getLocalPort());
    maker = new MailMaker(List.of(new Composer()), new Languages(), secrets);
    run = run(claims);
    mail = queue(claims);
  }

  private MailRun run(QueuedMails queue) {
    return new MailRun(queue, maker, server, new DomainThrottle("off"), CLOCK);
  }

  private OutgoingMail queue(QueuedMails queue) {
    String json = "{\"to\":\"nobody@example.net\",\"parameters\":{}}";
    String secret = secrets.encrypt(Outbox.SECRET_CONTEXT, json);
    OutgoingMail queued =
        new OutgoingMail("known", "en", null, "signature 1", secret, CLOCK.instant());
    queue.queue.add(queued);
    return queued;
  }

  @AfterEach
  void stop() throws IOException {
    socket.close();
  }

  /** Runs a mail server that gives the test's answer to every recipient. */
  private void serve() {
    try {
      while (true) {
        talk(socket.accept());
      }
    } catch (IOException closed) {
      // The socket was closed at the end of the test.
    }
  }

  private void talk(Socket client) throws IOException {
    try (client) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
      say(client, "220 test");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        boolean asked = line.startsWith("RCPT");
        if (asked && answer.isEmpty()) {
          return;
        }
        say(client, asked ? answer : "250 fine");
      }
    }
  }

  private static void say(Socket client, String line) throws IOException {
    OutputStream out = client.getOutputStream();
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private static EJBException failure(String state) {
    return new EJBException(new SQLException("failed", state));
  }

  @Test
  @DisplayName("the mail is booked as bounced at once")
  void told() {
    assertNull(run.send());
    assertEquals(MailState.BOUNCED, mail.state());
    assertEquals(List.of(BOUNCE), claims.calls);
  }

  @Test
  @DisplayName("a booking that lost a race is repeated")
  void lostRace() {
    claims.untold.add(failure("40001"));
    assertNull(run.send());
    assertEquals(MailState.BOUNCED, mail.state());
    assertEquals(List.of(BOUNCE, BOUNCE), claims.calls);
  }

  @Test
  @DisplayName(
      "if the database is away, the mail waits without an attempt, and bounces at the next run")
  void databaseAway() {
    EJBException away = failure("08006");
    claims.untold.add(away);
    assertSame(away, assertThrows(EJBException.class, run::send));
    assertEquals(MailState.WAITING, mail.state());
    assertEquals(0, mail.attempts());
    assertEquals(List.of(BOUNCE, "release null"), claims.calls);
    assertNull(run.send());
    assertEquals(MailState.BOUNCED, mail.state());
  }

  @Test
  @DisplayName(
      "R8: a server that refuses our sender gives no bounce; the mails wait, with one log line")
  void barred() {
    answer = "553 5.7.1 <campaigns@example.org>: not owned by user";
    for (int i = 0; i < 12; i++) {
      QueuedMails one = new QueuedMails(CLOCK);
      one.once = true;
      OutgoingMail barred = queue(one);
      assertNull(run(one).send());
      assertEquals(MailState.WAITING, barred.state());
      assertEquals("BARRED 553 5.7.1", barred.failure());
      assertEquals(1, barred.attempts());
      assertEquals(List.of("book"), one.calls, "nobody is told of a bounce");
    }
    assertEquals(1, log.words().size(), log.words()::toString);
    assertTrue(log.words().getFirst().startsWith("WARNING"), log.words()::toString);
    assertTrue(log.words().getFirst().contains("5.7.1 <address> not owned by user"));
  }

  @Test
  @DisplayName(
      "R7: a server that ends the connection gives no bounce; after some tries the mail waits")
  void shutOut() {
    answer = "421 4.7.0 closing";
    assertEquals("UNREACHABLE 421 4.7.0", run.send().text());
    assertEquals(MailState.WAITING, mail.state());
    assertEquals(MailRun.SHUT_OUT_MOST, mail.attempts(), "it was the only one, and went first");
    assertFalse(run.isAnswered());
  }

  @Test
  @DisplayName(
      "R7: a server that falls silent twice ends the run, and the other mails wait untried")
  void silent() {
    OutgoingMail other = queue(claims);
    answer = "";
    SmtpVerdict away = run.send();
    assertEquals("INTERRUPTED", away.text());
    assertFalse(away.words().isEmpty(), "the log says what happened");
    assertEquals(2, mail.attempts(), "here it comes first again at once");
    assertEquals(0, other.attempts());
    assertEquals(MailState.WAITING, other.state());
    assertEquals(
        "release null", claims.calls.getLast(), "nothing was tried with what is given back");
  }

  @Test
  @DisplayName("if an error of ours prevents the booking, the mail has failed")
  void fault() {
    claims.untold.add(new IllegalStateException("a mistake"));
    assertNull(run.send());
    assertEquals(MailState.FAILED, mail.state());
    assertEquals("NO_MAILBOX 550 5.1.1", mail.failure());
  }
}

package org.tadamun.kernel.mail.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
import org.junit.jupiter.api.io.TempDir;
import org.tadamun.kernel.mail.PatientSetup;
import org.tadamun.kernel.mail.boundary.MailComposer;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.MailText;
import org.tadamun.kernel.mail.boundary.Outbox;
import org.tadamun.kernel.mail.control.smtp.MailServer;
import org.tadamun.kernel.mail.control.smtp.PlainServer;
import org.tadamun.kernel.mail.entity.MailState;
import org.tadamun.kernel.mail.entity.OutgoingMail;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.secret.boundary.FilledSecrets;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.text.boundary.Languages;

@Tag("slow")
@DisplayName("Run of the mail queue over one connection")
@Timeout(60)
class MailRunTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2020-11-20T08:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;
  private final GreenMail smtp = new GreenMail(PatientSetup.of(ServerSetup.SMTP));
  private final QueuedMails claims = new QueuedMails(CLOCK);
  private final Composer composer = new Composer();
  private Secrets secrets;

  private static final class Composer implements MailComposer {
    private RuntimeException trouble;

    @Override
    public Set<String> causes() {
      return Set.of("known");
    }

    @Override
    public MailText compose(MailOrder order, Locale locale) {
      if (trouble != null) {
        throw trouble;
      }
      return new MailText("Subject", "Text");
    }
  }

  @BeforeEach
  void start() throws IOException {
    smtp.start();
    secrets = FilledSecrets.in(folder);
  }

  @AfterEach
  void stop() {
    smtp.stop();
  }

  private OutgoingMail queue(String cause, String recipient) {
    String json = "{\"to\":\"" + recipient + "\",\"parameters\":{}}";
    OutgoingMail mail =
        new OutgoingMail(
            cause, "en", null, secrets.encrypt(Outbox.SECRET_CONTEXT, json), CLOCK.instant());
    claims.queue.add(mail);
    return mail;
  }

  private MailRun run(int port, String throttle, Clock clock) {
    MailServer server = PlainServer.at(port);
    MailMaker maker = new MailMaker(List.of(composer), new Languages(), secrets);
    return new MailRun(claims, maker, server, new DomainThrottle(throttle), clock);
  }

  private MailRun run() {
    return run(smtp.getSmtp().getPort(), "off", CLOCK);
  }

  @Test
  @DisplayName("all due mails are sent")
  void sendsAllDue() {
    for (int i = 0; i < 5; i++) {
      queue("known", "amina" + i + "@example.net");
    }
    assertNull(run().send());
    assertEquals(5, smtp.getReceivedMessages().length);
    assertTrue(claims.queue.stream().allMatch(mail -> mail.state() == MailState.SENT));
  }

  @Test
  @DisplayName("R4: a mail called back after it was claimed is not sent")
  void calledBack() {
    queue("known", "amina@example.net");
    claims.calledBack = claims.once = true;
    assertNull(run(smtp.getSmtp().getPort(), "off", new SlowClock(CLOCK)).send());
    assertEquals(0, smtp.getReceivedMessages().length);
  }

  @Test
  @DisplayName("other mails are sent if one cannot be written or has no valid address")
  void sendsOtherMails() {
    OutgoingMail unknown = queue("unknown", "amina@example.net");
    OutgoingMail nowhere = queue("known", "not an address");
    OutgoingMail good = queue("known", "amina@example.net");
    assertNull(run().send());
    assertEquals("UNWRITABLE", unknown.failure());
    assertEquals("ADDRESS", nowhere.failure());
    assertEquals(MailState.SENT, good.state());
    assertEquals(1, smtp.getReceivedMessages().length);
  }

  @Test
  @DisplayName("R10: a mail about a thing that no longer exists fails for good")
  void gone() {
    OutgoingMail mail = queue("known", "amina@example.net");
    composer.trouble = new NotFound();
    assertNull(run().send());
    assertEquals(MailState.FAILED, mail.state());
    assertEquals("UNWRITABLE", mail.failure());
  }

  @Test
  @DisplayName(
      "R10: a mail not written because of an error of ours is tried again, until the last attempt")
  void passingError() {
    OutgoingMail mail = queue("known", "amina@example.net");
    composer.trouble = new IllegalStateException("it stumbled");
    claims.once = true;
    assertNull(run().send());
    assertEquals(MailState.WAITING, mail.state());
    assertEquals("UNWRITTEN", mail.failure());
    assertEquals(1, mail.attempts());
    assertTrue(!mail.dueAt().isBefore(CLOCK.instant().plusSeconds(30)));
    composer.trouble = null;
    claims.once = false;
    assertNull(run().send());
    assertEquals(MailState.SENT, mail.state());
    for (int attempts = 1; attempts < RetryPolicy.ATTEMPTS_MOST; attempts++) {
      assertEquals(MailState.WAITING, unwritten(attempts).state());
    }
    assertEquals(MailState.FAILED, unwritten(RetryPolicy.ATTEMPTS_MOST).state());
  }

  private static OutgoingMail unwritten(int attempts) {
    OutgoingMail mail = new OutgoingMail("known", "en", null, "secret", CLOCK.instant());
    mail.claim("mark", CLOCK.instant());
    RetryPolicy.unwritten(attempts, CLOCK.instant()).accept(mail);
    return mail;
  }

  @Test
  @DisplayName("R10: if the database goes away, the mail is given back without an attempt")
  void databaseAwayMeanwhile() {
    OutgoingMail mail = queue("known", "amina@example.net");
    composer.trouble = new IllegalStateException(new SQLException("gone", "08006"));
    MailRun run = run();
    assertSame(composer.trouble, assertThrows(IllegalStateException.class, run::send));
    assertEquals(MailState.WAITING, mail.state());
    assertEquals(0, mail.attempts());
    assertNull(mail.failure());
    assertEquals(List.of("release null"), claims.calls);
  }

  @Test
  @DisplayName(
      "R10: a mail sealed by a newer key waits a minute without an attempt, until the key is there")
  void newerKey() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.copy(folder.resolve("secrets.properties"), other.resolve("secrets.properties"));
    Secrets there = new Secrets(other.resolve("secrets.properties"));
    there.addKey();
    Secrets here = secrets;
    secrets = there;
    OutgoingMail mail = queue("known", "amina@example.net");
    secrets = here;
    claims.once = true;
    assertNull(run().send());
    assertEquals(MailState.WAITING, mail.state());
    assertEquals(0, mail.attempts());
    assertEquals(CLOCK.instant().plusSeconds(60), mail.dueAt());
    Files.copy(
        other.resolve("secrets.properties"),
        folder.resolve("secrets.properties"),
        StandardCopyOption.REPLACE_EXISTING);
    claims.once = false;
    assertNull(run().send());
    assertEquals(MailState.SENT, mail.state());
  }

  @Test
  @DisplayName(
      "R10: a mail with a damaged secret waits as unwritten, and the mail behind it is sent")
  void damaged() {
    OutgoingMail damaged = new OutgoingMail("known", "en", null, "not sealed", CLOCK.instant());
    claims.queue.add(damaged);
    OutgoingMail behind = queue("known", "amina@example.net");
    claims.most = 2;
    claims.once = true;
    assertNull(run().send());
    assertEquals("WAITING UNWRITTEN", damaged.state() + " " + damaged.failure());
    assertEquals(MailState.SENT, behind.state());
  }

  @Test
  @DisplayName("R7: if the mail server is away, the mail is given back without an attempt")
  void away() {
    OutgoingMail mail = queue("known", "amina@example.net");
    int port = smtp.getSmtp().getPort();
    smtp.stop();
    assertEquals("UNREACHABLE", run(port, "off", CLOCK).send().text());
    assertEquals(MailState.WAITING, mail.state());
    assertEquals(0, mail.attempts());
    assertEquals(List.of("release UNREACHABLE"), claims.calls);
  }

  @Test
  @DisplayName("a mail that the throttle holds back waits for its place without an attempt")
  void throttled() {
    MailRun run = run(smtp.getSmtp().getPort(), "1/PT1M", CLOCK);
    OutgoingMail first = queue("known", "a@example.net");
    run.send();
    OutgoingMail second = queue("known", "b@example.net");
    claims.once = true;
    run.send();
    assertEquals(MailState.SENT, first.state());
    assertEquals(MailState.WAITING, second.state());
    assertEquals(CLOCK.instant().plusSeconds(60), second.dueAt());
    assertEquals(0, second.attempts());
    assertEquals(1, smtp.getReceivedMessages().length);
  }

  @Test
  @DisplayName("no mail is sent after the lease has ended")
  void lease() {
    OutgoingMail mail = queue("known", "amina@example.net");
    claims.until = CLOCK.instant();
    claims.once = true;
    assertNull(run().send());
    assertEquals(0, smtp.getReceivedMessages().length);
    assertEquals(MailState.WAITING, mail.state());
    assertEquals(List.of("release null"), claims.calls);
  }

  @Test
  @DisplayName("a stopped run claims no mail and renews no lease")
  void stopped() {
    OutgoingMail mail = queue("known", "amina@example.net");
    MailRun run = run();
    run.stop();
    assertNull(run.send());
    assertEquals(MailState.WAITING, mail.state());
    run.keepAlive();
    assertEquals(List.of(), claims.calls, "nothing is claimed, so nothing is renewed");
  }

  @Test
  @DisplayName("a booking that fails is repeated, and the mail is sent once")
  void stumbled() {
    OutgoingMail mail = queue("known", "amina@example.net");
    claims.stumbles = 2;
    assertNull(run().send());
    assertEquals(MailState.SENT, mail.state());
    assertEquals(List.of("book", "book", "book"), claims.calls);
    assertEquals(1, smtp.getReceivedMessages().length);
  }

  @Test
  @DisplayName("after three failed bookings the run ends with the error")
  void databaseAway() {
    queue("known", "amina@example.net");
    claims.stumbles = Integer.MAX_VALUE;
    assertThrows(IllegalStateException.class, () -> run().send());
    assertEquals(3, claims.calls.size());
  }
}

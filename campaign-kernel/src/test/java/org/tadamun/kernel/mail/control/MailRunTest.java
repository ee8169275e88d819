package org.tadamun.kernel.mail.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tadamun.kernel.mail.boundary.MailComposer;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.MailText;
import org.tadamun.kernel.mail.boundary.Outbox;
import org.tadamun.kernel.mail.control.smtp.MailServer;
import org.tadamun.kernel.mail.entity.MailState;
import org.tadamun.kernel.mail.entity.OutgoingMail;
import org.tadamun.kernel.secret.boundary.FilledSecrets;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.text.boundary.Languages;

@DisplayName("One connection's work")
@Timeout(60)
class MailRunTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2020-11-20T08:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;
  private final GreenMail smtp = new GreenMail(ServerSetup.SMTP.dynamicPort());
  private final Claims claims = new Claims();
  private Secrets secrets;

  /**
   * The queue without a database. Rows of a database have ids; these all have 0, so one a claim.
   */
  private static final class Claims extends MailClaims {
    private final List<OutgoingMail> queue = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private Instant until = CLOCK.instant().plus(LEASE);

    /** Gives what is waiting, due or not: where a mail is put off, one claim has to do. */
    private boolean once;

    private int given;
    private int stumbles;

    @Override
    public Claim claim(int most) {
      List<OutgoingMail> next =
          queue.stream()
              .filter(mail -> mail.state() == MailState.WAITING)
              .limit(once && given++ > 0 ? 0 : 1)
              .toList();
      next.forEach(mail -> mail.claim("mark", until));
      return new Claim("mark", next, until);
    }

    @Override
    public Instant renew(Claim claim) {
      calls.add("renew");
      return until;
    }

    @Override
    public void book(String mark, Map<Long, Consumer<OutgoingMail>> outcomes) {
      calls.add("book");
      if (stumbles-- > 0) {
        throw new IllegalStateException("a deadlock");
      }
      queue.stream()
          .filter(mail -> mail.isClaimedBy(mark))
          .forEach(mail -> outcomes.get(mail.id()).accept(mail));
    }

    @Override
    public void release(Claim claim, String reason) {
      calls.add("release " + reason);
      queue.stream()
          .filter(mail -> mail.isClaimedBy(claim.mark()))
          .forEach(mail -> mail.postpone(CLOCK.instant().plus(Duration.ofDays(1))));
    }
  }

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

  private MailRun run(int port, String throttle) {
    MailServer server =
        new MailServer(
            Optional.of("127.0.0.1"),
            port,
            Optional.empty(),
            Optional.empty(),
            "campaigns@example.org",
            "off");
    MailDesk desk = new MailDesk(List.of(new Composer()), new Languages(), secrets);
    return new MailRun(claims, desk, server, new DomainThrottle(throttle), CLOCK);
  }

  private MailRun run() {
    return run(smtp.getSmtp().getPort(), "off");
  }

  @Test
  @DisplayName("goes on until nothing is due")
  void all() {
    for (int i = 0; i < 5; i++) {
      queue("known", "amina" + i + "@example.net");
    }
    assertNull(run().send());
    assertEquals(5, smtp.getReceivedMessages().length);
    assertTrue(claims.queue.stream().allMatch(mail -> mail.state() == MailState.SENT));
  }

  @Test
  @DisplayName("sends the others when one cannot be written or has no address")
  void others() {
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
  @DisplayName("R7 stops where the server is away, with everything back in the queue")
  void away() {
    OutgoingMail mail = queue("known", "amina@example.net");
    int port = smtp.getSmtp().getPort();
    smtp.stop();
    assertEquals("UNREACHABLE", run(port, "off").send().text());
    assertEquals(MailState.WAITING, mail.state());
    assertEquals(0, mail.attempts());
    assertEquals(List.of("release UNREACHABLE"), claims.calls);
  }

  @Test
  @DisplayName("moves what the throttle holds back to its place, without an attempt")
  void throttled() {
    MailRun run = run(smtp.getSmtp().getPort(), "1/PT1M");
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
  @DisplayName("sends nothing once its lease is over: another node may have it")
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
  @DisplayName("takes nothing more when the server stops")
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
  @DisplayName("books once more what a database that stumbled did not, instead of sending it twice")
  void stumbled() {
    OutgoingMail mail = queue("known", "amina@example.net");
    claims.stumbles = 2;
    assertNull(run().send());
    assertEquals(MailState.SENT, mail.state());
    assertEquals(List.of("book", "book", "book"), claims.calls);
    assertEquals(1, smtp.getReceivedMessages().length);
  }

  @Test
  @DisplayName("does not ask a database for ever that is not there")
  void databaseAway() {
    queue("known", "amina@example.net");
    claims.stumbles = Integer.MAX_VALUE;
    assertThrows(IllegalStateException.class, () -> run().send());
    assertEquals(3, claims.calls.size());
  }
}

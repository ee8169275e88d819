package org.tadamun.kernel.mail.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
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
import org.tadamun.kernel.secret.boundary.FilledSecrets;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.text.boundary.Languages;

@Tag("slow")
@DisplayName("Mail about a thing that is closed for now")
@Timeout(60)
class MailRunEarlyTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");

  @TempDir private Path folder;
  private final GreenMail smtp = new GreenMail(PatientSetup.of(ServerSetup.SMTP));
  private final Composer composer = new Composer();
  private Secrets secrets;
  private OutgoingMail mail;

  private static final class Composer implements MailComposer {
    private boolean early = true;
    private boolean over;

    @Override
    public Set<String> causes() {
      return Set.of("known");
    }

    @Override
    public boolean isEarly(MailOrder order) {
      return early;
    }

    @Override
    public boolean isOver(MailOrder order) {
      return over;
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
    String json = "{\"to\":\"amina@example.net\",\"parameters\":{}}";
    String sealed = secrets.encrypt(Outbox.SECRET_CONTEXT, json);
    mail = new OutgoingMail("known", "en", null, sealed, NOW);
  }

  @AfterEach
  void stop() {
    smtp.stop();
  }

  private void runAt(Instant moment) {
    Clock clock = Clock.fixed(moment, ZoneOffset.UTC);
    QueuedMails claims = new QueuedMails(clock);
    claims.queue.add(mail);
    claims.once = true;
    MailServer server = PlainServer.at(smtp.getSmtp().getPort());
    MailMaker maker = new MailMaker(List.of(composer), new Languages(), secrets);
    assertNull(new MailRun(claims, maker, server, new DomainThrottle("off"), clock).send());
  }

  @Test
  @DisplayName(
      "the mail waits an hour without an attempt, with the reason EARLY, and is sent once open")
  void waits() {
    runAt(NOW);
    Instant next = NOW.plus(Duration.ofHours(1));
    assertEquals(MailState.WAITING, mail.state());
    assertEquals("EARLY", mail.failure());
    assertEquals(0, mail.attempts());
    assertEquals(next, mail.dueAt());
    composer.early = false;
    runAt(next);
    assertEquals(MailState.SENT, mail.state());
    assertNull(mail.failure());
    assertEquals(1, smtp.getReceivedMessages().length);
  }

  @Test
  @DisplayName("the mail is cancelled once it is no longer needed, even while its thing is closed")
  void calledBack() {
    runAt(NOW);
    composer.over = true;
    runAt(NOW.plus(Duration.ofHours(1)));
    assertEquals(MailState.CANCELLED, mail.state());
    assertNull(mail.failure());
    assertEquals(0, smtp.getReceivedMessages().length);
  }
}

package org.tadamun.kernel.mail.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Path;
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
import org.tadamun.kernel.secret.boundary.FilledSecrets;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.text.boundary.Languages;

@Tag("slow")
@DisplayName("R7: Whether the mail server answered during a run")
@Timeout(60)
class MailRunAnswersTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2020-11-20T08:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;
  private final GreenMail smtp = new GreenMail(PatientSetup.of(ServerSetup.SMTP));
  private final QueuedMails claims = new QueuedMails(CLOCK);
  private Secrets secrets;
  private MailRun run;

  private static final class Composer implements MailComposer {
    @Override
    public Set<String> causes() {
      return Set.of("known", "over");
    }

    @Override
    public boolean isOver(MailOrder order) {
      return order.cause().equals("over");
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
    MailServer server = PlainServer.at(smtp.getSmtp().getPort());
    MailMaker maker = new MailMaker(List.of(new Composer()), new Languages(), secrets);
    run = new MailRun(claims, maker, server, new DomainThrottle("off"), CLOCK);
  }

  @AfterEach
  void stop() {
    smtp.stop();
  }

  private void queue(String cause, String recipient) {
    String json = "{\"to\":\"" + recipient + "\",\"parameters\":{}}";
    claims.queue.add(
        new OutgoingMail(
            cause, "en", null, secrets.encrypt(Outbox.SECRET_CONTEXT, json), CLOCK.instant()));
  }

  @Test
  @DisplayName("the server answered if it took a mail")
  void taken() {
    queue("known", "amina@example.net");
    assertNull(run.send());
    assertTrue(run.isAnswered());
  }

  @Test
  @DisplayName("without a due mail the server counts as not answered")
  void nothingDue() {
    assertNull(run.send());
    assertFalse(run.isAnswered());
  }

  @Test
  @DisplayName("if no mail could be written or addressed, the server counts as not answered")
  void nothingSent() {
    queue("unknown", "amina@example.net");
    queue("known", "not an address");
    assertNull(run.send());
    assertFalse(run.isAnswered());
  }

  @Test
  @DisplayName(
      "R11: a mail that is no longer needed is cancelled, not failed, and no answer counts")
  void over() {
    queue("over", "amina@example.net");
    assertNull(run.send());
    assertFalse(run.isAnswered());
    OutgoingMail mail = claims.queue.getFirst();
    assertEquals(MailState.CANCELLED, mail.state());
    assertNull(mail.failure());
    assertNull(mail.secret());
    assertEquals(0, smtp.getReceivedMessages().length);
  }

  @Test
  @DisplayName("a server that is away did not answer")
  void away() {
    queue("known", "amina@example.net");
    smtp.stop();
    assertEquals("UNREACHABLE", run.send().text());
    assertFalse(run.isAnswered());
  }
}

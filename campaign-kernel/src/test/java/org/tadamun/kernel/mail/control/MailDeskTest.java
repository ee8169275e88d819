package org.tadamun.kernel.mail.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tadamun.kernel.mail.boundary.MailComposer;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.MailText;
import org.tadamun.kernel.mail.boundary.Outbox;
import org.tadamun.kernel.mail.control.smtp.Letter;
import org.tadamun.kernel.mail.entity.OutgoingMail;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.secret.boundary.FilledSecrets;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.text.boundary.Languages;

@DisplayName("The desk where mails are written")
class MailDeskTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");
  @TempDir private Path folder;
  private Secrets secrets;
  private MailDesk desk;

  /** Writes what it was asked for. */
  private record Echo(Set<String> causes, Set<String> atMostOnce) implements MailComposer {
    @Override
    public MailText compose(MailOrder order, Locale locale) {
      return new MailText(order.cause() + " " + locale, order.parameters().toString());
    }
  }

  @BeforeEach
  void open() throws IOException {
    secrets = FilledSecrets.in(folder);
    desk =
        new MailDesk(
            List.of(
                new Echo(Set.of("petition.confirm"), Set.of()),
                new Echo(Set.of("letter.send", "letter.confirm"), Set.of("letter.send"))),
            new Languages(),
            secrets);
  }

  private OutgoingMail mail(String cause, String language) {
    String json =
        "{\"to\":\"amina@example.org\",\"parameters\":{\"token\":\"t-1\",\"name\":\"آمنہ\"}}";
    return new OutgoingMail(cause, language, 7L, secrets.encrypt(Outbox.SECRET_CONTEXT, json), NOW);
  }

  private Letter write(OutgoingMail mail) {
    return desk.write(mail, desk.order(mail));
  }

  @Test
  @DisplayName("R2 reads what the outbox keeps of a mail")
  void order() {
    MailOrder order = desk.order(mail("petition.confirm", "ur"));
    assertEquals("amina@example.org", order.recipient());
    assertEquals(Map.of("token", "t-1", "name", "آمنہ"), order.parameters());
    assertEquals("ur", order.language());
    assertEquals(7L, order.campaignId());
  }

  @Test
  @DisplayName("R2 writes it now, in the recipient's language, by the one who knows the cause")
  void writes() {
    OutgoingMail mail = mail("letter.confirm", "ur");
    Letter letter = write(mail);
    assertEquals("letter.confirm ur", letter.text().subject());
    assertEquals(mail.publicId(), letter.id());
    assertEquals(Locale.of("ur"), letter.locale());
  }

  @Test
  @DisplayName("writes English to whom we cannot write in his language")
  void fallback() {
    assertEquals("petition.confirm en", write(mail("petition.confirm", "sw")).text().subject());
    assertEquals("petition.confirm fr", write(mail("petition.confirm", "fr-CA")).text().subject());
  }

  @Test
  @DisplayName("R6 knows what may never come twice")
  void once() {
    assertEquals(Set.of("letter.send"), desk.atMostOnce());
  }

  @Test
  @DisplayName("refuses what nobody writes")
  void nobody() {
    assertThrows(NotFound.class, () -> write(mail("unknown", "en")));
  }

  @Test
  @DisplayName("refuses what was sent: its secret is gone")
  void gone() {
    OutgoingMail mail = mail("petition.confirm", "en");
    mail.claim("mark", NOW);
    mail.sent(NOW);
    assertThrows(NotFound.class, () -> desk.order(mail));
  }
}
